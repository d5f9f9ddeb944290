import { quote } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** A user, subaccount or token of the vendor's interfaces cannot be, or cannot be what a request wants. */
export const API_USER_NOTES = {
  E_LOGIN_TAKEN: note(
    {
      status: 409,
      title: 'Login taken',
      rule: null,
      fields: ['/username'],
      expected: 'a login that no user of the workspace has',
    },
    ['username'],
    ({ username }) => ({
      text: {
        pl: `Login ${username} ma już ktoś w tej przestrzeni.`,
        en: `Somebody in this workspace already has the login ${username}.`,
      },
      advice: { pl: 'Podaj inny login.', en: 'Give another login.' },
    }),
  ),
  E_LOGIN_FORM: note(
    { status: 422, title: 'Not a login', rule: null, fields: ['/username'], expected: '3 to 60 characters' },
    ['got'],
    ({ got }) => ({
      text: { pl: `${quote(got).pl} nie może być loginem.`, en: `${quote(got).en} cannot be a login.` },
      advice: {
        pl: 'Login ma od 3 do 60 znaków i nie zaczyna się ani nie kończy spacją.',
        en: 'A login has 3 to 60 characters and neither starts nor ends with a space.',
      },
    }),
  ),
  E_PASSWORD_FORM: note(
    {
      status: 422,
      title: 'Not a password',
      rule: null,
      fields: ['/password'],
      expected: '1 to 200 characters',
    },
    [],
    () => ({
      text: { pl: 'Hasło jest puste albo za długie.', en: 'The password is empty or too long.' },
      advice: {
        pl: 'Podaj od 1 do 200 znaków albo pozwól na dowolne hasło.',
        en: 'Give 1 to 200 characters, or let any password do.',
      },
      hint: 'Give 1 to 200 characters, or null to let any password do.',
    }),
  ),
  E_TOKEN_TAKEN: note(
    {
      status: 409,
      title: 'Token taken',
      rule: null,
      fields: ['/token'],
      expected: 'a token that nobody in the workspace has',
    },
    [],
    () => ({
      text: {
        pl: 'Ten token ma już ktoś w tej przestrzeni.',
        en: 'Somebody in this workspace already has this token.',
      },
      advice: {
        pl: 'Podaj inny albo usuń tamten.',
        en: 'Give another one, or delete that one.',
      },
    }),
  ),
  E_TOKEN_FORM: note(
    {
      status: 422,
      title: 'Not a token',
      rule: null,
      fields: ['/token'],
      expected: '4 to 200 letters, digits and marks without spaces',
    },
    [],
    () => ({
      text: { pl: 'To nie może być token.', en: 'This cannot be a token.' },
      advice: {
        pl: 'Token ma od 4 do 200 znaków: liter bez polskich znaków, cyfr i znaków przestankowych, bez spacji.',
        en: 'A token has 4 to 200 characters: plain letters, digits and punctuation, without spaces.',
      },
    }),
  ),
  E_IP_RANGE: note(
    {
      status: 422,
      title: 'Not an IP address',
      rule: null,
      fields: [],
      expected: 'an IP address or a range of them, as 127.0.0.1 or 10.0.0.0/8',
    },
    ['got'],
    ({ got }) => ({
      text: {
        pl: `${quote(got).pl} nie jest adresem IP ani zakresem takich adresów.`,
        en: `${quote(got).en} is neither an IP address nor a range of them.`,
      },
      advice: {
        pl: 'Podaj na przykład 127.0.0.1, 10.0.0.0/8 albo 2001:db8::/32.',
        en: 'Give for example 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32.',
      },
    }),
  ),
  E_SUBACCOUNT_RIGHT: note(
    {
      status: 422,
      title: 'No right to subaccounts',
      rule: null,
      fields: [],
      expected: 'a user with the right to subaccounts',
    },
    ['username'],
    ({ username }) => ({
      text: {
        pl: `Użytkownik ${username} nie może mieć subkont.`,
        en: `The user ${username} may not have subaccounts.`,
      },
      advice: { pl: 'Nadaj mu to prawo.', en: 'Give him that right.' },
    }),
  ),
  E_SUBACCOUNT_DEPTH: note(
    {
      status: 422,
      title: 'A subaccount has no subaccounts',
      rule: null,
      fields: ['/parentId'],
      expected: 'a user who is no subaccount himself',
    },
    ['username'],
    ({ username }) => ({
      text: {
        pl: `${username} to subkonto, a subkonto nie może mieć własnych subkont.`,
        en: `${username} is a subaccount, and a subaccount cannot have subaccounts of its own.`,
      },
      advice: { pl: 'Wybierz użytkownika głównego.', en: 'Choose a main user.' },
    }),
  ),
  E_SUBACCOUNTS_LEFT: note(
    {
      status: 422,
      title: 'There are subaccounts',
      rule: null,
      fields: ['user'],
      expected: 'a user without subaccounts',
    },
    ['username', 'subaccounts'],
    ({ username, subaccounts }) => ({
      text: {
        pl: `Użytkownik ${username} ma jeszcze subkonta: ${subaccounts}.`,
        en: `The user ${username} still has subaccounts: ${subaccounts}.`,
      },
      advice: { pl: 'Najpierw usuń subkonta.', en: 'Delete the subaccounts first.' },
    }),
  ),
} satisfies RefusalNotes
