import type { Bilingual } from '../../domain/bilingual.ts'
import { readableAddress } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNote, type RefusalNotes } from './refusal-note.ts'

/** Something named in a request is not there. */
export const ABSENCE_NOTES = {
  E_NO_WORKSPACE: absent(
    'No such workspace',
    (id) => ({ pl: `Nie ma przestrzeni ${id}.`, en: `There is no workspace ${id}.` }),
    '/workspaces',
  ),
  E_NO_ACCOUNT: absent(
    'No such account',
    (id) =>
      id === 'own'
        ? { pl: 'W tej przestrzeni nie ma własnego konta.', en: 'This workspace has no own account.' }
        : { pl: `Nie ma konta ${id}.`, en: `There is no account ${id}.` },
    '/accounts',
  ),
  E_NO_NUMBER: absent(
    'No such number',
    (id) => ({
      pl: `Numeru ${readableAddress(id)} nie ma w tej przestrzeni.`,
      en: `This workspace has no number ${readableAddress(id)}.`,
    }),
    '/numbers',
  ),
  E_NO_KEYWORD: absent(
    'No such keyword',
    (id) => ({ pl: `Na tym numerze nie ma hasła ${id}.`, en: `This number has no keyword ${id}.` }),
    '/numbers/{number}/keywords',
  ),
  E_NO_GROUP: absent(
    'No such group',
    (id) => ({ pl: `Nie ma grupy ${id}.`, en: `There is no group ${id}.` }),
    '/groups',
  ),
  E_NO_CONTACT: absent(
    'No such contact',
    (id) => ({ pl: `Nie ma kontaktu ${id}.`, en: `There is no contact ${id}.` }),
    '/contacts',
  ),
  E_NO_PHONE: absent(
    'No such phone',
    (id) => ({
      pl: `Telefonu ${readableAddress(id)} nie ma w tej przestrzeni.`,
      en: `This workspace has no phone ${readableAddress(id)}.`,
    }),
    '/phones',
  ),
  E_NO_MESSAGE: absent(
    'No such message',
    (id) => ({ pl: `Nie ma wiadomości ${id}.`, en: `There is no message ${id}.` }),
    '/messages',
  ),
  E_NO_TRACE: absent(
    'No such trace',
    (id) => ({ pl: `Nie ma śladu ${id}.`, en: `There is no trace ${id}.` }),
    '/messages',
  ),
  E_NOT_BLACKLISTED: note(
    { status: 404, title: 'Not on the blacklist', rule: 'R84' },
    ['phone'],
    ({ phone }) => ({
      text: {
        pl: `Telefonu ${readableAddress(phone)} nie ma na czarnej liście tego konta.`,
        en: `The phone ${readableAddress(phone)} is not on this account’s blacklist.`,
      },
      advice: {
        pl: 'Nie trzeba go usuwać; jeśli chodziło o inne konto, podaj accountId.',
        en: 'There is nothing to remove; if another account was meant, give its accountId.',
      },
    }),
  ),
} satisfies RefusalNotes

/** `list` is the path, below the workspace, that lists what there is. */
function absent(title: string, text: (id: string) => Bilingual, list: string): RefusalNote {
  const path = list === '/workspaces' ? list : `/workspaces/{workspace}${list}`
  return note({ status: 404, title, rule: null }, ['id'], ({ id }) => ({
    text: text(id),
    advice: { pl: `Sprawdź, co jest: GET ${path}.`, en: `See what there is: GET ${path}.` },
  }))
}
