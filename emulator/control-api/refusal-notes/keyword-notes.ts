import { readableAddress } from '../../domain/addresses.ts'
import type { Bilingual } from '../../domain/bilingual.ts'
import type { KeywordKind } from '../../domain/keyword.ts'
import { quote } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** A keyword cannot be, or cannot have what a request gives it. */
export const KEYWORD_NOTES = {
  E_KEYWORD_EMPTY: note(
    {
      status: 422,
      title: 'Keyword too short',
      rule: 'R57',
      fields: ['/text'],
      expected: 'at least 2 letters or digits',
    },
    ['text'],
    ({ text }) => ({
      text: {
        pl: `Z hasła ${quote(text).pl} po pominięciu znaków na brzegach zostaje mniej niż 2 znaki.`,
        en: `Without the marks around it, fewer than 2 characters are left of the keyword ${quote(text).en}.`,
      },
      advice: { pl: 'Podaj co najmniej 2 litery lub cyfry.', en: 'Give at least 2 letters or digits.' },
    }),
  ),
  E_KEYWORD_FORM: note(
    {
      status: 422,
      title: 'Not a keyword',
      rule: 'R56',
      fields: ['/text', '/kind'],
      expected: 'one word of 2 to 16 letters or digits, or a phrase of up to 5 words and 40 characters',
    },
    ['text'],
    ({ text }) => ({
      text: {
        pl: `${quote(text).pl} nie może być hasłem tego rodzaju.`,
        en: `${quote(text).en} cannot be a keyword of this kind.`,
      },
      advice: {
        pl: 'Podaj jedno słowo z 2–16 liter lub cyfr, a we frazie najwyżej 5 słów i 40 znaków; gwiazdka może stać tylko na końcu frazy.',
        en: 'Give one word of 2 to 16 letters or digits, or a phrase of up to 5 words and 40 characters; a star may only end a phrase.',
      },
    }),
  ),
  E_KEYWORD_RESERVED_FORM: note(
    {
      status: 422,
      title: 'Kept for the platform',
      rule: 'R68',
      fields: ['/text'],
      expected: 'a text other than 4 digits or #…',
    },
    ['text'],
    ({ text }) => ({
      text: {
        pl: `${quote(text).pl} na numerze współdzielonym należy do platformy, tak jak każde 4 cyfry i każdy tekst od znaku #.`,
        en: `On a shared number ${quote(text).en} belongs to the platform, like any 4 digits and any text that starts with #.`,
      },
      advice: {
        pl: 'Wybierz inne hasło albo numer indywidualny.',
        en: 'Pick another text or an individual number.',
      },
    }),
  ),
  E_KEYWORD_LIMIT: note(
    { status: 422, title: 'Too many keywords', rule: 'R69', fields: [], expected: 'fewer keywords' },
    ['number', 'limit'],
    ({ number, limit }) => ({
      text: {
        pl: `Na numerze ${readableAddress(number)} konto ma już tyle haseł, ile może (limit: ${limit}).`,
        en: `On ${readableAddress(number)} the account has as many keywords as it may (limit: ${limit}).`,
      },
      advice: {
        pl: 'Usuń jedno, weź numer indywidualny albo podnieś limit w ustawieniach.',
        en: 'Delete one, take an individual number, or raise the limit in the settings.',
      },
      hint: 'Delete one, take an individual number, or raise shared.keyword_limit in the profile.',
    }),
  ),
  E_WINDOW: note(
    {
      status: 422,
      title: 'Window ends too early',
      rule: 'R58',
      fields: ['/validFrom', '/validTo'],
      expected: 'validTo later than validFrom',
    },
    ['from', 'to'],
    ({ from, to }) => ({
      text: {
        pl: `Hasło miałoby działać od ${from} do ${to}, czyli nigdy.`,
        en: `The keyword would be open from ${from} to ${to}, which is never.`,
      },
      advice: {
        pl: 'Koniec musi być później niż początek.',
        en: 'Its end has to be later than its start.',
      },
      hint: 'validTo has to be later than validFrom; null leaves that end open.',
    }),
  ),
  E_ANSWER_TWICE: note(
    {
      status: 422,
      title: 'Two kinds of answer',
      rule: 'R87',
      fields: ['/answer', '/sequence'],
      expected: 'one of answer and sequence, and null for the other',
    },
    [],
    () => ({
      text: {
        pl: 'Hasło ma i pojedynczą odpowiedź, i serię.',
        en: 'The keyword has both a single answer and a sequence.',
      },
      advice: {
        pl: 'Zostaw jedną z nich.',
        en: 'Keep one of them.',
      },
      hint: 'Keep one of answer and sequence, and set the other to null.',
    }),
  ),
  E_REMOVAL: note(
    {
      status: 422,
      title: 'Not a removing keyword',
      rule: 'R82',
      fields: ['/removal', '/kind'],
      expected: 'a removal on a keyword of kind REMOVING only',
    },
    ['kind'],
    ({ kind }) => {
      const name = Object.hasOwn(KIND_NAMES, kind) ? KIND_NAMES[kind as KeywordKind] : ANY_KIND
      return {
        text: {
          pl: `Wypisywać z grup może tylko hasło usuwające, a to jest ${name.pl}.`,
          en: `Only a removing keyword takes people out of groups, and this one is ${name.en}.`,
        },
        advice: {
          pl: 'Zmień rodzaj hasła albo zrezygnuj z wypisywania.',
          en: 'Change its kind or do without.',
        },
        hint: 'Make its kind REMOVING or leave removal out.',
      }
    },
  ),
} satisfies RefusalNotes

const KIND_NAMES: Readonly<Record<KeywordKind, Bilingual>> = {
  EXACT: { pl: 'hasło dokładne', en: 'an exact keyword' },
  BASE: { pl: 'hasło bazowe', en: 'a base keyword' },
  PHRASE: { pl: 'fraza', en: 'a phrase' },
  REMOVING: { pl: 'hasło usuwające', en: 'a removing keyword' },
}
const ANY_KIND: Bilingual = { pl: 'hasło innego rodzaju', en: 'of another kind' }
