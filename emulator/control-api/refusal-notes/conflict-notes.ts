import { readableAddress } from '../../domain/addresses.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** What a request would add is there already, or what it needs is changing. */
export const CONFLICT_NOTES = {
  E_WORKSPACE_TAKEN: note(
    {
      status: 409,
      title: 'Workspace exists',
      rule: null,
      fields: ['/id', 'id'],
      expected: 'an id that no workspace has',
    },
    ['id'],
    ({ id }) => ({
      text: { pl: `Przestrzeń ${id} już istnieje.`, en: `The workspace ${id} exists already.` },
      advice: {
        pl: 'Nazwij nową inaczej albo usuń tamtą.',
        en: 'Pick another id or delete the other one.',
      },
    }),
  ),
  E_WORKSPACE_CLOSED: note(
    {
      status: 409,
      title: 'Workspace replaced',
      rule: null,
      fields: ['workspace'],
      expected: 'a workspace that is not being replaced',
    },
    ['id'],
    ({ id }) => ({
      text: {
        pl: `Przestrzeń ${id} właśnie wróciła do wcześniejszego stanu, więc nic z tego nie zapisano.`,
        en: `The workspace ${id} has just gone back to an earlier state, so nothing of this was stored.`,
      },
      advice: { pl: 'Spróbuj jeszcze raz.', en: 'Try again.' },
    }),
  ),
  E_NUMBER_TAKEN: note(
    {
      status: 409,
      title: 'Number exists',
      rule: null,
      fields: ['/number'],
      expected: 'a number that is not there yet',
    },
    ['number'],
    ({ number }) => ({
      text: {
        pl: `Numer ${readableAddress(number)} już jest w tej przestrzeni.`,
        en: `This workspace already has the number ${readableAddress(number)}.`,
      },
      advice: { pl: 'Zmień tamten albo podaj inny numer.', en: 'Change that one or give another number.' },
    }),
  ),
  E_KEYWORD_TAKEN: note(
    {
      status: 409,
      title: 'Keyword taken',
      rule: 'R67',
      fields: ['/text', '/kind', '/attached', '/matchAs'],
      expected: 'a text that nobody has on this number',
    },
    ['number', 'keyword', 'account'],
    ({ number, keyword, account }) => ({
      text: {
        pl: `Numer ${readableAddress(number)} ma już hasło ${keyword}${account === '' ? '' : ` (konto: ${account})`}.`,
        en: `The number ${readableAddress(number)} already has the keyword ${keyword}${account === '' ? '' : ` (account: ${account})`}.`,
      },
      advice: { pl: 'Wybierz inne hasło albo inny numer.', en: 'Pick another text or another number.' },
    }),
  ),
  E_GROUP_TAKEN: note(
    {
      status: 409,
      title: 'Group exists',
      rule: null,
      fields: ['/name'],
      expected: 'a name that no group has',
    },
    ['name'],
    ({ name }) => ({
      text: { pl: `Grupa ${name} już istnieje.`, en: `The group ${name} exists already.` },
      advice: { pl: 'Użyj jej albo wybierz inną nazwę.', en: 'Use it or pick another name.' },
    }),
  ),
  E_CONTACT_TAKEN: note(
    {
      status: 409,
      title: 'Contact exists',
      rule: 'R79',
      fields: ['/phone'],
      expected: 'a phone that is no contact yet',
    },
    ['phone'],
    ({ phone }) => ({
      text: {
        pl: `Telefon ${readableAddress(phone)} jest już w kontaktach tego konta.`,
        en: `The phone ${readableAddress(phone)} is already a contact of this account.`,
      },
      advice: { pl: 'Zmień istniejący kontakt.', en: 'Change the contact that is there.' },
    }),
  ),
  E_PHONE_TAKEN: note(
    {
      status: 409,
      title: 'Phone exists',
      rule: null,
      fields: ['/number'],
      expected: 'a number that no phone has',
    },
    ['phone'],
    ({ phone }) => ({
      text: {
        pl: `Telefon ${readableAddress(phone)} już jest w tej przestrzeni.`,
        en: `This workspace already has the phone ${readableAddress(phone)}.`,
      },
      advice: { pl: 'Użyj go albo podaj inny numer.', en: 'Use it or give another number.' },
    }),
  ),
  E_SNAPSHOT_TAKEN: note(
    {
      status: 409,
      title: 'Snapshot exists',
      rule: null,
      fields: ['/name'],
      expected: 'a name that no snapshot has',
    },
    ['name'],
    ({ name }) => ({
      text: {
        pl: `Ta przestrzeń ma już migawkę ${name}.`,
        en: `This workspace already has a snapshot ${name}.`,
      },
      advice: { pl: 'Nazwij nową inaczej albo usuń tamtą.', en: 'Name it otherwise or delete that one.' },
    }),
  ),
} satisfies RefusalNotes
