import type { ForwardDelivery } from '../domain/forwarding/forward-delivery.ts'
import type { Address, Msisdn } from '../domain/addresses.ts'
import {
  NUMBER_FORMATS,
  renderForward,
  type ForwardedMessage,
  type ForwardRequest,
} from '../domain/forwarding/forward-request.ts'
import { refusePhone } from '../domain/forwarding/plan-forwards.ts'
import type { Message } from '../domain/message.ts'
import { renderMessageId } from '../domain/message-id.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { WritableDb } from '../store/database.ts'
import {
  countByTarget,
  insertDelivery,
  readDeliveriesOf,
  readDelivery,
  readDeliveryPage,
  readHeldHosts,
  updateDelivery,
  type DeliveryFilter,
  type HeldHost,
  type TargetCounts,
} from '../store/deliveries.ts'
import { readAttempts, type DeliveryAttempt } from '../store/delivery-attempts.ts'
import { appendJournal } from '../store/journal.ts'
import { readMessage } from '../store/messages.ts'
import { routingLookups } from '../store/routing-lookups.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { changeProfile } from './behaviour-profile.ts'
import { commitForwards } from './commit-forwards.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export type { DeliveryAttempt, DeliveryFilter, HeldHost, TargetCounts }

/** A page of deliveries, newest first, with numbers below `before`. */
export function listDeliveries(
  deps: WorkspaceDeps,
  filter: DeliveryFilter,
  before: number,
  limit: number,
): ForwardDelivery[] {
  return readDeliveryPage(deps.database.db, filter, before, limit)
}

/** How deliveries stand, by target. */
export function listTargets(deps: WorkspaceDeps): TargetCounts[] {
  return countByTarget(deps.database.db)
}

/** One delivery with its attempts. Refusal: E_NO_DELIVERY. */
export function findDelivery(
  deps: WorkspaceDeps,
  id: number,
): (ForwardDelivery & { readonly tries: readonly DeliveryAttempt[] }) | Refusal {
  const delivery = readDelivery(deps.database.db, id)
  if (delivery === undefined) return refused('E_NO_DELIVERY', { id: String(id) })
  return { ...delivery, tries: readAttempts(deps.database.db, id) }
}

/**
 * Makes a delivery once more, under its own id and from the first step of the ladder. A forward to a phone is an ordinary message, so
 * it is sent anew, if it may be (R133): a delivery of its own, which is answered. Refusals: E_NO_DELIVERY, E_DELIVERY_STATE for one
 * that still waits, and for an address that cannot be called.
 */
export function replayDelivery(deps: WorkspaceDeps, id: number): ForwardDelivery | Refusal {
  return changeDelivery(deps, id, (tx, made, delivery) => {
    if (delivery.state === 'waiting') return refuseState(delivery)
    if (delivery.request.kind === 'phone')
      return sendAgain(deps, tx, made, { ...delivery, request: delivery.request })
    // Its address was no address: it came with a message, and nobody could check it before.
    if (delivery.outcome === 'FORWARD_REFUSED') return refuseState(delivery)
    return wait(tx, delivery, { attempts: 0, dueAt: deps.now() })
  })
}

/**
 * Sends the message of a delivery to its address three times more, with numbers spelt in each way (R127): which of them a system
 * understands shows at once. Refusals: E_NO_DELIVERY, E_DELIVERY_STATE for what is no message to a URL.
 */
export function spellEveryWay(deps: WorkspaceDeps, id: number): readonly ForwardDelivery[] | Refusal {
  const deliveries = deps.database.write((tx) => {
    const delivery = readDelivery(tx, id)
    if (delivery === undefined) return refused('E_NO_DELIVERY', { id: String(id) })
    const message = delivery.subject === 'message' ? readMessage(tx, delivery.causeId) : undefined
    if (delivery.kind !== 'url' || message === undefined) return refuseState(delivery)
    const at = deps.now()
    const made = NUMBER_FORMATS.map((format) => {
      const request = renderForward(delivery, toForwarded(message, deps), format)
      const settled = { outcome: null, settledAt: null, messageId: null }
      return insertDelivery(tx, {
        ...delivery,
        ...settled,
        request,
        state: 'waiting',
        dueAt: at,
        createdAt: at,
      })
    })
    appendJournal(tx, 'delivery.changed', at, `${String(made[0])}-${String(made.at(-1))}`)
    return made.flatMap((one) => readDelivery(tx, one) ?? [])
  })
  deps.announce()
  deps.wakeOutbox()
  return deliveries
}

