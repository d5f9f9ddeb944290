import { parseAddress } from './addresses.ts'
import { readAlphaSender } from './alpha-sender.ts'

/** Answers whether a text has the form of a sender: empty (ECO+), `2waySMS`, a number, or a name (R14, R18, R165, R167). */
export function canBeSender(sender: string): boolean {
  return sender.trim() === '' || parseAddress(sender).kind !== 'refused' || 'name' in readAlphaSender(sender)
}
