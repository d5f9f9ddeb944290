import type { Bilingual } from '../bilingual.ts'
import type { MatchHow } from '../keyword-occurrence.ts'
import { isSharedType } from '../number-type.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import type { LostReason } from '../keyword.ts'
import { tellNearMiss } from './near-miss-sentence.ts'
import { enumerate, excerpt, quote } from './phrasing.ts'
import type { FactByCode, FactTellers, Telling } from './telling.ts'

/** Step 8: how the text was read, which keyword won, and why the others did not. */
export const MATCHING_SENTENCES = {
  compared: { step: 8, tell: ({ form }, rawText) => tellCompared(form, rawText) },
  'keyword-won': { step: 8, tell: tellWon },
  'keyword-lost': {
    step: 8,
    tell: ({ keyword, why, rule: given }) => {
      const { rule, pl, en } = LOST_REASONS[why]
      return {
        rule: given ?? rule,
        outcome: 'lost',
        pl: `${keyword.text} – ${pl}`,
        en: `${keyword.text} – ${en}`,
      }
    },
  },
  'near-miss': { step: 8, tell: tellNearMiss },
  'nothing-matched': {
    step: 8,
    tell: ({ type }) => ({
      rule: isSharedType(type) ? 'R64' : 'R63',
      outcome: 'nothing',
      pl: 'nie pasuje żadne hasło',
      en: 'no keyword matches',
    }),
  },
  'no-keywords-here': {
    step: 8,
    tell: ({ type }) => ({
      rule: isSharedType(type) ? 'R66' : 'R63',
      outcome: 'nothing',
      pl: 'ten numer nie ma żadnego hasła',
      en: 'this number has no keyword',
    }),
  },
  'keyword-closed': {
    step: 8,
    tell: ({ keyword }) => ({
      rule: 'R58',
      outcome: 'warning',
      pl: `hasło ${keyword.text} jest zamknięte: liczy się tylko jego tekst na zamknięcie`,
      en: `the keyword ${keyword.text} is closed: only its closing text counts`,
    }),
  },
  overlap: {
    step: 8,
    tell: ({ keywords: [winner = '', ...beaten] }) => ({
      rule: 'R61',
      outcome: 'warning',
      pl: `wygrywa ${winner}, choć ${beaten.length === 1 ? 'pasuje' : 'pasują'} też ${enumerate(beaten).pl}`,
      en: `${winner} wins, though ${enumerate(beaten).en} ${beaten.length === 1 ? 'matches' : 'match'} as well`,
    }),
  },
  'exact-ambiguous': {
    step: 8,
    tell: ({ reading, keyword }) =>
      reading === 'whole'
        ? {
            rule: 'R48',
            outcome: 'warning',
            pl: `gdyby liczyło się tylko pierwsze słowo, pasowałoby ${keyword}: sprawdź to na prawdziwym numerze`,
            en: `if only the first word counted, ${keyword} would match: check this on the real number`,
          }
        : {
            rule: 'R48',
            outcome: 'warning',
            pl: `${keyword} pasuje tylko dlatego, że liczy się pierwsze słowo: sprawdź to na prawdziwym numerze`,
            en: `${keyword} matches only because the first word counts: check this on the real number`,
          },
  },
  'opt-out-intent': {
    step: 8,
    tell: ({ word, type }) => ({
      rule: type === 'TWO_WAY' ? 'R78' : 'R55',
      outcome: 'warning',
      pl: `to może być prośba o wypisanie (${quote(word).pl}); nikt nie został wypisany, trzeba zareagować`,
      en: `this may be a wish to leave (${quote(word).en}); nobody was removed, somebody has to act`,
    }),
  },
} satisfies Partial<FactTellers>

function tellCompared(form: string, rawText: string | undefined): Telling {
  if (rawText !== undefined) {
    const written = quote(rawText)
    return {
      rule: 'R41',
      outcome: 'done',
      pl: `${written.pl} → ${excerpt(form)}`,
      en: `${written.en} → ${excerpt(form)}`,
    }
  }
  return {
    rule: 'R41',
    outcome: 'done',
    pl: `z hasłami porównano: ${excerpt(form)}`,
    en: `compared with the keywords: ${excerpt(form)}`,
  }
}

