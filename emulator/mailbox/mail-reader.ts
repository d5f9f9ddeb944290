import type { MailReader } from '../domain/mail.ts'

/** The reader of mails, loaded with the first of them: no start has to wait for a library that many a run never needs. */
export const mailReader: MailReader = {
  read: async (source) => (await import('./read-mail.ts')).readMail(source),
  readFile: async (source, place) => (await import('./read-mail.ts')).readMailFile(source, place),
}
