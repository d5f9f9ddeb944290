import { quote } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes, type ToldRefusal } from './refusal-note.ts'

/** A text, amount or time cannot be used. */
export const VALUE_NOTES = {
  E_TOO_LONG: note(
    { status: 422, title: 'Text too long', rule: 'R159', fields: [], expected: 'a text of at most 6 parts' },
    ['parts'],
    ({ parts }) => ({
      text: {
        pl: `Tekst jest za długi (części: ${parts}, a może ich być najwyżej 6).`,
        en: `The text is too long (parts: ${parts}, and 6 is the most).`,
      },
      advice: {
        pl: 'Skróć go albo zrezygnuj z polskich liter i emoji, a w jednej części zmieści się więcej znaków.',
        en: 'Shorten it, or do without Polish letters and emoji, so that a part holds more characters.',
      },
      hint: 'Shorten it, or leave utf out so that a part holds more characters.',
    }),
  ),
  E_SENDER: note(
    {
      status: 422,
      title: 'Not a sender',
      rule: 'R166',
      fields: [],
      expected: 'a name of up to 11 characters, a number, 2waySMS or an empty text',
    },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `${quote(got).pl} nie może być nadawcą.`,
        en: `${quote(got).en} cannot be a sender.`,
      },
      advice: {
        pl: 'Podaj nazwę do 11 znaków bez polskich liter, numer, 2waySMS albo zostaw puste (SMS ECO+).',
        en: 'Give a name of up to 11 characters without Polish letters, a number, 2waySMS, or leave it empty (SMS ECO+).',
      },
    }),
  ),
  E_TEXT: note(
    {
      status: 422,
      title: 'Unsendable character',
      rule: null,
      fields: [],
      expected: 'characters that an SMS can carry',
    },
    ['kind', 'position'],
    ({ kind, position }) => {
      const what = kind === 'nul' ? 'a NUL' : 'half a character (a lone surrogate)'
      return {
        text: {
          pl: `W tekście jest znak, którego nie przeniesie żaden SMS (miejsce ${position}).`,
          en: `The text has a character that no SMS can carry (place ${position}).`,
        },
        advice: { pl: 'Usuń ten znak.', en: 'Remove it.' },
        hint: `Remove it: it is ${what}.`,
      }
    },
  ),
  E_TEXT_EMPTY: note(
    { status: 422, title: 'Empty text', rule: null, fields: [], expected: 'a text to send' },
    [],
    () => ({
      text: { pl: 'Wiadomość jest pusta.', en: 'The message is empty.' },
      advice: { pl: 'Wpisz treść.', en: 'Write something.' },
    }),
  ),
  E_SENDING_TIME: note(
    {
      status: 422,
      title: 'Not a time to send at',
      rule: null,
      fields: ['/sendAt'],
      expected: 'a time to come, at most 366 days ahead',
    },
    [],
    () => ({
      text: {
        pl: 'Na ten termin nie da się zaplanować wysyłki: już minął albo jest za odległy.',
        en: 'Nothing can be sent then: it is past, or too far ahead.',
      },
      advice: {
        pl: 'Podaj termin, który nadejdzie w ciągu roku według zegara tej przestrzeni.',
        en: 'Give a time within a year from now, by the clock of this workspace.',
      },
    }),
  ),
  E_FAULT: note(
    {
      status: 422,
      title: 'Not a fault that could happen',
      rule: null,
      fields: ['/action', '/inject/code'],
      expected: 'an action, or an error code, of one of the vendor’s interfaces',
    },
    ['reason', 'got'],
    ({ reason, got }) => ({
      text:
        reason === 'action'
          ? { pl: `API nie ma akcji ${quote(got).pl}.`, en: `No interface has the action ${quote(got).en}.` }
          : { pl: `API nie ma kodu błędu ${got}.`, en: `No interface has the error code ${got}.` },
      advice:
        reason === 'action'
          ? { pl: 'Wybierz akcję z listy zgodności.', en: 'Choose an action of the compatibility list.' }
          : { pl: 'Wybierz kod z katalogu błędów.', en: 'Choose a code of the error catalogue.' },
      hint: 'See what there is: GET /workspaces/{workspace}/vendor-interfaces.',
    }),
  ),
  E_AMOUNT: note(
    {
      status: 422,
      title: 'Not an amount',
      rule: 'R177',
      fields: [],
      expected: 'złoty with at most 6 decimals, as 0.16',
    },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `${quote(got).pl} nie jest kwotą.`,
        en: `${quote(got).en} is not an amount.`,
      },
      advice: {
        pl: 'Podaj złote, najwyżej 6 miejsc po kropce, na przykład 0.16.',
        en: 'Give złoty with a point and at most 6 decimals, for example 0.16.',
      },
    }),
  ),
  E_TIME: note(
    { status: 422, title: 'Not a time', rule: 'R5', fields: [], expected: 'an instant or a duration' },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `${quote(got).pl} nie jest ani chwilą, ani czasem trwania, którego tu potrzeba.`,
        en: `${quote(got).en} is not the time or duration wanted here.`,
      },
      advice: {
        pl: 'Chwilę zapisz na przykład tak: 2026-06-12 09:00 (czas warszawski), a czas trwania tak: 90s, 10m, 1h albo 14d.',
        en: 'Write a moment like 2026-06-12 09:00 (Warsaw time), a length of time like 90s, 10m, 1h or 14d.',
      },
      hint: 'Give an instant as 2026-06-12 09:00 (Warsaw time) or 2026-06-12T07:00:00Z, a duration as 90s, 10m, 1h, 14d or PT1H30M.',
    }),
  ),
  E_CLOCK_BACK: note(
    {
      status: 422,
      title: 'The clock only goes forward',
      rule: 'R3',
      fields: ['/now', '/to'],
      expected: 'an instant that is not over',
    },
    ['now', 'wanted'],
    ({ now, wanted }) => ({
      text: {
        pl: `Zegar w Warszawie pokazuje ${now} i nie cofnie się do ${wanted}: to, co się stało, nie może być znów przed nami.`,
        en: `The clock in Warsaw shows ${now} and does not go back to ${wanted}: what has happened cannot lie ahead again.`,
      },
      advice: {
        pl: 'Wybierz późniejszą porę albo przywróć stan początkowy przestrzeni.',
        en: 'Choose a later time, or bring the workspace back to its start.',
      },
      hint: 'Give a later instant, or reset the workspace.',
    }),
  ),
  E_CURSOR: note(
    {
      status: 422,
      title: 'Not a cursor',
      rule: null,
      fields: ['cursor'],
      expected: 'nextCursor of the page before',
    },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `Nie wiadomo, od którego miejsca wczytać listę: ${quote(got).pl}.`,
        en: `There is no telling from where to read the list: ${quote(got).en}.`,
      },
      advice: {
        pl: 'Wczytaj ją od początku.',
        en: 'Read it from the start.',
      },
      hint: 'Give nextCursor of the page before, or start without a cursor.',
    }),
  ),
  E_QUERY: note(
    {
      status: 422,
      title: 'Query not understood',
      rule: null,
      fields: ['q'],
      expected: 'words, "quoted words" and field:value',
    },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `W wyszukiwaniu nie da się zrozumieć: ${quote(got).pl}.`,
        en: `The query has a piece that cannot be understood: ${quote(got).en}.`,
      },
      advice: {
        pl: 'Popraw ten fragment; zwykłe słowa możesz wpisać bez dwukropka.',
        en: 'Correct that piece; plain words need no colon.',
      },
    }),
  ),
  E_SNAPSHOT_LIMIT: note(
    { status: 422, title: 'Too many snapshots', rule: null, fields: [], expected: 'fewer snapshots' },
    ['limit'],
    ({ limit }) => ({
      text: {
        pl: `Przestrzeń ma już tyle migawek, ile może (limit: ${limit}).`,
        en: `The workspace has as many snapshots as it may (limit: ${limit}).`,
      },
      advice: { pl: 'Usuń jedną z nich.', en: 'Delete one of them.' },
    }),
  ),
  E_RECEIVER_NAME: note(
    {
      status: 422,
      title: 'Not a name of a receiver',
      rule: null,
      fields: ['name'],
      expected: '1 to 64 letters of the English alphabet, digits, - and _',
    },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `Odbiornik nie może nazywać się ${quote(got).pl}.`,
        en: `A receiver cannot be called ${quote(got).en}.`,
      },
      advice: {
        pl: 'Użyj od 1 do 64 znaków: liter bez ogonków, cyfr, „-” i „_”.',
        en: 'Use 1 to 64 letters without accents, digits, hyphens and underscores.',
      },
    }),
  ),
  E_RECEIVER_LIMIT: note(
    { status: 422, title: 'Too many receivers', rule: null, fields: [], expected: 'fewer receivers' },
    ['limit'],
    ({ limit }) => ({
      text: {
        pl: `Przestrzeń ma już tyle odbiorników, ile może (limit: ${limit}).`,
        en: `The workspace has as many receivers as it may (limit: ${limit}).`,
      },
      advice: { pl: 'Usuń te, które są już niepotrzebne.', en: 'Remove those that are no longer needed.' },
    }),
  ),
  E_FILE: note(
    { status: 422, title: 'Not a workspace file', rule: null, fields: [], expected: 'a workspace file' },
    ['fault'],
    ({ fault }) => {
      const { text, advice } = FILE_FAULTS[fault] ?? FOREIGN_FILE
      return { text, advice }
    },
  ),
} satisfies RefusalNotes

const FOREIGN_FILE: ToldRefusal = {
  text: {
    pl: 'Ten plik nie jest przestrzenią Bramki.',
    en: 'This file is not a workspace of Bramka.',
  },
  advice: {
    pl: 'Wybierz plik, który pobrano z Bramki.',
    en: 'Choose a file that was downloaded from Bramka.',
  },
}

const FILE_FAULTS: Readonly<Record<string, ToldRefusal>> = {
  newer: {
    text: {
      pl: 'Tę przestrzeń zapisała nowsza Bramka.',
      en: 'This workspace was written by a newer Bramka.',
    },
    advice: {
      pl: 'Zaktualizuj program i spróbuj jeszcze raz.',
      en: 'Update the program and try again.',
    },
  },
  damaged: {
    text: { pl: 'Ten plik jest uszkodzony.', en: 'This file is damaged.' },
    advice: { pl: 'Pobierz go jeszcze raz albo wybierz inny.', en: 'Download it again or choose another.' },
  },
}