function tellWon({ keyword, kind, how, payload }: FactByCode['keyword-won']): Telling {
  const { rule, pl, en } = kind === 'REMOVING' ? REMOVING_WAYS[REMOVING_READING[how]] : WAYS_TO_WIN[how]
  const after = quote(payload)
  return {
    rule,
    outcome: 'done',
    pl: `${keyword.text} – ${pl}${payload === '' ? '' : `; dalej: ${after.pl}`}`,
    en: `${keyword.text} – ${en}${payload === '' ? '' : `; then: ${after.en}`}`,
  }
}

type Explanation = Bilingual & { readonly rule: RuleId }

const WAYS_TO_WIN: Readonly<Record<MatchHow, Explanation>> = {
  'whole-text': {
    rule: 'R47',
    pl: 'dokładne, cała treść jest hasłem',
    en: 'exact, the whole text is the keyword',
  },
  'first-word': {
    rule: 'R48',
    pl: 'dokładne, liczy się pierwsze słowo',
    en: 'exact, the first word counts',
  },
  stem: {
    rule: 'R49',
    pl: 'bazowe, treść zaczyna się od hasła',
    en: 'base, the text begins with the keyword',
  },
  'attached-digits': {
    rule: 'R50',
    pl: 'bazowe, z doklejonymi cyframi',
    en: 'base, with digits glued to it',
  },
  'attached-any': { rule: 'R50', pl: 'bazowe, z doklejoną treścią', en: 'base, with text glued to it' },
  phrase: { rule: 'R52', pl: 'fraza w treści', en: 'a phrase in the text' },
  'phrase-stem': {
    rule: 'R53',
    pl: 'fraza, początek słowa w treści',
    en: 'a phrase, the beginning of a word in the text',
  },
}

/** A removing keyword is compared as its owner chose (R54). */
const REMOVING_WAYS: Readonly<Record<'exact' | 'base' | 'phrase', Explanation>> = {
  exact: {
    rule: 'R54',
    pl: 'usuwające, cała treść jest hasłem',
    en: 'removing, the whole text is the keyword',
  },
  base: {
    rule: 'R54',
    pl: 'usuwające, treść zaczyna się od hasła',
    en: 'removing, the text begins with the keyword',
  },
  phrase: {
    rule: 'R54',
    pl: 'usuwające, hasło stoi w treści',
    en: 'removing, the keyword stands in the text',
  },
}

const REMOVING_READING: Readonly<Record<MatchHow, 'exact' | 'base' | 'phrase'>> = {
  'whole-text': 'exact',
  'first-word': 'exact',
  stem: 'base',
  'attached-digits': 'base',
  'attached-any': 'base',
  phrase: 'phrase',
  'phrase-stem': 'phrase',
}

const LOST_REASONS: Readonly<Record<LostReason, Explanation>> = {
  weaker: {
    rule: 'R60',
    pl: 'pasuje, ale ustępuje silniejszemu hasłu',
    en: 'matches, but gives way to a stronger keyword',
  },
  younger: {
    rule: 'R60',
    pl: 'pasuje, ale ustępuje starszemu takiemu samemu hasłu',
    en: 'matches, but gives way to the same keyword, an older one',
  },
  'text-goes-on': {
    rule: 'R47',
    pl: 'dokładne, a po haśle jest jeszcze tekst',
    en: 'exact, but the text goes on after the keyword',
  },
  'no-word-border': {
    rule: 'R49',
    pl: 'zaraz po haśle stoi litera albo cyfra',
    en: 'a letter or digit follows the keyword at once',
  },
  inflected: {
    rule: 'R53',
    pl: 'fraza, a w treści jest odmienione słowo',
    en: 'a phrase, but the text has the word inflected',
  },
  'switched-off': { rule: 'R46', pl: 'pasuje, ale jest wyłączone', en: 'matches, but is switched off' },
  'reservation-ended': {
    rule: 'R70',
    pl: 'pasuje, ale jego rezerwacja się skończyła',
    en: 'matches, but its reservation has ended',
  },
  'outside-window': {
    rule: 'R58',
    pl: 'pasuje, ale jest poza swoim czasem',
    en: 'matches, but is outside its time',
  },
  neighbour: {
    rule: 'R67',
    pl: 'należy do innego klienta tego numeru',
    en: 'belongs to another customer of this number',
  },
}
