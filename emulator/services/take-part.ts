import type { InboundSubmission, Stamp } from '../domain/inbound/routing.ts'
import { addMs, MS_PER_MINUTE } from '../domain/time.ts'
import type { WritableDb } from '../store/database.ts'
import { writeNetworkId } from '../store/network-ids.ts'
import type { NewMessages } from '../store/new-messages.ts'
import { cancelEffects, insertEffect } from '../store/outbox.ts'
import {
  deleteWaitingParts,
  insertWaitingPart,
  readWaitingParts,
  type LongMessageKey,
  type WaitingPart,
} from '../store/waiting-parts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Where a part of a long SMS belongs (R164). `index` counts from 1. */
export interface IncomingPart {
  readonly reference: number
  readonly index: number
  readonly total: number
}

/**
 * Takes in one part of a long SMS (R164). Answers the whole message when it was the last one missing, else undefined: the part
 * waits, with a timer that joins what there is when the profile's minutes are over.
 */
export function takePart(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  submission: InboundSubmission,
  part: IncomingPart,
  stamp: Stamp,
): InboundSubmission | undefined {
  if (submission.to.kind !== 'address') return submission
  const key: LongMessageKey = {
    number: submission.to.address,
    phone: submission.from,
    reference: part.reference,
    total: part.total,
  }
  const before = readWaitingParts(tx, key)
  const parts = [
    ...before.filter(({ index }) => index !== part.index),
    { ...part, text: submission.text, at: stamp.at },
  ]
  if (parts.length === part.total) {
    deleteWaitingParts(tx, key)
    for (const { traceId } of before)
      cancelEffects(tx, { causeId: traceId, kind: 'join-parts', outcome: 'WHOLE' }, stamp.at)
    return joinParts(submission, parts, part.total)
  }
  const { profile } = deps.routing.current(tx)
  const until = addMs(before[0]?.at ?? stamp.at, profile['mo.reassembly_minutes'] * MS_PER_MINUTE)
  const { from, text } = submission
  const { index, total } = part
  made.storeLone(stamp.id, [
    { code: 'part-waits', index, total, until, from, to: key.number, text, at: stamp.at },
  ])
  if (submission.networkId !== null) {
    writeNetworkId(tx, {
      number: key.number,
      networkId: submission.networkId,
      traceId: stamp.id,
      at: stamp.at,
    })
  }
  insertWaitingPart(tx, key, { index, text, at: stamp.at, traceId: stamp.id })
  if (before.length === 0) {
    const { number: to, reference } = key
    insertEffect(tx, stamp.id, { dueAt: until, effect: { kind: 'join-parts', from, to, reference, total } })
    deps.wakeOutbox()
  }
  return undefined
}

/** Answers the message that the given parts make, in their order; the numbers of those that never came are listed. */
export function joinParts(
  submission: InboundSubmission,
  parts: readonly Pick<WaitingPart, 'index' | 'text'>[],
  total: number,
): InboundSubmission {
  const byIndex = new Map(parts.map(({ index, text }) => [index, text]))
  const indexes = Array.from({ length: total }, (_, position) => position + 1)
  return {
    ...submission,
    text: indexes.map((index) => byIndex.get(index) ?? '').join(''),
    joined: { total, missing: indexes.filter((index) => !byIndex.has(index)) },
  }
}
