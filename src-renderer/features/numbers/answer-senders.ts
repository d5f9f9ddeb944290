import type { Account } from '../../../emulator/contract/accounts.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import { isIndividualType } from '../../../emulator/domain/number-type.ts'

/** The sender an answer has when none is set: the number itself, or the account's default sender, else ECO+ (R89). */
export function defaultSender(number: PlatformNumber, account: Account | undefined): string {
  if (isIndividualType(number.type)) return number.number
  return account?.defaultSender ?? ''
}

/** What a part of an answer counts as (R89, R179); `sender` null is the default one, an empty one is ECO+ (R14). */
export function unitOfSender(sender: string | null, byDefault: string): 'SMS_ECO' | 'SMS_FULL' {
  return (sender ?? byDefault).trim() === '' ? 'SMS_ECO' : 'SMS_FULL'
}

/** The numbers and names of the inventory that may stand in the sender field of a FULL message (R36). */
export function possibleSenders(numbers: readonly PlatformNumber[]): readonly string[] {
  return numbers.filter(({ type }) => NUMBER_RULES[type].fullSender === 'yes').map(({ number }) => number)
}
