import type { Effect } from '../domain/effect.ts'
import type { Msisdn } from '../domain/addresses.ts'
import { decideOutbound } from '../domain/outbound/decide-outbound.ts'
import { keepsLetters, toSendingUser } from '../domain/outbound/mailing.ts'
import { prepareText } from '../domain/sms-text.ts'
import type { SendingUser } from '../domain/outbound/sending.ts'
import { readApiUser } from '../store/api-users.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import { refreshIndex } from '../store/message-index.ts'
import { readMessage } from '../store/messages.ts'
import { readMailing, type MailingRecord } from '../store/mailings.ts'
import { readScheduled } from '../store/outbound.ts'
import { commitDueOutbound, sendingLookups } from '../store/outbound-decisions.ts'
import { insertEffect, type EffectOutcome } from '../store/outbox.ts'
import { SLICE } from './in-slices.ts'
import { wakeForReport } from './wake-for-report.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

type SendMailing = Extract<Effect, { kind: 'send-mailing' }>

/**
 * Sends what a scheduled mailing still holds, decided now: a phone that was blacklisted meanwhile gets nothing (R84), and what cannot
 * be paid for now is not sent (R180). A big one goes on in a further effect, so that others get their turn.
 */
export function sendScheduled(deps: WorkspaceDeps, tx: WritableDb, effect: SendMailing): EffectOutcome {
  const mailing = readMailing(tx, effect.mailingId)
  if (mailing === undefined) return { state: 'cancelled', outcome: 'NO_MAILING', messageId: null }
  const ids = readScheduled(tx, mailing.id, { after: effect.after, last: mailing.last }, SLICE)
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) {
    return { state: 'done', outcome: 'SENT', messageId: null }
  }
  const user = sendingUserOf(tx, mailing)
  for (const id of ids) sendOne(deps, tx, mailing, user, id)
  const at = deps.now()
  appendJournal(tx, 'report.arrived', at, `${String(first)}-${String(last)}`)
  if (ids.length === SLICE) {
    insertEffect(tx, mailing.first, {
      dueAt: at,
      effect: { kind: 'send-mailing', mailingId: mailing.id, after: last },
    })
  }
  deps.wakeOutboxBy(at)
  return { state: 'done', outcome: 'SENT', messageId: null }
}

/** Whoever ordered it may be gone by now; then it counts on nobody's limits. */
function sendingUserOf(tx: WritableDb, { userId, channel }: MailingRecord): SendingUser | null {
  const user = userId === null ? undefined : readApiUser(tx, userId)
  return user === undefined ? null : toSendingUser(user, channel)
}

function sendOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  { accountId, content }: MailingRecord,
  user: SendingUser | null,
  id: number,
): void {
  const message = readMessage(tx, id)
  if (message === undefined) throw new Error(`scheduled message ${String(id)} has no row`)
  const { medium, sender, files, flash, speed } = content
  const submission = {
    accountId,
    user,
    medium,
    to: message.phone as Msisdn,
    sender,
    text: prepareText(message.text, { utf: keepsLetters(content) }),
    isRecorded: files.length > 0,
    flash,
    speed,
    reason: 'MESSAGE' as const,
    causeId: null,
  }
  const stamp = { id, at: deps.now(), wallAt: deps.wallNow() }
  const decision = decideOutbound(submission, deps.routing.current(tx), sendingLookups(tx), stamp)
  commitDueOutbound(tx, submission, decision, stamp)
  wakeForReport(deps, decision)
  refreshIndex(tx, id)
}
