import type { ListedMail as WireListedMail, Mail as WireMail } from '../contract/mails.ts'
import { MAIL_FAULT_TEXTS } from '../domain/mail-faults.ts'
import type { ListedMail, MailReading } from '../domain/mail.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { listMails, markMail, openMail, removeMail, removeMails } from '../services/mails.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId } from './read-fields.ts'

type Ids = 'listMails' | 'clearMails' | 'readMail' | 'updateMail' | 'deleteMail'

/** The built-in mailbox. */
export const MAIL_HANDLERS: HandlersOf<Ids> = {
  listMails({ workspace }, { query: { q, cursor, limit } }) {
    const before = readCursor(cursor, Number.MAX_SAFE_INTEGER)
    if (isRefusal(before)) return before
    const { items, nextBefore } = listMails(workspace.deps, { q, before, limit })
    return { items: items.map(renderListed), nextCursor: nextBefore === null ? null : String(nextBefore) }
  },

  clearMails({ workspace }, { query }) {
    removeMails(workspace.deps, query.upTo ?? Number.MAX_SAFE_INTEGER)
    return undefined
  },

  async readMail({ api, workspace }, { params }) {
    const id = readMailId(params.mail)
    if (isRefusal(id)) return id
    const opened = await openMail(workspace.deps, api.mailReader, id)
    return isRefusal(opened) ? opened : renderMail(opened.mail, opened.reading)
  },

  updateMail({ workspace }, { params, body }) {
    const id = readMailId(params.mail)
    if (isRefusal(id)) return id
    const mail = markMail(workspace.deps, id, body.read)
    return isRefusal(mail) ? mail : renderListed(mail)
  },

  deleteMail({ workspace }, { params }) {
    const id = readMailId(params.mail)
    return isRefusal(id) ? id : removeMail(workspace.deps, id)
  },
}

/** Reads the number of a mail from a path. Refusal: E_NO_MAIL. */
export function readMailId(raw: string): number | Refusal {
  return readId(raw) ?? refused('E_NO_MAIL', { id: raw })
}

function renderListed(mail: ListedMail): WireListedMail {
  const { id, envelope, head, forwardedBy, snippet, fileCount, size, isRead } = mail
  return {
    id,
    at: renderInstant(mail.at),
    wallAt: new Date(mail.wallAt).toISOString(),
    envelope: { from: envelope.from, to: [...envelope.to] },
    ...head,
    date: head.date === null ? null : renderInstant(head.date),
    forward: forwardedBy,
    snippet,
    attachmentCount: fileCount,
    size,
    read: isRead,
  }
}

function renderMail(mail: ListedMail, { headers, text, html, files, faults }: MailReading): WireMail {
  return {
    ...renderListed(mail),
    headers: [...headers],
    text,
    html,
    attachments: [...files],
    faults: faults.map((code) => ({ code, text: MAIL_FAULT_TEXTS[code] })),
  }
}
