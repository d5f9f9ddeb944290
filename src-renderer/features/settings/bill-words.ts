import type { LedgerEntry } from '../../../emulator/contract/ledger.ts'
import type { TextKey } from '../../texts/text-key.ts'

/** What a message was sent for (R179). */
export const reasonWords = {
  MESSAGE: 'settings.reasonMessage',
  AUTORESPONDER: 'settings.reasonAutoresponder',
  CONFIRMATION: 'settings.reasonConfirmation',
  BROADCAST: 'settings.reasonBroadcast',
  FORWARD_PHONE: 'settings.reasonForward',
  PLATFORM_COMMAND: 'settings.reasonCommand',
  VERIFICATION: 'settings.reasonVerification',
} as const satisfies Readonly<Record<LedgerEntry['reason'], TextKey>>

/** What a part counts as (R178); the names are those of the price list in every language. */
export const unitWords = {
  SMS_ECO: 'SMS ECO+',
  SMS_FULL: 'SMS FULL',
  VOICE: 'VOICE',
  MMS: 'MMS',
  RCS: 'RCS',
} as const satisfies Readonly<Record<LedgerEntry['unit'], string>>
