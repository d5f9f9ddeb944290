import type { Account } from '../../../emulator/contract/accounts.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import type { Sender, Verification } from '../../../emulator/contract/senders.ts'
import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import { isIndividualType } from '../../../emulator/domain/number-type.ts'
import type { SenderStatus } from '../../../emulator/domain/sender.ts'
import type { TextKey } from '../../texts/text-key.ts'

/** Why a sender that is there cannot send: where its name stands (R165), or that the number is not verified yet (R168). */
export type SenderObstacle = Exclude<SenderStatus, 'authorized'> | 'unverified'

/** A sender of the inventory; with an obstacle whatever is sent from it is refused. */
export interface PossibleSender {
  readonly sender: string
  readonly obstacle: SenderObstacle | null
}

/** What is said of a sender that cannot send, with its name. */
export const obstacleWords = {
  pending_authorization: 'numbers.senderPending',
  rejected: 'numbers.senderRejected',
  deactivated: 'numbers.senderDeactivated',
  unverified: 'numbers.senderUnverified',
} as const satisfies Readonly<Record<SenderObstacle, TextKey>>

/** The sender an answer has when none is set: the number itself, or the account's default sender, else ECO+ (R89). */
export function defaultSender(number: PlatformNumber, account: Account | undefined): string {
  if (isIndividualType(number.type)) return number.number
  return account?.defaultSender ?? ''
}

/** What a part of an answer counts as (R89, R179); `sender` null is the default one, an empty one is ECO+ (R14). */
export function unitOfSender(sender: string | null, byDefault: string): 'SMS_ECO' | 'SMS_FULL' {
  return (sender ?? byDefault).trim() === '' ? 'SMS_ECO' : 'SMS_FULL'
}

/** The numbers and names of an account that may stand in the sender field of a FULL message (R36); null: of whichever account. */
export function possibleSenders(
  numbers: readonly PlatformNumber[],
  accountId: number | null,
  names: readonly Sender[],
  verifications: readonly Verification[],
): readonly PossibleSender[] {
  return numbers
    .filter(({ type }) => NUMBER_RULES[type].fullSender === 'yes')
    .filter((number) => accountId === null || number.accountId === accountId)
    .map(({ number, type, accountId: ownerId }) => {
      if (type === 'OWN_NUMBER') {
        const state = verifications.find((one) => one.number === number)?.state ?? 'VERIFIED'
        return { sender: number, obstacle: state === 'VERIFIED' ? null : 'unverified' }
      }
      const status = names.find((one) => one.name === number && one.accountId === ownerId)?.status
      return { sender: number, obstacle: status === undefined || status === 'authorized' ? null : status }
    })
}
