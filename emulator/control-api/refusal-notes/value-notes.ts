import type { Bilingual } from '../../domain/bilingual.ts'
import { quote } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** A text, amount or time cannot be used. */
export const VALUE_NOTES = {
  E_TOO_LONG: note(
    { status: 422, title: 'Text too long', rule: 'R159' },
    ['field', 'parts'],
    ({ field, parts }) => ({
      text: {
        pl: `${field}: tekst jest za długi (części: ${parts}, a może ich być najwyżej 6).`,
        en: `${field}: the text is too long (parts: ${parts}, and 6 is the most).`,
      },
      advice: {
        pl: 'Skróć tekst albo wyłącz utf, żeby w jednej części mieściło się więcej znaków.',
        en: 'Shorten the text, or switch utf off so that a part holds more characters.',
      },
    }),
  ),
  E_SENDER: note(
    { status: 422, title: 'Not a sender', rule: 'R166' },
    ['field', 'got'],
    ({ field, got }) => ({
      text: {
        pl: `${field}: ${quote(got).pl} nie może być nadawcą.`,
        en: `${field}: ${quote(got).en} cannot be a sender.`,
      },
      advice: {
        pl: 'Podaj nazwę do 11 znaków bez polskich liter, numer, 2waySMS albo zostaw puste (SMS ECO+).',
        en: 'Give a name of up to 11 characters without Polish letters, a number, 2waySMS, or leave it empty (SMS ECO+).',
      },
    }),
  ),
  E_TEXT: note(
    { status: 422, title: 'Unsendable character', rule: null },
    ['field', 'kind', 'position'],
    ({ field, kind, position }) => {
      const what = kind === 'nul' ? NUL : HALF_CHARACTER
      return {
        text: {
          pl: `${field}: na pozycji ${position} jest ${what.pl}, a tego nie przeniesie żaden SMS.`,
          en: `${field}: at position ${position} there is ${what.en}, which no SMS can carry.`,
        },
        advice: { pl: 'Usuń ten znak.', en: 'Remove it.' },
      }
    },
  ),
  E_AMOUNT: note(
    { status: 422, title: 'Not an amount', rule: 'R177' },
    ['field', 'got'],
    ({ field, got }) => ({
      text: {
        pl: `${field}: ${quote(got).pl} nie jest kwotą.`,
        en: `${field}: ${quote(got).en} is not an amount.`,
      },
      advice: {
        pl: 'Podaj złote z kropką i najwyżej 6 miejscami po niej, na przykład 0.16.',
        en: 'Give złoty with a point and at most 6 decimals, for example 0.16.',
      },
    }),
  ),
  E_TIME: note({ status: 422, title: 'Not a time', rule: 'R5' }, ['field', 'got'], ({ field, got }) => ({
    text: {
      pl: `${field}: ${quote(got).pl} nie jest ani chwilą, ani czasem trwania, którego tu potrzeba.`,
      en: `${field}: ${quote(got).en} is not the time or duration wanted here.`,
    },
    advice: {
      pl: 'Chwilę podaj jako 2026-06-12 09:00 (czas warszawski) albo 2026-06-12T07:00:00Z, a czas trwania jako 90s, 10m, 1h, 14d albo PT1H30M.',
      en: 'Give an instant as 2026-06-12 09:00 (Warsaw time) or 2026-06-12T07:00:00Z, a duration as 90s, 10m, 1h, 14d or PT1H30M.',
    },
  })),
  E_CLOCK_BACK: note(
    { status: 422, title: 'The clock only goes forward', rule: 'R3' },
    ['now', 'wanted'],
    ({ now, wanted }) => ({
      text: {
        pl: `Zegar pokazuje ${now} i nie cofnie się do ${wanted}: to, co się stało, nie może być znów przed nami.`,
        en: `The clock shows ${now} and does not go back to ${wanted}: what has happened cannot lie ahead again.`,
      },
      advice: {
        pl: 'Podaj późniejszą chwilę albo przywróć początek przestrzeni (reset).',
        en: 'Give a later instant or reset the workspace.',
      },
    }),
  ),
  E_CURSOR: note({ status: 422, title: 'Not a cursor', rule: null }, ['got'], ({ got }) => ({
    text: {
      pl: `${quote(got).pl} nie jest kursorem tej listy.`,
      en: `${quote(got).en} is not a cursor of this list.`,
    },
    advice: {
      pl: 'Podaj nextCursor z poprzedniej strony albo zacznij bez kursora.',
      en: 'Give nextCursor of the page before, or start without a cursor.',
    },
  })),
  E_QUERY: note({ status: 422, title: 'Query not understood', rule: null }, ['got'], ({ got }) => ({
    text: {
      pl: `W wyszukiwaniu nie da się zrozumieć: ${quote(got).pl}.`,
      en: `The query has a piece that cannot be understood: ${quote(got).en}.`,
    },
    advice: {
      pl: 'Popraw ten fragment; zwykłe słowa możesz wpisać bez dwukropka.',
      en: 'Correct that piece; plain words need no colon.',
    },
  })),
} satisfies RefusalNotes

const NUL: Bilingual = { pl: 'znak NUL', en: 'a NUL' }
const HALF_CHARACTER: Bilingual = {
  pl: 'połowa znaku (osierocony surogat)',
  en: 'half a character (a lone surrogate)',
}