/** A stored message as a forward to a URL tells of it; such a one says nothing of groups. */
function toForwarded(message: Message, { seed }: WorkspaceDeps): ForwardedMessage {
  return {
    id: renderMessageId('inbound', message.id, seed),
    from: message.phone as Msisdn,
    to: message.number as Address,
    type: message.numberType ?? 'ND',
    at: message.at,
    text: message.text,
    medium: 'SMS',
    keyword: message.keyword?.text ?? null,
    groups: [],
    repliedTo: message.replyTo === null ? null : renderMessageId('outbound', message.replyTo, seed),
  }
}

/** Makes the next attempt now instead of at its time. Refusals: E_NO_DELIVERY, E_DELIVERY_STATE for one that does not wait. */
export function hurryDelivery(deps: WorkspaceDeps, id: number): ForwardDelivery | Refusal {
  return changeDelivery(deps, id, (tx, _made, delivery) =>
    delivery.state === 'waiting' ? wait(tx, delivery, { dueAt: deps.now() }) : refuseState(delivery),
  )
}

/** Calls a delivery off. Refusals: E_NO_DELIVERY, E_DELIVERY_STATE for one that has ended. */
export function cancelDelivery(deps: WorkspaceDeps, id: number): ForwardDelivery | Refusal {
  return changeDelivery(deps, id, (tx, _made, delivery) => {
    if (delivery.state !== 'waiting' && delivery.state !== 'held') return refuseState(delivery)
    const ended = { state: 'cancelled', outcome: 'FORWARD_CANCELLED', dueAt: null, heldHost: null } as const
    return update(tx, { ...delivery, ...ended, settledAt: deps.now() })
  })
}

/** Hosts that something is held for. */
export function listHeldHosts(deps: WorkspaceDeps): HeldHost[] {
  return readHeldHosts(deps.database.db)
}

/** Puts a host on the allow-list; what was held for it goes on (R2). Refusals: those of changing the profile. */
export function allowHost(deps: WorkspaceDeps, host: string): readonly string[] | Refusal {
  const { profile } = deps.routing.current(deps.database.db)
  const before = profile['net.allow_hosts']
  const allowed = before.includes(host) ? before : [...before, host]
  const changed = changeProfile(deps, { 'net.allow_hosts': allowed })
  return isRefusal(changed) ? changed : allowed
}

/** Takes a host off the allow-list (R2). */
export function disallowHost(deps: WorkspaceDeps, host: string): readonly string[] | Refusal {
  const { profile } = deps.routing.current(deps.database.db)
  const allowed = profile['net.allow_hosts'].filter((entry) => entry !== host)
  const changed = changeProfile(deps, { 'net.allow_hosts': allowed })
  return isRefusal(changed) ? changed : allowed
}

function changeDelivery(
  deps: WorkspaceDeps,
  id: number,
  change: (tx: WritableDb, made: NewMessages, delivery: ForwardDelivery) => ForwardDelivery | Refusal,
): ForwardDelivery | Refusal {
  const changed = writeNewMessages(deps.database, (tx, made) => {
    const delivery = readDelivery(tx, id)
    if (delivery === undefined) return refused('E_NO_DELIVERY', { id: String(id) })
    const after = change(tx, made, delivery)
    if (!isRefusal(after)) appendJournal(tx, 'delivery.changed', deps.now(), after.id)
    return after
  })
  deps.announce()
  deps.wakeOutbox()
  return changed
}

function update(tx: WritableDb, delivery: ForwardDelivery): ForwardDelivery {
  updateDelivery(tx, delivery)
  return delivery
}

function wait(
  tx: WritableDb,
  delivery: ForwardDelivery,
  changes: Pick<ForwardDelivery, 'dueAt'> & Partial<Pick<ForwardDelivery, 'attempts'>>,
): ForwardDelivery {
  const outcome = delivery.state === 'waiting' ? delivery.outcome : null
  const waiting = { state: 'waiting', settledAt: null, heldHost: null, waitsToBeOvertaken: false } as const
  return update(tx, { ...delivery, ...waiting, ...changes, outcome })
}

function sendAgain(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  delivery: ForwardDelivery & { readonly request: Extract<ForwardRequest, { kind: 'phone' }> },
): ForwardDelivery {
  const { request, accountId, forwardId, target, subject, causeId } = delivery
  const at = deps.now()
  const cause = { id: causeId, at, wallAt: deps.wallNow() }
  const from = readMessage(tx, causeId)?.phone ?? ''
  const config = deps.routing.current(tx)
  const refusal = refusePhone({ to: request.to, from, accountId }, config, routingLookups(tx, at))
  const forward = { id: forwardId, accountId, target }
  commitForwards(deps, tx, made, [{ forward, request, refusal }], cause)
  return readDeliveriesOf(tx, { subject, causeId }).at(-1) ?? delivery
}

function refuseState({ id, state }: ForwardDelivery): Refusal {
  return refused('E_DELIVERY_STATE', { id: String(id), state })
}
