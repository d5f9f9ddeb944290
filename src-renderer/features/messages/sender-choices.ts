import type { Account } from '../../../emulator/contract/accounts.ts'
import type { Message } from '../../../emulator/contract/messages.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import { PREDEFINED_SENDERS } from '../../../emulator/domain/sender.ts'

/** A sender one can choose for a message from the platform. */
export interface SenderChoice {
  /** As the control API takes it: empty for ECO+, `2waySMS`, a number, a name. */
  readonly sender: string
  readonly type: NumberType
  /** The account that may use it; undefined: any. */
  readonly accountId: number | undefined
}

export const TWO_WAY_SENDER = '2waySMS'

/**
 * Answers the senders of the workspace: numbers and authorised names (R36, R165, R167), the platform's own names, 2way where an
 * account may (R17), ECO+.
 */
export function senderChoices(
  numbers: readonly PlatformNumber[],
  accounts: readonly Account[],
): readonly SenderChoice[] {
  const own = accounts.filter(({ role }) => role === 'own')
  const mayTwoWay = own.length === 0 || own.some(({ kind }) => NUMBER_RULES.TWO_WAY.accounts.includes(kind))
  const named = numbers
    .filter(({ type, accountId }) => NUMBER_RULES[type].fullSender === 'yes' && accountId !== null)
    .filter(({ type, enabled }) => type !== 'ALPHA_SENDER' || enabled)
    .map(({ number, type, accountId }) => ({ sender: number, type, accountId: accountId ?? undefined }))
  return [
    ...named,
    ...PREDEFINED_SENDERS.map((sender) => ({ sender, type: 'ALPHA_SENDER' as const, accountId: undefined })),
    ...(mayTwoWay ? [{ sender: TWO_WAY_SENDER, type: 'TWO_WAY' as const, accountId: undefined }] : []),
    { sender: '', type: 'ECO_PLUS', accountId: undefined },
  ]
}

/** Answers what of it one account may send from; with null, everything: it is not known yet who sends. */
export function choicesOfAccount(
  choices: readonly SenderChoice[],
  accountId: number | null,
): readonly SenderChoice[] {
  return choices.filter(
    (choice) => choice.accountId === undefined || accountId === null || choice.accountId === accountId,
  )
}

/**
 * Answers the sender to begin an answer with: 2way for a 2way reply, so that it stays one thread (R74); the number written
 * to, if it may send; else the account's own choice for shared numbers (R89), else 2way, which can be replied to.
 */
export function senderOfReply(
  message: Pick<Message, 'number' | 'numberType' | 'accountId'>,
  choices: readonly SenderChoice[],
  accounts: readonly Account[],
): string {
  const account = accounts.find(({ id }) => id === message.accountId)
  const asked = message.numberType === 'TWO_WAY' ? TWO_WAY_SENDER : message.number
  const wishes = [asked, account?.defaultSender, TWO_WAY_SENDER]
  const wish = wishes.find((sender) => choices.some((choice) => choice.sender === sender))
  return wish ?? ''
}
