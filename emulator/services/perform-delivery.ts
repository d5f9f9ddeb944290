import type { DeliveryFault } from '../domain/forwarding/delivery-fault.ts'
import {
  injectedResult,
  LONGEST_WAIT_TO_BE_OVERTAKEN_MS,
  meetDeliveryFaults,
} from '../domain/forwarding/delivery-fault.ts'
import { resolveBuiltInReceiver } from '../domain/forwarding/built-in-receiver.ts'
import type { Exchange, MailServer, Outside } from '../domain/forwarding/exchange.ts'
import type { ForwardDelivery } from '../domain/forwarding/forward-delivery.ts'
import type { ForwardRequest } from '../domain/forwarding/forward-request.ts'
import { judgeExchange, nextStep } from '../domain/forwarding/settle-attempt.ts'
import type { Profile } from '../domain/profile.ts'
import { addMs, MS_PER_MINUTE, type EpochMs } from '../domain/time.ts'
import type { WritableDb } from '../store/database.ts'
import { readDelivery, releaseOvertaken, updateDelivery } from '../store/deliveries.ts'
import { insertAttempt } from '../store/delivery-attempts.ts'
import { countMetDeliveryFault, readDeliveryFaults } from '../store/delivery-faults.ts'
import { appendJournal } from '../store/journal.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A workspace with its way to the outside. */
export interface DeliveryDeps extends WorkspaceDeps {
  readonly outside: Outside
  /** The workspace's name; the built-in mailbox sorts by it. */
  readonly workspace: string
}

/** One attempt that was made, and what it belongs to. */
export interface MadeAttempt {
  readonly delivery: ForwardDelivery
  readonly at: EpochMs
  readonly wallAt: number
  /** What was exchanged: once, or twice by an injected duplicate. None: a fault put the first attempt off. */
  readonly exchanges: readonly Exchange[]
  readonly fault: DeliveryFault | null
}

/** Makes one attempt at a delivery: a call, an e-mail, or what an injected fault makes of it (R121). Writes nothing but the fault's count. */
export async function attemptDelivery(deps: DeliveryDeps, delivery: ForwardDelivery): Promise<MadeAttempt> {
  const at = deps.now()
  const begun = { delivery, at, wallAt: deps.wallNow() }
  const fault = hitDelivery(deps, delivery, at)
  const { request } = delivery
  if (request.kind === 'phone')
    throw new Error(`delivery ${String(delivery.id)} to a phone waits for the courier`)
  const comesLater = fault?.inject.kind === 'delay' || fault?.inject.kind === 'reorder'
  if (comesLater) return { ...begun, exchanges: [], fault }
  const injected = fault === null ? undefined : injectedResult(fault.inject, request.kind)
  if (injected !== undefined) {
    const exchange: Exchange = { result: injected, request: '', peer: null, durationMs: 0 }
    return { ...begun, exchanges: [exchange], fault }
  }
  const exchanges = [await exchange(deps, delivery, request)]
  if (fault?.inject.kind === 'duplicate') exchanges.push(await exchange(deps, delivery, request))
  return { ...begun, exchanges, fault }
}

async function exchange(
  deps: DeliveryDeps,
  { id: deliveryId, createdAt }: ForwardDelivery,
  request: Exclude<ForwardRequest, { kind: 'phone' }>,
): Promise<Exchange> {
  const { profile } = deps.routing.current(deps.database.db)
  const policy = { allowHosts: profile['net.allow_hosts'] }
  const timeoutMs = profile['forward.url.timeout_s'] * 1000
  if (request.kind === 'url') {
    const url = resolveBuiltInReceiver(request.url, await deps.outside.http(), deps.workspace)
    return deps.outside.callUrl({ kind: 'url', url, deliveryId, timeoutMs }, policy)
  }
  const { to, subject, text, messageId } = request
  return deps.outside.sendMail(
    {
      kind: 'email',
      to,
      subject,
      text,
      // Of virtual time, so that a repetition is the same e-mail byte by byte (R3).
      headers: { Date: mailDate(createdAt), 'X-Emulator': '1', 'X-Message-Id': messageId },
      attachments: [],
      deliveryId,
      timeoutMs,
    },
    policy,
    mailServerOf(profile),
    deps.workspace,
  )
}

