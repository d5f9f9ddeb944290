import { readableAddress } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** What a request would add is there already. */
export const CONFLICT_NOTES = {
  E_WORKSPACE_TAKEN: note({ status: 409, title: 'Workspace exists', rule: null }, ['id'], ({ id }) => ({
    text: { pl: `Przestrzeń ${id} już istnieje.`, en: `The workspace ${id} exists already.` },
    advice: {
      pl: 'Wybierz inny identyfikator albo usuń tamtą.',
      en: 'Pick another id or delete the other one.',
    },
  })),
  E_NUMBER_TAKEN: note({ status: 409, title: 'Number exists', rule: null }, ['number'], ({ number }) => ({
    text: {
      pl: `Numer ${readableAddress(number)} już jest w tej przestrzeni.`,
      en: `This workspace already has the number ${readableAddress(number)}.`,
    },
    advice: { pl: 'Zmień tamten albo podaj inny numer.', en: 'Change that one or give another number.' },
  })),
  E_KEYWORD_TAKEN: note(
    { status: 409, title: 'Keyword taken', rule: 'R67' },
    ['number', 'keyword', 'account'],
    ({ number, keyword, account }) => ({
      text: {
        pl: `Numer ${readableAddress(number)} ma już hasło ${keyword}${account === '' ? '' : ` (konto: ${account})`}.`,
        en: `The number ${readableAddress(number)} already has the keyword ${keyword}${account === '' ? '' : ` (account: ${account})`}.`,
      },
      advice: { pl: 'Wybierz inne hasło albo inny numer.', en: 'Pick another text or another number.' },
    }),
  ),
  E_GROUP_TAKEN: note({ status: 409, title: 'Group exists', rule: null }, ['name'], ({ name }) => ({
    text: { pl: `Grupa ${name} już istnieje.`, en: `The group ${name} exists already.` },
    advice: { pl: 'Użyj jej albo wybierz inną nazwę.', en: 'Use it or pick another name.' },
  })),
  E_CONTACT_TAKEN: note({ status: 409, title: 'Contact exists', rule: 'R79' }, ['phone'], ({ phone }) => ({
    text: {
      pl: `Telefon ${readableAddress(phone)} jest już w kontaktach tego konta.`,
      en: `The phone ${readableAddress(phone)} is already a contact of this account.`,
    },
    advice: { pl: 'Zmień istniejący kontakt.', en: 'Change the contact that is there.' },
  })),
  E_PHONE_TAKEN: note({ status: 409, title: 'Phone exists', rule: null }, ['phone'], ({ phone }) => ({
    text: {
      pl: `Telefon ${readableAddress(phone)} już jest w tej przestrzeni.`,
      en: `This workspace already has the phone ${readableAddress(phone)}.`,
    },
    advice: { pl: 'Użyj go albo podaj inny numer.', en: 'Use it or give another number.' },
  })),
} satisfies RefusalNotes
