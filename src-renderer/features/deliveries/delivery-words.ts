import type { ListedDelivery } from '../../../emulator/contract/deliveries.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'

type Kind = ListedDelivery['kind']

export const kindIcons: Readonly<Record<Kind, string>> = {
  url: 'i-lucide-link',
  email: 'i-lucide-mail',
  phone: 'i-lucide-smartphone',
}

/** A target as one reads it: a phone in groups of digits, an address without the `http://` that all of them have. */
export function readableTarget({ kind, target }: { readonly kind: Kind; readonly target: string }): string {
  if (kind === 'phone') return readableAddress(target)
  return kind === 'url' ? target.replace(/^http:\/\//, '') : target
}
