import type { Bilingual } from '../../domain/bilingual.ts'
import { readableAddress } from '../../domain/addresses.ts'
import { note, type RefusalNotes, type ToldRefusal } from './refusal-note.ts'

/** Something that an account holds cannot be, or cannot be used so. */
export const HOLDING_NOTES = {
  E_SENDER_TAKEN: note(
    {
      status: 409,
      title: 'Sender name exists',
      rule: 'R165',
      fields: ['/name'],
      expected: 'a name that neither the account nor the platform has',
    },
    ['name'],
    ({ name }) => ({
      text: {
        pl: `Nazwa nadawcy ${name} już jest: to konto ją dodało albo daje ją platforma.`,
        en: `The sender name ${name} is there already: this account added it, or the platform gives it.`,
      },
      advice: { pl: 'Użyj jej albo podaj inną.', en: 'Use it or give another one.' },
    }),
  ),
  E_FILE_TOO_LARGE: note(
    {
      status: 422,
      title: 'File too large',
      rule: 'R150',
      fields: ['name'],
      expected: 'at most 5 MiB, or a minute of sound',
    },
    ['name', 'reason'],
    ({ name, reason }) => ({
      text:
        reason === 'too-long'
          ? { pl: `Nagranie ${name} trwa ponad minutę.`, en: `The sound ${name} is longer than a minute.` }
          : { pl: `Plik ${name} ma ponad 5 MiB.`, en: `The file ${name} has more than 5 MiB.` },
      advice: { pl: 'Wybierz mniejszy plik.', en: 'Choose a smaller one.' },
    }),
  ),
  E_FILE_INVALID: note(
    {
      status: 422,
      title: 'File cannot be used',
      rule: 'R143',
      fields: ['name', '/url', '/name'],
      expected: 'a file that an MMS or a voice message can carry',
    },
    ['name', 'reason'],
    ({ name, reason }) => ({
      text: {
        pl: `Pliku ${name} nie da się użyć: ${(FILE_FAULTS[reason] ?? WRONG_FORMAT).pl}.`,
        en: `The file ${name} cannot be used: ${(FILE_FAULTS[reason] ?? WRONG_FORMAT).en}.`,
      },
      advice: {
        pl: 'Do MMS-a wybierz jpg, png, gif albo txt, a do wiadomości głosowej WAV: 16 bitów, 8000 Hz, mono.',
        en: 'For an MMS choose jpg, png, gif or txt, for a voice message WAV: 16 bits, 8000 Hz, mono.',
      },
    }),
  ),
  E_PREMIUM_MISMATCH: note(
    {
      status: 422,
      title: 'Not what this message says',
      rule: null,
      fields: ['/phone', '/gate'],
      expected: 'the phone and the number of the message',
    },
    ['phone', 'gate'],
    ({ phone, gate }) => ({
      text: {
        pl: `Tę wiadomość napisał telefon ${readableAddress(phone)} na numer ${gate}.`,
        en: `This message was written by ${readableAddress(phone)} to ${gate}.`,
      },
      advice: { pl: 'Podaj ten telefon i ten numer.', en: 'Give that phone and that number.' },
    }),
  ),
  E_PREMIUM_LIMIT: note(
    {
      status: 422,
      title: 'No answers left',
      rule: null,
      fields: ['premium'],
      expected: 'a message that may still be answered',
    },
    [],
    () => ({
      text: {
        pl: 'Na tę wiadomość wysłano już wszystkie odpowiedzi.',
        en: 'All answers to this message have been sent.',
      },
      advice: { pl: 'Poczekaj na następną wiadomość.', en: 'Wait for another message.' },
    }),
  ),
  E_VERIFICATION: note(
    {
      status: 422,
      title: 'Not verified',
      rule: 'R168',
      fields: [],
      expected: 'the code that was sent last, or another way to send it',
    },
    ['number', 'reason', 'triesLeft'],
    ({ number, reason, triesLeft }) => tellVerification(readableAddress(number), reason, triesLeft),
  ),
} satisfies RefusalNotes

const WRONG_FORMAT: Bilingual = { pl: 'ma nieobsługiwany format', en: 'its format is not supported' }

const FILE_FAULTS: Readonly<Record<string, Bilingual>> = {
  empty: { pl: 'jest pusty', en: 'it is empty' },
  address: { pl: 'to nie jest adres http ani https', en: 'that is no http or https address' },
  'not-wave': { pl: 'to nie jest plik WAV', en: 'it is no WAV file' },
  'not-telephone-quality': {
    pl: 'nagranie nie jest 16-bitowe, 8000 Hz i mono',
    en: 'its sound is not of 16 bits, 8000 Hz and mono',
  },
}

function tellVerification(number: string, reason: string, triesLeft: string): ToldRefusal {
  switch (reason) {
    case 'wrong':
      return {
        text: {
          pl: `To nie jest kod dla numeru ${number} (zostało prób: ${triesLeft}).`,
          en: `This is not the code for ${number} (tries left: ${triesLeft}).`,
        },
        advice:
          triesLeft === '0'
            ? ANOTHER_CODE
            : { pl: 'Sprawdź kod na telefonie właściciela.', en: 'Look at the code on the owner’s phone.' },
      }
    case 'verified':
      return {
        text: {
          pl: `Numer ${number} jest już zweryfikowany.`,
          en: `The number ${number} is verified already.`,
        },
        advice: { pl: 'Nie trzeba nic robić.', en: 'There is nothing to do.' },
      }
    case 'landline':
      return {
        text: {
          pl: `Numer ${number} jest stacjonarny i nie odbierze SMS-a.`,
          en: `The number ${number} is a landline and gets no SMS.`,
        },
        advice: { pl: 'Wybierz telefon z kodem.', en: 'Choose the call.' },
      }
    case 'expired':
      return {
        text: { pl: `Kod dla numeru ${number} stracił ważność.`, en: `The code for ${number} has expired.` },
        advice: ANOTHER_CODE,
      }
    case 'failed':
      return {
        text: {
          pl: `Dla numeru ${number} wykorzystano już wszystkie próby.`,
          en: `All tries for ${number} are used up.`,
        },
        advice: ANOTHER_CODE,
      }
    default:
      return {
        text: {
          pl: `Na numer ${number} nie wysłano jeszcze kodu.`,
          en: `No code has been sent for ${number} yet.`,
        },
        advice: ANOTHER_CODE,
      }
  }
}

const ANOTHER_CODE: Bilingual = { pl: 'Wyślij nowy kod.', en: 'Send a new code.' }
