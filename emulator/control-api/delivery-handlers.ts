import type { Delivery as WireDelivery, Egress, ListedDelivery } from '../contract/deliveries.ts'
import { describeDelivery, describeOutcome } from '../domain/forwarding/delivery-sentences.ts'
import type { ForwardDelivery } from '../domain/forwarding/forward-delivery.ts'
import { renderMessageId } from '../domain/message-id.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { Seed } from '../domain/seeded-random.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { findProfile } from '../services/behaviour-profile.ts'
import {
  allowHost,
  cancelDelivery,
  disallowHost,
  findDelivery,
  hurryDelivery,
  listDeliveries,
  listHeldHosts,
  listTargets,
  replayDelivery,
  spellEveryWay,
  type DeliveryAttempt,
} from '../services/deliveries.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId, toPage } from './read-fields.ts'

type Ids =
  | 'listDeliveries'
  | 'listDeliveryTargets'
  | 'readDelivery'
  | 'replayDelivery'
  | 'spellDelivery'
  | 'retryDelivery'
  | 'cancelDelivery'
  | 'readEgress'
  | 'allowHost'
  | 'disallowHost'

/** What became of forwards, and what may be connected to. */
export const DELIVERY_HANDLERS: HandlersOf<Ids> = {
  listDeliveries({ workspace: { deps } }, { query }) {
    const before = readCursor(query.cursor, Number.MAX_SAFE_INTEGER)
    if (isRefusal(before)) return before
    const { kind = null, state = null, subject = null, target = null, trace } = query
    const causeId = trace === undefined ? null : (readId(trace) ?? 0)
    const rows = listDeliveries(deps, { kind, state, subject, target, causeId }, before, query.limit + 1)
    return toPage(
      rows,
      query.limit,
      (delivery) => renderDelivery(delivery, deps.seed),
      ({ id }) => String(id),
    )
  },

  listDeliveryTargets({ workspace: { deps } }) {
    return { items: listTargets(deps) }
  },

  readDelivery({ workspace: { deps } }, { params }) {
    const delivery = withId(params.delivery, (id) => findDelivery(deps, id))
    if (isRefusal(delivery)) return delivery
    const answer: WireDelivery = {
      ...renderDelivery(delivery, deps.seed),
      tries: delivery.tries.map(renderAttempt),
    }
    return answer
  },

  replayDelivery({ workspace: { deps } }, { params }) {
    return changed(deps, params.delivery, replayDelivery)
  },

  spellDelivery({ workspace: { deps } }, { params }) {
    const deliveries = withId(params.delivery, (id) => spellEveryWay(deps, id))
    return isRefusal(deliveries)
      ? deliveries
      : { items: deliveries.map((delivery) => renderDelivery(delivery, deps.seed)) }
  },

  retryDelivery({ workspace: { deps } }, { params }) {
    return changed(deps, params.delivery, hurryDelivery)
  },

  cancelDelivery({ workspace: { deps } }, { params }) {
    return changed(deps, params.delivery, cancelDelivery)
  },

  readEgress({ workspace: { deps } }) {
    return renderEgress(deps)
  },

  allowHost({ workspace: { deps } }, { body }) {
    const allowed = allowHost(deps, body.host)
    return isRefusal(allowed) ? allowed : renderEgress(deps)
  },

  disallowHost({ workspace: { deps } }, { body }) {
    const allowed = disallowHost(deps, body.host)
    return isRefusal(allowed) ? allowed : renderEgress(deps)
  },
}

function withId<T>(raw: string, use: (id: number) => T | Refusal): T | Refusal {
  const id = readId(raw)
  return id === undefined ? refused('E_NO_DELIVERY', { id: raw }) : use(id)
}

function changed(
  deps: WorkspaceDeps,
  raw: string,
  change: (deps: WorkspaceDeps, id: number) => ForwardDelivery | Refusal,
): ListedDelivery | Refusal {
  const delivery = withId(raw, (id) => change(deps, id))
  return isRefusal(delivery) ? delivery : renderDelivery(delivery, deps.seed)
}

function renderEgress(deps: WorkspaceDeps): Egress {
  return {
    allowHosts: [...findProfile(deps)['net.allow_hosts']],
    held: listHeldHosts(deps).map(({ since, ...host }) => ({ ...host, since: renderInstant(since) })),
  }
}

function renderDelivery(delivery: ForwardDelivery, seed: Seed): ListedDelivery {
  const { subject, causeId, messageId, dueAt, settledAt } = delivery
  const direction = subject === 'report' ? 'outbound' : 'inbound'
  return {
    id: String(delivery.id),
    subject,
    messageId: subject === 'premium' ? null : renderMessageId(direction, causeId, seed),
    traceId: subject === 'premium' ? null : String(causeId),
    accountId: delivery.accountId,
    forwardId: delivery.forwardId,
    kind: delivery.kind,
    target: delivery.target,
    request: { ...delivery.request },
    state: delivery.state,
    outcome: delivery.outcome,
    sentence: describeDelivery(delivery),
    attempts: delivery.attempts,
    dueAt: dueAt === null ? null : renderInstant(dueAt),
    createdAt: renderInstant(delivery.createdAt),
    settledAt: settledAt === null ? null : renderInstant(settledAt),
    heldHost: delivery.heldHost,
    sentMessageId: messageId === null ? null : renderMessageId('outbound', messageId, seed),
    sentTraceId: messageId === null ? null : String(messageId),
    postponed: delivery.isPostponed,
  }
}

function renderAttempt(attempt: DeliveryAttempt): WireDelivery['tries'][number] {
  const { at, wallAt, outcome, result } = attempt
  return {
    number: attempt.number,
    at: renderInstant(at),
    wallAt: new Date(wallAt).toISOString(),
    durationMs: attempt.durationMs,
    outcome,
    sentence: describeOutcome(outcome),
    request: attempt.request,
    peer: attempt.peer,
    answer: renderAnswer(result),
    faultId: attempt.faultId,
  }
}

function renderAnswer(result: DeliveryAttempt['result']): WireDelivery['tries'][number]['answer'] {
  switch (result.kind) {
    case 'answered': {
      const headers = result.headers.map(([name, value]) => ({ name, value }))
      return { status: result.status, headers, body: result.body, cut: result.isCut }
    }
    case 'taken':
    case 'refused-mail':
      return { status: null, headers: [], body: result.reply, cut: false }
    case 'disconnected':
    case 'timed-out':
    case 'held':
      return null
  }
}
