import type { PhoneMessage } from '../../emulator/contract/messages.ts'
import type { PlatformNumber } from '../../emulator/contract/numbers.ts'
import { NUMBER_RULES } from '../../emulator/domain/number-rules.ts'

/** Where a phone writes to, and how it came by that number: the Reply function of the handset, or by hand (R19). */
export interface Destination {
  readonly to: string
  readonly via: 'reply' | 'typed'
}

/** Why a handset offers no Reply under a message it got; null when it does (R15, R32, R163). */
export type NoReplyReason = NonNullable<PhoneMessage['noReplyReason']> | 'FLASH'

/** Answers whether and why a message on a phone cannot be answered there. Rules R15, R32, R163. */
export function noReplyReasonOf({ noReplyReason, flash }: PhoneMessage): NoReplyReason | null {
  return noReplyReason ?? (flash ? 'FLASH' : null)
}

/** Answers whether a phone shows the message with a Reply button under it. */
export function isAnswerable(message: PhoneMessage): boolean {
  return message.direction === 'received' && message.result === 'SENT' && noReplyReasonOf(message) === null
}

/**
 * Whom a phone would write to next: the other side of its newest message that can be written to, as a reply where there is
 * one to reply to; before any message, the first number open to anybody (R36). Null: there is no number at all.
 */
export function usualDestination(
  newestFirst: readonly PhoneMessage[],
  numbers: readonly PlatformNumber[],
): Destination | null {
  const last = newestFirst.find((message) => message.direction === 'sent' || isAnswerable(message))
  if (last !== undefined) {
    const isThread = newestFirst.some((message) => message.peer === last.peer && isAnswerable(message))
    return { to: last.peer, via: isThread ? 'reply' : 'typed' }
  }
  const open = numbers.find(({ type }) => NUMBER_RULES[type].writers === 'anybody')
  return open === undefined ? null : { to: open.number, via: 'typed' }
}
