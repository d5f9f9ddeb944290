import { readableAddress } from '../addresses.ts'
import type { Bilingual } from '../bilingual.ts'
import type { ForwardKind, ForwardSource } from '../forwarding/forward.ts'
import type { ForwardRefusal } from '../forwarding/planned-forward.ts'
import { countParts, priceOrUnset } from './phrasing.ts'
import { REFUSALS } from './refusal-sentences.ts'
import type { FactTellers } from './telling.ts'

/** Step 11, and what of step 13 comes from it: where a message is sent on to. */
export const FORWARDING_SENTENCES = {
  'forward-planned': {
    step: 11,
    tell: ({ kind, target, source }) => {
      const where = KINDS[kind]
      const shown = kind === 'phone' ? readableAddress(target) : target
      return {
        rule: 'R120',
        outcome: 'done',
        pl: `${where.pl} ${shown} – ${SOURCES[source].pl}`,
        en: `${where.en} ${shown} – ${SOURCES[source].en}`,
      }
    },
  },
  'forward-refused': {
    step: 11,
    tell: ({ target, why }) => ({
      rule: 'R133',
      outcome: 'warning',
      pl: `nie na telefon ${readableAddress(target)}: ${WHY_NOT[why].pl}`,
      en: `not to the phone ${readableAddress(target)}: ${WHY_NOT[why].en}`,
    }),
  },
  'only-own-forwards': {
    step: 11,
    tell: ({ keyword }) => ({
      rule: 'R120',
      outcome: 'nothing',
      pl: `hasło ${keyword} wyłącza przekierowania z numeru`,
      en: `the keyword ${keyword} switches the forwards of the number off`,
    }),
  },
  'unknown-macro': {
    step: 11,
    tell: ({ macro }) => ({
      rule: 'R123',
      outcome: 'warning',
      pl: `nie ma makra ${macro}: idzie w adresie bez zmian`,
      en: `there is no macro ${macro}: it is sent as is in the address`,
    }),
  },
  'url-long': {
    step: 11,
    tell: ({ length, limit }) => ({
      rule: 'R124',
      outcome: 'warning',
      pl: `adres ma ${String(length)} znaków, a powyżej ${String(limit)} nie każdy system go przyjmie (W_URL_LONG)`,
      en: `the address has ${String(length)} characters, and above ${String(limit)} not every system takes it (W_URL_LONG)`,
    }),
  },
  'forwarded-at-once': {
    step: 11,
    tell: ({ refusal }) => {
      if (refusal === null)
        return { rule: 'R131', outcome: 'done', pl: 'wysłano od razu', en: 'sent at once' }
      const { rule, pl, en } = REFUSALS[refusal]
      return { rule, outcome: 'warning', pl: `nie wysłano: ${pl}`, en: `not sent: ${en}` }
    },
  },
  'forward-price': {
    step: 13,
    tell: ({ parts, price }) => {
      const [size, amount] = [countParts(parts), priceOrUnset(price)]
      return {
        rule: price === null ? 'R177' : 'R131',
        outcome: price === null ? 'warning' : 'done',
        pl: `przekierowanie na telefon: ${size.pl}, SMS FULL, ${amount.pl}`,
        en: `forward to a phone: ${size.en}, SMS FULL, ${amount.en}`,
      }
    },
  },
} satisfies Partial<FactTellers>

const KINDS: Readonly<Record<ForwardKind, Bilingual>> = {
  url: { pl: 'na adres', en: 'to the address' },
  email: { pl: 'na e-mail', en: 'to the mailbox' },
  phone: { pl: 'na telefon', en: 'to the phone' },
}

const SOURCES: Readonly<Record<ForwardSource['kind'], Bilingual>> = {
  keyword: { pl: 'przekierowanie hasła', en: 'a forward of the keyword' },
  number: { pl: 'przekierowanie numeru', en: 'a forward of the number' },
  replies: { pl: 'przekierowanie odpowiedzi 2way', en: 'a forward of 2way replies' },
  reports: { pl: 'raporty doręczeń', en: 'delivery reports' },
  premium: { pl: 'wiadomości premium', en: 'premium messages' },
}

const WHY_NOT: Readonly<Record<ForwardRefusal, Bilingual>> = {
  'to-the-sender': { pl: 'to on napisał wiadomość', en: 'it wrote the message' },
  'to-the-platform': { pl: 'to numer platformy', en: 'it is a number of the platform' },
  blacklisted: { pl: 'jest na czarnej liście', en: 'it is on the blacklist' },
}
