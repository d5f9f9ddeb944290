import { quote, readableAddress } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** A keyword cannot be, or cannot have what a request gives it. */
export const KEYWORD_NOTES = {
  E_KEYWORD_EMPTY: note({ status: 422, title: 'Keyword too short', rule: 'R57' }, ['text'], ({ text }) => ({
    text: {
      pl: `Z hasła ${quote(text).pl} po pominięciu znaków na brzegach zostaje mniej niż 2 znaki.`,
      en: `Without the marks around it, fewer than 2 characters are left of the keyword ${quote(text).en}.`,
    },
    advice: { pl: 'Podaj co najmniej 2 litery lub cyfry.', en: 'Give at least 2 letters or digits.' },
  })),
  E_KEYWORD_FORM: note({ status: 422, title: 'Not a keyword', rule: 'R56' }, ['text'], ({ text }) => ({
    text: {
      pl: `${quote(text).pl} nie może być hasłem tego rodzaju.`,
      en: `${quote(text).en} cannot be a keyword of this kind.`,
    },
    advice: {
      pl: 'Podaj jedno słowo z 2–16 liter lub cyfr, a we frazie najwyżej 5 słów i 40 znaków; gwiazdka może stać tylko na końcu frazy.',
      en: 'Give one word of 2 to 16 letters or digits, or a phrase of up to 5 words and 40 characters; a star may only end a phrase.',
    },
  })),
  E_KEYWORD_RESERVED_FORM: note(
    { status: 422, title: 'Kept for the platform', rule: 'R68' },
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
    { status: 422, title: 'Too many keywords', rule: 'R69' },
    ['number', 'limit'],
    ({ number, limit }) => ({
      text: {
        pl: `Na numerze ${readableAddress(number)} konto ma już tyle haseł, ile może (limit: ${limit}).`,
        en: `On ${readableAddress(number)} the account has as many keywords as it may (limit: ${limit}).`,
      },
      advice: {
        pl: 'Usuń jedno, weź numer indywidualny albo zmień shared.keyword_limit w profilu.',
        en: 'Delete one, take an individual number, or change shared.keyword_limit in the profile.',
      },
    }),
  ),
  E_WINDOW: note(
    { status: 422, title: 'Window ends too early', rule: 'R58' },
    ['from', 'to'],
    ({ from, to }) => ({
      text: {
        pl: `Hasło miałoby działać od ${from} do ${to}, czyli nigdy.`,
        en: `The keyword would be open from ${from} to ${to}, which is never.`,
      },
      advice: {
        pl: 'Koniec (validTo) musi być później niż początek (validFrom).',
        en: 'Its end (validTo) has to be later than its start (validFrom).',
      },
    }),
  ),
  E_ANSWER_TWICE: note({ status: 422, title: 'Two kinds of answer', rule: 'R87' }, [], () => ({
    text: {
      pl: 'Hasło ma i pojedynczą odpowiedź (answer), i serię (sequence).',
      en: 'The keyword has both a single answer and a sequence.',
    },
    advice: {
      pl: 'Zostaw jedną z nich, a drugą ustaw na null.',
      en: 'Keep one of them and set the other to null.',
    },
  })),
  E_REMOVAL: note({ status: 422, title: 'Not a removing keyword', rule: 'R82' }, ['kind'], ({ kind }) => ({
    text: {
      pl: `Wypisywanie (removal) ma tylko hasło rodzaju REMOVING, a to jest rodzaju ${kind}.`,
      en: `Only a keyword of kind REMOVING has a removal, and this one is of kind ${kind}.`,
    },
    advice: { pl: 'Zmień rodzaj hasła albo pomiń removal.', en: 'Change its kind or leave removal out.' },
  })),
} satisfies RefusalNotes
