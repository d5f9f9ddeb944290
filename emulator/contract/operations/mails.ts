import { ClearMailsQuery, ListedMail, Mail, MailQuery, UpdateMail } from '../mails.ts'
import type { Operation } from '../operation.ts'
import { pageOf } from '../scalars.ts'
import { WS } from './terms.ts'

/** The built-in mailbox: what came to it by SMTP. */
export const MAIL_OPERATIONS = {
  listMails: {
    method: 'get',
    path: `${WS}/mails`,
    tag: 'mail',
    summary: 'Mails in the built-in mailbox, newest first',
    description:
      'Mails come by SMTP; `smtp` of `/status` says where. Any password will do: the user name is the workspace, and without one mails come ' +
      'to `default`. The newest 5,000 are kept, with at most 1 GiB.',
    query: MailQuery,
    status: 200,
    answer: pageOf(ListedMail),
    problems: [404, 422],
  },
  clearMails: {
    method: 'delete',
    path: `${WS}/mails`,
    tag: 'mail',
    summary: 'Empty the mailbox',
    description: 'All of it, or only up to the number `upTo`, so that what comes meanwhile stays.',
    query: ClearMailsQuery,
    status: 204,
    problems: [404],
  },
  readMail: {
    method: 'get',
    path: `${WS}/mails/{mail}`,
    tag: 'mail',
    summary: 'A mail with all that can be read of it',
    description:
      'Headers, text, HTML, and the names of its attachments; their bytes have addresses of their own.',
    status: 200,
    answer: Mail,
    problems: [404],
  },
  updateMail: {
    method: 'patch',
    path: `${WS}/mails/{mail}`,
    tag: 'mail',
    summary: 'Mark a mail as read or unread',
    description: 'Reading it does not mark it.',
    body: UpdateMail,
    status: 200,
    answer: ListedMail,
    problems: [404],
  },
  deleteMail: {
    method: 'delete',
    path: `${WS}/mails/{mail}`,
    tag: 'mail',
    summary: 'Delete a mail',
    description: 'With its attachments, for good.',
    status: 204,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
