import { capability } from '../domain/capability-matrix.ts'
import { withRefusedAnswer } from '../domain/inbound/refused-answer.ts'
import { routeInbound } from '../domain/inbound/route-inbound.ts'
import type { InboundDecision, InboundSubmission, RoutingConfig, Stamp } from '../domain/inbound/routing.ts'
import { reachedAccount, type InboundResult } from '../domain/inbound-result.ts'
import { addMs, MS_PER_DAY, type EpochMs } from '../domain/time.ts'
import type { WritableDb } from '../store/database.ts'
import { commitAsked, commitChanges, commitInbound } from '../store/inbound-decisions.ts'
import { findNetworkId } from '../store/network-ids.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { routingLookups } from '../store/routing-lookups.ts'
import { commitForwards } from './commit-forwards.ts'
import { inSlices } from './in-slices.ts'
import { sendAtOnce } from './send-at-once.ts'
import { takePart, type IncomingPart } from './take-part.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** One message from a phone: whole, or a part of a long one (R164). */
export type InboundInput = InboundSubmission & { readonly part: IncomingPart | null }

/** What the sender's network learns of a message. `messageId` only when an account got it. */
export interface InboundReceipt {
  readonly result: InboundResult
  readonly messageId: number | null
  /** The account that got it. */
  readonly accountId: number | null
  readonly traceId: number
  readonly duplicateOf: number | null
}

/**
 * Receives messages from phones in one transaction: each is decided (R37), committed and answered, in the given order. All are on
 * disk when this answers. Throws, with nothing written, when one of them meets a bug.
 */
export function receiveInbound(deps: WorkspaceDeps, inputs: readonly InboundInput[]): InboundReceipt[] {
  const receipts = writeNewMessages(deps.database, (tx, made) =>
    inputs.map((input) => receiveOne(deps, tx, made, input)),
  )
  deps.announce()
  return receipts
}

/** Receiving a message, with its answer, costs several times what another step of long work does. */
const RECEIVED_IN_ONE_TURN = 100

/**
 * Receives what a crowd wrote at one time: high-priority types go first (R39). Receipts are in the given order; all are on disk
 * when this answers. Others get their turn in between, so a crowd cut off by a killed process may be there in part.
 */
export async function receiveCrowd(
  deps: WorkspaceDeps,
  inputs: readonly InboundInput[],
): Promise<InboundReceipt[]> {
  const ordered = byPriority(inputs, deps.routing.current(deps.database.db))
  const receipts = await inSlices(ordered, (slice) => receiveInbound(deps, slice), RECEIVED_IN_ONE_TURN)
  const receiptOf = new Map(ordered.map((input, index) => [input, receipts[index] as InboundReceipt]))
  return inputs.map((input) => receiptOf.get(input) as InboundReceipt)
}

/** What came at the same time: high-priority types first, then in the order in which it came (R39). */
function byPriority(inputs: readonly InboundInput[], config: RoutingConfig): readonly InboundInput[] {
  if (inputs.length === 1) return inputs
  const isStandard = ({ to }: InboundInput) => {
    const type = to.kind === 'address' ? config.findNumber(to.address)?.number.type : undefined
    return type !== undefined && capability(type, 'priority') === 'standard'
  }
  const last = inputs.filter(isStandard)
  return last.length === 0 ? inputs : [...inputs.filter((input) => !isStandard(input)), ...last]
}

/**
 * Decides and commits one message in the caller's transaction, and performs what it makes due at once before the next message is
 * looked at. So results depend on the order of the messages alone, not on how they were batched (R3, R39).
 */
export function receiveOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  input: InboundInput,
): InboundReceipt {
  const stamp: Stamp = { id: made.nextId(), at: deps.now(), wallAt: deps.wallNow() }
  const config = deps.routing.current(tx)
  const { part } = input
  // A part that the network delivers once more is a repeat by itself (R38); it joins nothing.
  const whole =
    part === null || isRepeat(tx, input, stamp.at) ? input : takePart(deps, tx, made, input, part, stamp)
  if (whole === undefined) {
    return { result: 'PART_WAITING', messageId: null, accountId: null, traceId: stamp.id, duplicateOf: null }
  }
  const planned = routeInbound(whole, config, routingLookups(tx, stamp.at), stamp)
  commitChanges(tx, whole, planned, stamp)
  const forwarded = commitForwards(deps, tx, made, planned.forwards, stamp)
  const sent = sendAtOnce(deps, tx, made, planned, stamp)
  const isRefused = planned.asked !== null && sent.some(({ refusal }) => refusal !== null)
  const decision = isRefused ? withRefusedAnswer(planned) : planned
  if (decision.asked !== null) commitAsked(tx, whole, decision.asked, stamp)
  commitInbound(tx, made, whole, decision, [...decision.facts, ...forwarded, ...sent], stamp)
  return toReceipt(decision, stamp)
}

function isRepeat(tx: WritableDb, { to, networkId }: InboundInput, at: EpochMs): boolean {
  if (to.kind !== 'address' || networkId === null) return false
  return findNetworkId(tx, to.address, networkId, addMs(at, -MS_PER_DAY)) !== undefined
}

function toReceipt(decision: InboundDecision, stamp: Stamp): InboundReceipt {
  return {
    result: decision.result,
    messageId: reachedAccount(decision.result) ? stamp.id : null,
    accountId: decision.accountId,
    traceId: stamp.id,
    duplicateOf: decision.duplicateOf,
  }
}
