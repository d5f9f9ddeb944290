import type { Verification } from '../../../emulator/contract/senders.ts'
import type { SenderRefusalReason, SenderWarning } from '../../../emulator/domain/alpha-sender.ts'
import type { SenderAgreement, SenderStatus } from '../../../emulator/domain/sender.ts'
import type { TextKey } from '../../texts/text-key.ts'
import type { Tone } from '../../ui/tone.ts'

/** Where a name stands with the platform's staff (R165). */
export const statusWords = {
  pending_authorization: { word: 'holdings.statusPending', tone: 'forward' },
  authorized: { word: 'holdings.statusAuthorized', tone: 'inbound' },
  rejected: { word: 'holdings.statusRejected', tone: 'error' },
  deactivated: { word: 'holdings.statusDeactivated', tone: 'system' },
} as const satisfies Readonly<Record<SenderStatus, { word: TextKey; tone: Tone }>>

/** Whether the platform wants a paper about a name (R165). */
export const agreementWords = {
  delivered: 'holdings.agreementDelivered',
  required: 'holdings.agreementRequired',
  not_required: 'holdings.agreementNotRequired',
} as const satisfies Readonly<Record<SenderAgreement, TextKey>>

/** How far an own number has come (R168). */
export const verificationWords = {
  UNVERIFIED: { word: 'holdings.numberUnverified', tone: 'system' },
  CODE_SENT: { word: 'holdings.numberCodeSent', tone: 'forward' },
  VERIFIED: { word: 'holdings.numberVerified', tone: 'inbound' },
  FAILED: { word: 'holdings.numberFailed', tone: 'error' },
  EXPIRED: { word: 'holdings.numberExpired', tone: 'error' },
} as const satisfies Readonly<Record<Verification['state'], { word: TextKey; tone: Tone }>>

/** Why a text can be no sender name (R32, R165). */
export const nameRefusals = {
  empty: 'holdings.nameEmpty',
  'too-long': 'holdings.nameTooLong',
  'polish-letter': 'holdings.namePolishLetter',
  'forbidden-character': 'holdings.nameForbidden',
} as const satisfies Readonly<Record<SenderRefusalReason, TextKey>>

/** What is doubtful about a name (R166). */
export const nameWarnings = {
  W_SENDER_FORM: 'holdings.nameUnusual',
  W_SENDER_MISLEADING: 'holdings.nameMisleading',
} as const satisfies Readonly<Record<SenderWarning, TextKey>>