/** `Mon, 03 Mar 2025 09:00:00 +0000` (RFC 5322). */
function mailDate(at: EpochMs): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}

function mailServerOf(profile: Profile): MailServer | null {
  const [, host, port] = /^(.+):(\d+)$/.exec(profile['forward.mail.server']) ?? []
  return host === undefined ? null : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** The fault that hits an attempt, counted; null: none. */
function hitDelivery(deps: WorkspaceDeps, delivery: ForwardDelivery, now: EpochMs): DeliveryFault | null {
  const { matched, hit } = meetDeliveryFaults(readDeliveryFaults(deps.database.db), delivery, now, deps.seed)
  if (matched.length === 0) return null
  deps.database.write((tx) => {
    for (const { id } of matched) countMetDeliveryFault(tx, id, id === hit?.id)
    if (hit !== null) appendJournal(tx, 'fault.changed', now, `delivery-${String(hit.id)}`)
  })
  return hit
}

/**
 * Settles attempts in one transaction: each is kept in full, and its delivery is done, held, tried again or given up (R126). One that
 * was cancelled or released while it was under way keeps its attempt and stays as it is.
 */
export function settleAttempts(deps: WorkspaceDeps, made: readonly MadeAttempt[]): readonly undefined[] {
  deps.database.write((tx) => {
    for (const attempt of made) settleOne(deps, tx, attempt)
    const ids = made.map(({ delivery }) => delivery.id)
    appendJournal(
      tx,
      'delivery.changed',
      deps.now(),
      `${String(Math.min(...ids))}-${String(Math.max(...ids))}`,
    )
  })
  deps.announce()
  return made.map(() => undefined)
}

function settleOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  { delivery: begun, at, wallAt, exchanges, fault }: MadeAttempt,
): void {
  const delivery = readDelivery(tx, begun.id)
  if (delivery === undefined) return
  const [first] = exchanges
  if (first === undefined) {
    if (delivery.state === 'waiting' && fault !== null) updateDelivery(tx, postponed(delivery, fault, at))
    return
  }
  const number = delivery.attempts + 1
  for (const { result, request, peer, durationMs } of exchanges) {
    const outcome = judgeExchange(result)
    insertAttempt(tx, {
      deliveryId: delivery.id,
      number,
      at,
      wallAt,
      durationMs,
      outcome,
      request,
      peer,
      result,
      faultId: fault?.id ?? null,
    })
  }
  if (delivery.state !== 'waiting') return
  const { profile } = deps.routing.current(tx)
  updateDelivery(tx, settled(delivery, number, first, at, profile['forward.url.retry_minutes']))
  releaseOvertaken(tx, delivery, deps.now())
}

function settled(
  delivery: ForwardDelivery,
  number: number,
  { result }: Exchange,
  at: EpochMs,
  retryMinutes: readonly number[],
): ForwardDelivery {
  const outcome = judgeExchange(result)
  const next = nextStep(result, number, at, retryMinutes)
  const after = {
    ...delivery,
    attempts: number,
    outcome,
    dueAt: null,
    heldHost: null,
    waitsToBeOvertaken: false,
  }
  switch (next.state) {
    case 'done':
      return { ...after, state: 'done', settledAt: at }
    case 'failed':
      return {
        ...after,
        state: 'failed',
        outcome: outcome === 'FORWARD_LOOP' ? outcome : 'FORWARD_FAILED',
        settledAt: at,
      }
    case 'waiting':
      return { ...after, state: 'waiting', dueAt: next.dueAt }
    case 'held':
      // Nothing was tried, so the ladder has not begun (R126).
      return { ...after, state: 'held', attempts: delivery.attempts, heldHost: next.host }
  }
}

function postponed(delivery: ForwardDelivery, { inject }: DeliveryFault, at: EpochMs): ForwardDelivery {
  const waitsToBeOvertaken = inject.kind === 'reorder'
  const waitMs = inject.kind === 'delay' ? inject.minutes * MS_PER_MINUTE : LONGEST_WAIT_TO_BE_OVERTAKEN_MS
  return { ...delivery, isPostponed: true, waitsToBeOvertaken, dueAt: addMs(at, waitMs) }
}
