import { formatAddress, parseAddress } from '../../emulator/domain/addresses.ts'

/** A number as people read it, `503 340 503`; what is no number, such as the name of a sender, as it is (R7). */
export function shownAddress(address: string): string {
  const parsed = parseAddress(address)
  return parsed.kind === 'refused' ? address : formatAddress(parsed.address)
}
