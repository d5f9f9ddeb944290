import { readableAddress } from '../../domain/addresses.ts'
import type { Bilingual } from '../../domain/bilingual.ts'
import { note, type RefusalNote, type RefusalNotes } from './refusal-note.ts'

/** Something named in a request is not there. */
export const ABSENCE_NOTES = {
  E_NO_WORKSPACE: absent(
    { title: 'No such workspace', fields: ['workspace', '/from/workspace'], list: '/workspaces' },
    (id) => ({ pl: `Nie ma przestrzeni ${id}.`, en: `There is no workspace ${id}.` }),
  ),
  E_NO_ACCOUNT: absent(
    { title: 'No such account', fields: ['account', 'accountId', '/accountId'], list: '/accounts' },
    (id) =>
      id === 'own'
        ? { pl: 'W tej przestrzeni nie ma własnego konta.', en: 'This workspace has no own account.' }
        : { pl: 'W tej przestrzeni nie ma takiego konta.', en: 'This workspace has no such account.' },
  ),
  E_NO_NUMBER: absent({ title: 'No such number', fields: ['number'], list: '/numbers' }, (id) => ({
    pl: `Numeru ${readableAddress(id)} nie ma w tej przestrzeni.`,
    en: `This workspace has no number ${readableAddress(id)}.`,
  })),
  E_NO_KEYWORD: absent(
    { title: 'No such keyword', fields: ['keyword'], list: '/numbers/{number}/keywords' },
    () => ({ pl: 'Na tym numerze nie ma takiego hasła.', en: 'This number has no such keyword.' }),
  ),
  E_NO_GROUP: absent({ title: 'No such group', fields: ['group'], list: '/groups' }, () => ({
    pl: 'Nie ma takiej grupy.',
    en: 'There is no such group.',
  })),
  E_NO_CONTACT: absent({ title: 'No such contact', fields: ['contact'], list: '/contacts' }, () => ({
    pl: 'Nie ma takiego kontaktu.',
    en: 'There is no such contact.',
  })),
  E_NO_PHONE: absent({ title: 'No such phone', fields: ['phone'], list: '/phones' }, (id) => ({
    pl: `Telefonu ${readableAddress(id)} nie ma w tej przestrzeni.`,
    en: `This workspace has no phone ${readableAddress(id)}.`,
  })),
  E_NO_FORWARD: absent({ title: 'No such forward', fields: ['forward'], list: '/forwards' }, () => ({
    pl: 'Nie ma takiego przekierowania.',
    en: 'There is no such forward.',
  })),
  E_NO_DELIVERY: absent({ title: 'No such delivery', fields: ['delivery'], list: '/deliveries' }, () => ({
    pl: 'Nie ma takiego doręczenia.',
    en: 'There is no such delivery.',
  })),
  E_NO_MESSAGE: absent({ title: 'No such message', fields: ['message'], list: '/messages' }, () => ({
    pl: 'Nie ma takiej wiadomości.',
    en: 'There is no such message.',
  })),
  E_NO_TRACE: absent({ title: 'No such trace', fields: ['trace'], list: '/messages' }, () => ({
    pl: 'Nie ma takiej wiadomości.',
    en: 'There is no such message.',
  })),
  E_NO_API_USER: absent({ title: 'No such user', fields: ['user', '/parentId'], list: '/api-users' }, () => ({
    pl: 'Nie ma takiego użytkownika API.',
    en: 'There is no such API user.',
  })),
  E_NO_SUBACCOUNT: absent({ title: 'No such subaccount', fields: [], list: '/api-users' }, () => ({
    pl: 'Ten użytkownik nie ma takiego subkonta.',
    en: 'This user has no such subaccount.',
  })),
  E_NO_API_TOKEN: absent(
    { title: 'No such token', fields: ['token'], list: '/api-users/{user}/tokens' },
    () => ({ pl: 'Ten użytkownik nie ma takiego tokenu.', en: 'This user has no such token.' }),
  ),
  E_NO_SENDER: absent({ title: 'No such sender name', fields: ['sender'], list: '/senders' }, () => ({
    pl: 'Nie ma takiej nazwy nadawcy.',
    en: 'There is no such sender name.',
  })),
  E_NO_TEMPLATE: absent({ title: 'No such template', fields: ['template'], list: '/templates' }, () => ({
    pl: 'To konto nie ma takiego szablonu.',
    en: 'This account has no such template.',
  })),
  E_NO_FILE: absent({ title: 'No such file', fields: ['file'], list: '/files' }, () => ({
    pl: 'To konto nie ma takiego pliku.',
    en: 'This account has no such file.',
  })),
  E_NO_PAYMENT: absent({ title: 'No such payment', fields: ['payment'], list: '/payments' }, () => ({
    pl: 'To konto nie ma takiej płatności.',
    en: 'This account has no such payment.',
  })),
  E_NO_PREMIUM: absent(
    { title: 'No such premium message', fields: ['premium'], list: '/premium-messages' },
    () => ({
      pl: 'To konto nie dostało takiej wiadomości premium.',
      en: 'This account got no such premium message.',
    }),
  ),
  E_NO_QUIZ: absent({ title: 'No such quiz', fields: ['quiz'], list: '/quizzes' }, () => ({
    pl: 'To konto nie ma takiego quizu.',
    en: 'This account has no such quiz.',
  })),
  E_NO_NOTICE: absent({ title: 'No such notice', fields: ['notice'], list: '/account-notices' }, () => ({
    pl: 'To konto nie dostało takiego komunikatu.',
    en: 'This account got no such notice.',
  })),
  E_NO_CALL: absent({ title: 'No such call', fields: ['call'], list: '/vendor-calls' }, () => ({
    pl: 'W dzienniku nie ma takiego wywołania.',
    en: 'The log has no such call.',
  })),
  E_NO_FAULT: absent({ title: 'No such fault', fields: ['fault'], list: '/faults' }, () => ({
    pl: 'Nie ma takiej usterki.',
    en: 'There is no such fault.',
  })),
  E_NO_RECEIVER: absent({ title: 'No such receiver', fields: ['name'], list: '/receivers' }, (id) => ({
    pl: `Odbiornika ${id} nie ma w tej przestrzeni.`,
    en: `This workspace has no receiver ${id}.`,
  })),
  E_NO_RECEIVER_CALL: absent(
    { title: 'No such call', fields: ['call'], list: '/receivers/{name}/calls' },
    () => ({
      pl: 'Nie ma takiego wywołania albo jest już tak stare, że go nie przechowano.',
      en: 'There is no such call, or it is so old that it was not kept.',
    }),
  ),
  E_NO_MAIL: absent({ title: 'No such mail', fields: ['mail'], list: '/mails' }, () => ({
    pl: 'W skrzynce nie ma takiego e-maila.',
    en: 'The mailbox has no such mail.',
  })),
  E_NO_MAIL_FILE: absent(
    { title: 'No such attachment', fields: ['attachment'], list: '/mails/{mail}' },
    () => ({ pl: 'Ten e-mail nie ma takiego załącznika.', en: 'This mail has no such attachment.' }),
  ),
  E_NO_SNAPSHOT: note(
    {
      status: 404,
      title: 'No such snapshot',
      rule: null,
      fields: ['snapshot', '/from/snapshot'],
      expected: 'one of /workspaces/{workspace}/snapshots',
    },
    ['name'],
    ({ name }) => ({
      text: {
        pl: `Ta przestrzeń nie ma migawki ${name}.`,
        en: `This workspace has no snapshot ${name}.`,
      },
      advice: { pl: 'Wybierz inną z listy migawek.', en: 'Choose another from the list of snapshots.' },
      hint: 'See what there is: GET /workspaces/{workspace}/snapshots.',
    }),
  ),
  E_NOT_BLACKLISTED: note(
    {
      status: 404,
      title: 'Not on the blacklist',
      rule: 'R84',
      fields: ['phone'],
      expected: 'a phone on the blacklist',
    },
    ['phone'],
    ({ phone }) => ({
      text: {
        pl: `Telefonu ${readableAddress(phone)} nie ma na czarnej liście tego konta.`,
        en: `The phone ${readableAddress(phone)} is not on this account’s blacklist.`,
      },
      advice: {
        pl: 'Nie trzeba go z niej zdejmować; jeśli chodziło o inne konto, wybierz tamto.',
        en: 'There is nothing to remove; if another account was meant, choose that one.',
      },
      hint: 'There is nothing to remove; if another account was meant, give its accountId.',
    }),
  ),
} satisfies RefusalNotes

/** `list` is the path, below the workspace, that lists what there is. */
function absent(
  { title, fields, list }: Pick<RefusalNote, 'title' | 'fields'> & { readonly list: string },
  text: (id: string) => Bilingual,
): RefusalNote {
  const path = list === '/workspaces' ? list : `/workspaces/{workspace}${list}`
  const expected = `one of ${path}`
  return note({ status: 404, title, rule: null, fields, expected }, ['id'], ({ id }) => ({
    text: text(id),
    advice: {
      pl: 'Odśwież widok i wybierz z tego, co jest.',
      en: 'Reload the view and choose from what there is.',
    },
    hint: `See what there is: GET ${path}.`,
  }))
}
