import type { Bilingual } from '../bilingual.ts'
import type { NearMissKind } from '../near-misses.ts'
import type { FactByCode, Telling } from './telling.ts'

/** Answers which keyword was nearly hit, and what kept the text from it, in everyday words. Rule R65. */
export function tellNearMiss({ keyword, why, difference, otherAccount }: FactByCode['near-miss']): Telling {
  const what = sayDifference(why, difference)
  const owner = otherAccount && why !== 'other-account' ? SLIPS['other-account'] : undefined
  return {
    rule: 'R65',
    outcome: 'lost',
    pl: `Najbliżej: ${keyword.text} (${what.pl}${owner === undefined ? '' : `; ${owner.pl}`})`,
    en: `Nearest: ${keyword.text} (${what.en}${owner === undefined ? '' : `; ${owner.en}`})`,
  }
}

function sayDifference(why: NearMissKind, difference: string): Bilingual {
  const slip = SLIPS[why]
  if (difference === '') return slip
  const [written = '', expected = ''] = difference.split(' → ')
  if (why === 'distance-1' || why === 'distance-2') return sayTypo(written, expected)
  const shown = SURPLUS.has(why) ? difference.replace(/ → ∅$/, '') : difference
  return { pl: `${slip.pl}: ${shown}`, en: `${slip.en}: ${shown}` }
}

function sayTypo(written: string, expected: string): Bilingual {
  if (written === '∅') {
    const { genitive, en } = nounOf(expected)
    return { pl: `brakuje ${genitive} „${expected}”`, en: `missing ${en} “${expected}”` }
  }
  if (expected === '∅') {
    const { surplus, en } = nounOf(written)
    return { pl: `${surplus} „${written}”`, en: `extra ${en} “${written}”` }
  }
  return { pl: `„${written}” zamiast „${expected}”`, en: `“${written}” instead of “${expected}”` }
}

function nounOf(piece: string) {
  const isOne = [...piece].length === 1
  if (piece === '␣') return { genitive: 'odstępu', surplus: 'zbędny odstęp', en: 'space' }
  if (/^\p{L}+$/u.test(piece))
    return isOne
      ? { genitive: 'litery', surplus: 'zbędna litera', en: 'letter' }
      : { genitive: 'liter', surplus: 'zbędne litery', en: 'letters' }
  if (/^\d+$/.test(piece))
    return isOne
      ? { genitive: 'cyfry', surplus: 'zbędna cyfra', en: 'digit' }
      : { genitive: 'cyfr', surplus: 'zbędne cyfry', en: 'digits' }
  return isOne
    ? { genitive: 'znaku', surplus: 'zbędny znak', en: 'character' }
    : { genitive: 'znaków', surplus: 'zbędne znaki', en: 'characters' }
}

const SLIPS: Readonly<Record<NearMissKind, Bilingual>> = {
  'other-account': { pl: 'hasło innego klienta', en: 'another customer’s keyword' },
  strictness: {
    pl: 'inna pisownia, a porównanie jest ścisłe',
    en: 'spelled differently, and comparison is strict',
  },
  'zero-o': { pl: 'zero i litera O', en: 'zero and the letter O' },
  'one-l': { pl: 'pomylone 1, l albo I', en: '1, l or I mixed up' },
  'split-by-space': { pl: 'spacja w środku', en: 'a space inside' },
  swapped: { pl: 'zamienione litery', en: 'swapped letters' },
  'distance-1': { pl: 'różni się', en: 'differs' },
  'extra-words': { pl: 'dodatkowy tekst', en: 'extra text' },
  glued: { pl: 'doklejone', en: 'glued on' },
  inflected: { pl: 'inna końcówka', en: 'another ending' },
  'distance-2': { pl: 'różni się', en: 'differs' },
  'slip-and-extra-words': { pl: 'literówka i dodatkowy tekst', en: 'a slip and extra text' },
}

/** Slips that are something too much: that piece alone says it, without the arrow to nothing. */
const SURPLUS: ReadonlySet<NearMissKind> = new Set<NearMissKind>(['extra-words', 'glued', 'inflected'])
