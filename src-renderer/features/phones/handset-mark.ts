import type { PhoneMessage } from '../../../emulator/contract/messages.ts'

/** What a handset calls a message that is not simply an SMS, and its sign. */
export interface HandsetMark {
  readonly word: `phones.kind.${'flash' | 'voice' | 'mms' | 'rcs' | 'link' | 'card'}`
  readonly icon: string
}

/** Answers what a handset calls a message; null for an ordinary SMS. Rule R163: a flash message is shown at once and not kept. */
export function handsetMarkOf({
  kind,
  flash,
  link,
  vcard,
}: Pick<PhoneMessage, 'kind' | 'flash' | 'link' | 'vcard'>): HandsetMark | null {
  switch (kind) {
    case 'voice':
      return { word: 'phones.kind.voice', icon: 'i-lucide-phone-incoming' }
    case 'mms':
      return { word: 'phones.kind.mms', icon: 'i-lucide-image' }
    case 'rcs':
      return { word: 'phones.kind.rcs', icon: 'i-lucide-message-square-more' }
    case 'sms':
      if (flash) return { word: 'phones.kind.flash', icon: 'i-lucide-message-square-warning' }
      if (link !== null) return { word: 'phones.kind.link', icon: 'i-lucide-link' }
      return vcard ? { word: 'phones.kind.card', icon: 'i-lucide-contact-round' } : null
  }
}
