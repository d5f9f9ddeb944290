import type { Msisdn } from '../domain/addresses.ts'
import type { PlannedAnswer } from '../domain/effect.ts'
import { deleteLastAnswer, unlogAnswer, writeLastAnswer } from '../store/answer-guards.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import { refreshIndex } from '../store/message-index.ts'
import { markAnswerRefused, readMessage } from '../store/messages.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/**
 * Undoes what was counted for an answer that waited for its time and was refused then: the next message asks for it anew (R90), it
 * takes no place in the loop guard (R94), and its cause shows that it failed (R4).
 */
export function takeBackAnswer(
  deps: WorkspaceDeps,
  tx: WritableDb,
  { number, counted }: PlannedAnswer,
  phone: Msisdn,
  causeId: number,
): void {
  unlogAnswer(tx, { phone, number, messageId: causeId })
  if (counted !== null) {
    const { keywordId, purpose, before } = counted
    const answer = { number, keywordId, purpose, phone }
    if (before === null) deleteLastAnswer(tx, answer)
    else writeLastAnswer(tx, { ...answer, at: before })
  }
  const cause = readMessage(tx, causeId)
  if (cause === undefined) return
  markAnswerRefused(tx, cause)
  refreshIndex(tx, causeId)
  appendJournal(tx, 'message.updated', deps.now(), causeId)
}
