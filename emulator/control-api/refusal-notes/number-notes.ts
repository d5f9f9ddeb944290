import type { AddressRefusalReason } from '../../domain/addresses.ts'
import type { Bilingual } from '../../domain/bilingual.ts'
import {
  CAPABILITY_COLUMN_NAMES,
  CAPABILITY_COLUMNS,
  CAPABILITY_MATRIX,
  type NamedCapabilityCell,
} from '../../domain/capability-matrix.ts'
import type { AddressShape } from '../../domain/number-rules.ts'
import type { NumberType } from '../../domain/number-type.ts'
import { NUMBER_TYPE_NAMES, quote } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes, type ToldRefusal } from './refusal-note.ts'

/** A number cannot be what a request takes it for, or cannot do it. */
export const NUMBER_NOTES = {
  E_ADDRESS: note(
    {
      status: 422,
      title: 'Not a number',
      rule: 'R6',
      fields: [],
      expected: 'a phone number or short code of the kind wanted here',
    },
    ['got', 'reason'],
    ({ got, reason }) => {
      const why = Object.hasOwn(ADDRESS_FAULTS, reason) ? ADDRESS_FAULTS[reason as AddressFault] : ANY_FAULT
      return {
        text: {
          pl: `${quote(got).pl} się nie nadaje – ${why.pl}.`,
          en: `${quote(got).en} will not do: ${why.en}.`,
        },
        advice: {
          pl: 'Numer zapisz na przykład tak: 503 340 503, +44 7700 900123 albo 4301.',
          en: 'Write a number like 503 340 503, +44 7700 900123 or 4301.',
        },
      }
    },
  ),
  E_PREMIUM_RANGE: note(
    {
      status: 422,
      title: 'Premium-rate number',
      rule: 'R10',
      fields: ['/number'],
      expected: 'a short code that does not start with 7 or 9',
    },
    ['number'],
    ({ number }) => ({
      text: {
        pl: `Krótki numer ${number} ma podwyższoną opłatę, bo zaczyna się od 7 albo 9.`,
        en: `The short code ${number} is premium-rate, because it starts with 7 or 9.`,
      },
      advice: {
        pl: 'Podaj numer z innej puli, na przykład 4301.',
        en: 'Give a number of another range, for example 4301.',
      },
    }),
  ),
  E_PREPAID: note(
    {
      status: 422,
      title: 'Post-paid only',
      rule: 'R13',
      fields: ['/accountId', '/type'],
      expected: 'a post-paid account',
    },
    ['account', 'type'],
    ({ account, type }) => {
      const name = Object.hasOwn(NUMBER_TYPE_NAMES, type)
        ? NUMBER_TYPE_NAMES[type as NumberType]
        : { pl: type, en: type }
      return {
        text: {
          pl: `Konto ${account} jest Pre-Paid, a ${name.pl} działa tylko w Post-Paid.`,
          en: `The account ${account} is pre-paid, and ${name.en} is for post-paid accounts only.`,
        },
        advice: {
          pl: 'Wybierz konto Post-Paid albo zmień rodzaj tego konta.',
          en: 'Choose a post-paid account or change the kind of this one.',
        },
      }
    },
  ),
  E_CAPABILITY: note(
    {
      status: 422,
      title: 'Not available on this type',
      rule: 'R34',
      fields: [],
      expected: 'what this type of number has',
    },
    [],
    (_about, { cell }) => tellCapability(cell),
  ),
  E_ACCOUNT_ROLE: note(
    {
      status: 422,
      title: 'Not this account’s number',
      rule: 'R25',
      fields: ['/accountId'],
      expected: 'the account of the number’s owner, or none',
    },
    ['account'],
    ({ account }) => ({
      text: {
        pl: `Konto ${account} nie może mieć haseł na tym numerze, bo należy on do innego konta.`,
        en: `The account ${account} cannot have keywords on this number, which belongs to another account.`,
      },
      advice: {
        pl: 'Wybierz konto, do którego należy ten numer.',
        en: 'Choose the account that has this number.',
      },
      hint: 'Leave accountId out, and the number’s owner gets the keyword.',
    }),
  ),
} satisfies RefusalNotes

type AddressFault = AddressRefusalReason | AddressShape

/** What is wrong with an address, or what the number type wants it to be. */
const ADDRESS_FAULTS: Readonly<Record<AddressFault, Bilingual>> = {
  empty: { pl: 'nie ma w tym żadnej cyfry', en: 'there is no digit in it' },
  'forbidden-character': {
    pl: 'jest tu znak, którego numer nie może mieć',
    en: 'it has a character that no number has',
  },
  'misplaced-plus': { pl: 'plus może stać tylko na początku', en: 'a plus may only stand at the start' },
  'too-short': { pl: 'za mało cyfr', en: 'too few digits' },
  'too-long': { pl: 'za dużo cyfr', en: 'too many digits' },
  'bad-country-code': { pl: 'kod kraju nie zaczyna się od 0', en: 'no country code starts with 0' },
  'no-country-code': {
    pl: 'zagraniczny numer potrzebuje plusa i kodu kraju',
    en: 'a foreign number needs a plus and its country code',
  },
  'polish-length': {
    pl: 'po +48 musi być dokładnie 9 cyfr',
    en: '+48 has to be followed by exactly 9 digits',
  },
  'polish-leading-zero': { pl: 'polski numer nie zaczyna się od 0', en: 'no Polish number starts with 0' },
  'short-code': {
    pl: 'to krótki numer, a potrzebny jest numer telefonu',
    en: 'it is a short code, and a phone number is needed',
  },
  'random-9': { pl: 'potrzebny jest polski numer z 9 cyfr', en: 'a Polish number of 9 digits is needed' },
  '9-digits': { pl: 'potrzebny jest polski numer z 9 cyfr', en: 'a Polish number of 9 digits is needed' },
  '4-digits': { pl: 'potrzebny jest krótki numer z 4 cyfr', en: 'a short code of 4 digits is needed' },
  'real-number': { pl: 'potrzebny jest numer telefonu', en: 'a phone number is needed' },
  'up-to-11-characters': {
    pl: 'potrzebna jest nazwa do 11 znaków, nie numer',
    en: 'a name of up to 11 characters is needed, not a number',
  },
}

const ANY_FAULT: Bilingual = { pl: 'to nie jest numer', en: 'it is not a number' }

function tellCapability(cell: NamedCapabilityCell | undefined): ToldRefusal {
  const anotherType = {
    pl: 'Wybierz inny rodzaj numeru albo zrezygnuj z tej funkcji.',
    en: 'Choose another type of number or do without.',
  }
  if (cell === undefined) {
    return {
      text: { pl: 'Ten rodzaj numeru tego nie ma.', en: 'This type of number does not have this.' },
      advice: anotherType,
    }
  }
  const having = CAPABILITY_COLUMNS.filter((column) => CAPABILITY_MATRIX[cell.row].cells[column] === 'yes')
  const names = having.map((column) => CAPABILITY_COLUMN_NAMES[column])
  return {
    text: { pl: `${cell.name.pl}: niedostępne.`, en: `${cell.name.en}: not available.` },
    advice:
      names.length === 0
        ? anotherType
        : {
            pl: `Wybierz numer, który to ma: ${names.map(({ pl }) => pl).join(', ')}.`,
            en: `Choose a number that has it: ${names.map(({ en }) => en).join(', ')}.`,
          },
  }
}
