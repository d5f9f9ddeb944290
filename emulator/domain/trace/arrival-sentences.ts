import { parseAddress, readableAddress } from '../addresses.ts'
import type { NumberType } from '../number-type.ts'
import { countEn, enumerate, momentOf, NUMBER_TYPE_NAMES, quote } from './phrasing.ts'
import type { FactTellers, Telling } from './telling.ts'

/** Steps 1 to 4: what came in, and whether the number takes it. */
export const ARRIVAL_SENTENCES = {
  'part-waits': {
    step: 1,
    tell: ({ index, total, until }) => ({
      rule: 'R164',
      outcome: 'stop',
      pl: `część ${index} z ${total} czeka na pozostałe do ${momentOf(until)}`,
      en: `part ${index} of ${total} waits for the others until ${momentOf(until)}`,
    }),
  },
  'parts-joined': { step: 1, tell: ({ total, missing }) => tellJoined(total, missing) },
  'numbers-read': { step: 2, tell: ({ from, to }) => tellNumbers(from, to) },
  duplicate: {
    step: 3,
    tell: ({ networkId }) => ({
      rule: 'R38',
      outcome: 'stop',
      pl: `powtórka: wiadomość z identyfikatorem sieci ${quote(networkId).pl} już tu była`,
      en: `a repeat: the message with network id ${quote(networkId).en} has been here before`,
    }),
  },
  accepted: { step: 4, tell: ({ type }) => tellAccepted(type) },
  'unknown-number': {
    step: 4,
    tell: ({ to }) => ({
      rule: 'R36',
      outcome: 'stop',
      pl: `numeru ${readableAddress(to)} nie ma w tej przestrzeni`,
      en: `${readableAddress(to)} is not a number of this workspace`,
    }),
  },
  'number-off': {
    step: 4,
    tell: ({ type }) => ({
      rule: 'R36',
      outcome: 'stop',
      pl: `numer (${NUMBER_TYPE_NAMES[type].pl}) jest wyłączony`,
      en: `the number (${NUMBER_TYPE_NAMES[type].en}) is switched off`,
    }),
  },
  'unreachable-short-code': {
    step: 4,
    tell: () => ({
      rule: 'R9',
      outcome: 'stop',
      pl: 'z zagranicznego telefonu nie da się napisać na krótki numer',
      en: 'a foreign phone cannot write to a short code',
    }),
  },
  'reply-not-supported': {
    step: 4,
    tell: () => ({
      rule: 'R15',
      outcome: 'stop',
      pl: 'na SMS ECO+ nie da się odpisać: odpowiedź przepada',
      en: 'SMS ECO+ takes no replies: this one is lost',
    }),
  },
  'eco-reply-kept': {
    step: 4,
    tell: () => ({
      rule: 'R16',
      outcome: 'warning',
      pl: 'odpowiedź na SMS ECO+ przyjęta, bo tak ustawiono; platforma tego nie obiecuje',
      en: 'a reply to SMS ECO+, taken because of a setting; the platform does not promise it',
    }),
  },
  'two-way-not-a-reply': {
    step: 4,
    tell: () => ({
      rule: 'R19',
      outcome: 'stop',
      pl: 'numer 2way wpisano ręcznie, a można na niego tylko odpisać',
      en: 'the 2way number was typed by hand; one can only reply to it',
    }),
  },
  'no-reply-address': {
    step: 4,
    tell: ({ sender }) => ({
      rule: 'R32',
      outcome: 'stop',
      pl: `na nazwę nadawcy ${quote(sender).pl} nie da się odpisać`,
      en: `the sender name ${quote(sender).en} cannot be replied to`,
    }),
  },
  'left-platform': {
    step: 4,
    tell: ({ owner }) => ({
      rule: 'R30',
      outcome: 'stop',
      pl: `odpowiedź na własny numer omija platformę i trafia na telefon właściciela${owner === null ? '' : `: ${readableAddress(owner)}`}`,
      en: `a reply to an own number passes the platform by and reaches its owner’s phone${owner === null ? '' : `: ${readableAddress(owner)}`}`,
    }),
  },
} satisfies Partial<FactTellers>

function tellJoined(total: number, missing: readonly number[]): Telling {
  if (missing.length === 0) {
    return {
      rule: 'R164',
      outcome: 'done',
      pl: `złożono z ${total} części`,
      en: `joined from ${countEn(total, 'part', 'parts')}`,
    }
  }
  const numbers = enumerate(missing)
  const isOne = missing.length === 1
  return {
    rule: 'R164',
    outcome: 'warning',
    pl: `złożono ${total - missing.length} z ${total} części; ${isOne ? 'nie doszła część' : 'nie doszły części'} ${numbers.pl}`,
    en: `joined ${total - missing.length} of ${total} parts; ${isOne ? 'part' : 'parts'} ${numbers.en} never came`,
  }
}

function tellNumbers(from: string, to: string): Telling {
  const sender = readableAddress(from)
  const parsed = parseAddress(to)
  if (parsed.kind === 'refused') {
    return {
      rule: 'R32',
      outcome: 'done',
      pl: `od ${sender} do nadawcy o nazwie ${quote(to).pl}`,
      en: `from ${sender} to the sender name ${quote(to).en}`,
    }
  }
  const read = readableAddress(to)
  // A number written the usual way needs no second spelling beside it.
  const written = to === read || to === parsed.address ? '' : `${to} → `
  return {
    rule: parsed.kind === 'short-code' ? 'R9' : 'R7',
    outcome: 'done',
    pl: `od ${sender} do ${written}${read}`,
    en: `from ${sender} to ${written}${read}`,
  }
}

function tellAccepted(type: NumberType): Telling {
  if (type === 'TWO_WAY') {
    return {
      rule: 'R19',
      outcome: 'done',
      pl: '2way przyjmuje odpowiedź na wysłaną wcześniej wiadomość',
      en: '2way takes a reply to a message it has sent',
    }
  }
  const name = NUMBER_TYPE_NAMES[type]
  return {
    rule: 'R36',
    outcome: 'done',
    pl: `${name.pl} przyjmuje SMS od każdego`,
    en: `${name.en} takes an SMS from anybody`,
  }
}
