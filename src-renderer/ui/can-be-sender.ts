import { parseAddress } from '../../emulator/domain/addresses.ts'
import { parseAlphaSender } from '../../emulator/domain/alpha-sender.ts'

/** Whether a text has the form of a sender: empty for ECO+, `2waySMS`, a number, or a name (R14, R18, R165, R167). */
export function canBeSender(sender: string): boolean {
  return (
    sender.trim() === '' || parseAddress(sender).kind !== 'refused' || parseAlphaSender(sender).kind === 'ok'
  )
}
