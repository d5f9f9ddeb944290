import type { Address, Msisdn } from '../domain/addresses.ts'
import {
  drawCode,
  isLandline,
  verificationStateOf,
  verificationText,
  type SentCode,
  type VerificationState,
  type VerificationVariant,
} from '../domain/own-number-verification.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { addMs, MS_PER_MINUTE } from '../domain/time.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import { readLastTraceId } from '../store/traces.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { readNumber, updateNumber } from '../store/numbers.ts'
import { deleteSentCode, readSentCode, writeSentCode } from '../store/own-number-codes.ts'
import { submitOne } from './submit-outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** An own number of an account: it has an owner's handset and an account. */
interface OwnNumber extends PlatformNumber {
  readonly accountId: number
  readonly ownerPhone: Msisdn
}

/** How far an own number has come, and how its code can get to its owner. */
export interface Verification {
  readonly number: Address
  readonly state: VerificationState
  readonly variants: readonly VerificationVariant[]
  /** The code that was sent last, while the number is not verified. */
  readonly sent: SentCode | null
}

/** The name under which the platform writes of itself (api-v2 5.2). */
const PLATFORM_SENDER = 'INFORMACJA'

/** How far an own number has come (R168). Refusal: E_NO_NUMBER, also for a number of another type. */
export function findVerification(deps: WorkspaceDeps, address: Address): Verification | Refusal {
  const number = findOwnNumber(deps, address)
  if (isRefusal(number)) return number
  const sent = readSentCode(deps.database.db, address)
  return {
    number: address,
    state: verificationStateOf(number.isVerified, sent, deps.now()),
    variants: variantsOf(number),
    sent: sent ?? null,
  }
}

/**
 * Sends a new code to the owner of an own number, at nobody's cost; an earlier one is worth nothing any more (R168). Refusals:
 * E_NO_NUMBER; E_VERIFICATION with `reason` `verified`, or `landline` for a written code to one.
 */
export function sendCode(
  deps: WorkspaceDeps,
  address: Address,
  variant: VerificationVariant,
): Verification | Refusal {
  const number = findOwnNumber(deps, address)
  if (isRefusal(number)) return number
  if (number.isVerified) return refused('E_VERIFICATION', { number: address, reason: 'verified' })
  if (!variantsOf(number).includes(variant)) {
    return refused('E_VERIFICATION', { number: address, reason: 'landline' }, '/variant')
  }
  writeNewMessages(deps.database, (tx, made) => {
    writeSentCode(tx, address, sendOne(deps, tx, made, number, variant))
    appendJournal(tx, 'number.changed', deps.now(), address)
  })
  deps.announce()
  return findVerification(deps, address)
}

function sendOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  { accountId, ownerPhone }: OwnNumber,
  variant: VerificationVariant,
): SentCode {
  const { profile } = deps.routing.current(tx)
  const now = deps.now()
  const code = drawCode(deps.seed, readLastTraceId(tx), profile['own.code_digits'])
  const { messageId } = submitOne(deps, tx, made, {
    accountId,
    to: ownerPhone,
    medium: variant === 'call' ? 'voice' : 'sms',
    sender: variant === 'call' ? '' : PLATFORM_SENDER,
    text: verificationText(variant, code),
    utf: false,
    flash: false,
    reason: 'VERIFICATION',
    causeId: null,
  })
  const expiresAt = addMs(now, profile['own.code_minutes'] * MS_PER_MINUTE)
  return { variant, code, expiresAt, triesLeft: profile['own.tries'], messageId }
}

/**
 * Tries a code. A wrong one costs a try; with the last one the procedure has failed (R168). Refusals: E_NO_NUMBER; E_VERIFICATION
 * with `reason` `verified`, `no-code`, `expired`, `failed`, or `wrong` and the `triesLeft`.
 */
export function tryCode(deps: WorkspaceDeps, address: Address, code: string): Verification | Refusal {
  const number = findOwnNumber(deps, address)
  if (isRefusal(number)) return number
  const sent = readSentCode(deps.database.db, address)
  const state = verificationStateOf(number.isVerified, sent, deps.now())
  if (state !== 'CODE_SENT' || sent === undefined) {
    return refused('E_VERIFICATION', { number: address, reason: REASONS[state] })
  }
  if (sent.code === code.replace(/[\s-]/g, '')) {
    setVerified(deps, { ...number, isVerified: true })
    return findVerification(deps, address)
  }
  const triesLeft = sent.triesLeft - 1
  deps.database.write((tx) => {
    writeSentCode(tx, address, { ...sent, triesLeft })
    appendJournal(tx, 'number.changed', deps.now(), address)
  })
  deps.announce()
  const about = { number: address, reason: 'wrong', triesLeft: String(triesLeft) }
  return refused('E_VERIFICATION', about, '/code')
}

/** Why no code can be tried in a state. */
const REASONS: Readonly<Record<VerificationState, string>> = {
  UNVERIFIED: 'no-code',
  CODE_SENT: 'no-code',
  VERIFIED: 'verified',
  FAILED: 'failed',
  EXPIRED: 'expired',
}

/** Takes an own number for verified without asking anybody, as that of the sample. */
export function setVerified(deps: WorkspaceDeps, number: PlatformNumber): void {
  deps.database.write((tx) => {
    updateNumber(tx, number)
    deleteSentCode(tx, number.number)
    appendJournal(tx, 'number.changed', deps.now(), number.number)
  })
  deps.routing.forgetAll()
  deps.announce()
}

function findOwnNumber(deps: WorkspaceDeps, address: Address): OwnNumber | Refusal {
  const number = readNumber(deps.database.db, address)
  if (number?.type !== 'OWN_NUMBER' || number.accountId === null || number.ownerPhone === null) {
    return refused('E_NO_NUMBER', { id: address })
  }
  return { ...number, accountId: number.accountId, ownerPhone: number.ownerPhone }
}

/** Landlines can only choose the call (R168). */
function variantsOf({ number }: PlatformNumber): readonly VerificationVariant[] {
  return isLandline(number as Msisdn) ? ['call'] : ['sms', 'call']
}
