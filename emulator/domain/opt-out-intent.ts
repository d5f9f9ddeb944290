import { toComparisonForm } from './comparison-form.ts'
import { DEFAULT_PROFILE } from './profile.ts'

/** Words by which people ask to be left alone, in comparison form, and the rule they come from. */
const OPT_OUT_WORDS = {
  rule: 'R55',
  words: ['stop', 'koniec', 'rezygnuje', 'rezygnacja', 'wypisz', 'usun', 'nie chce', 'unsubscribe', 'anuluj'],
} as const

export type OptOutWord = (typeof OPT_OUT_WORDS.words)[number]

/**
 * Answers the first word or phrase of the list that the text has as whole words, or undefined. The text is always folded, also in
 * strict mode: a wish to leave is a wish to leave in any spelling. It is only ever flagged; whether a removing keyword already
 * caught the text is the caller's question. Rules R55, R78.
 */
export function findOptOutIntent(raw: string): OptOutWord | undefined {
  const word = OPT_OUT_PATTERN.exec(toComparisonForm(raw, DEFAULT_PROFILE))?.[0]
  return OPT_OUT_WORDS.words.find((known) => known === word)
}

const OPT_OUT_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{Mn}\\p{Mc}\\p{N}])(?:${OPT_OUT_WORDS.words.join('|')})(?![\\p{L}\\p{Mn}\\p{Mc}\\p{N}])`,
  'u',
)
