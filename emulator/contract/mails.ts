import { z } from 'zod'
import { MAIL_FAULTS } from '../domain/mail.ts'
import { BothLanguages, Instant, PageQuery } from './scalars.ts'

const people = (whom: string) =>
  z
    .string()
    .nullable()
    .meta({ description: `${whom}, as the mail itself says; null: it does not.` })

const listedMail = {
  id: z.number().int(),
  at: Instant,
  wallAt: z.string().meta({ description: 'Wall-clock time, recorded beside the result.' }),
  envelope: z
    .strictObject({ from: z.string(), to: z.array(z.string()) })
    .meta({ description: 'What its sender told the mailbox. What the mail itself says can differ.' }),
  subject: z.string().nullable(),
  from: people('Who it is from'),
  to: people('Whom it is for'),
  cc: people('Who gets a copy'),
  date: z
    .string()
    .nullable()
    .meta({ description: 'When it was written, as it says itself, ISO 8601 in UTC; null: it does not.' }),
  forward: z
    .strictObject({
      deliveryId: z.number().int().nullable(),
      messageId: z.string().nullable().meta({ description: 'The incoming message that was forwarded.' }),
    })
    .meta({
      description: 'Which forward it comes from, as its headers say (R129). Anybody can write such headers.',
    }),
  snippet: z.string().meta({ description: 'How its text begins.' }),
  attachmentCount: z.number().int(),
  size: z.number().int().meta({ description: 'Bytes of its source.' }),
  read: z.boolean(),
}

export const ListedMail = z
  .strictObject(listedMail)
  .meta({ id: 'ListedMail', description: 'A mail that came to the built-in mailbox.' })
export type ListedMail = z.infer<typeof ListedMail>

const MailAttachment = z
  .strictObject({
    name: z
      .string()
      .nullable()
      .meta({ description: 'As the mail has it; it is saved under a safe one. null: it has none.' }),
    contentType: z.string().meta({ description: 'As the mail says.' }),
    size: z.number().int().meta({ description: 'In bytes, unpacked.' }),
    cid: z.string().nullable().meta({ description: 'What `cid:` addresses in the HTML call it.' }),
  })
  .meta({ id: 'MailAttachment' })
export type MailAttachment = z.infer<typeof MailAttachment>

export const Mail = z
  .strictObject({
    ...listedMail,
    headers: z
      .array(z.strictObject({ name: z.string(), value: z.string() }))
      .meta({ description: 'In their order, as they came, folded lines joined. At most 100.' }),
    text: z.string().nullable().meta({ description: 'At most 1 MB. null: it has none.' }),
    html: z.string().nullable().meta({
      description:
        'As it came, at most 1 MB: it is hostile, never render it without a sandbox. null: it has none.',
    }),
    attachments: z.array(MailAttachment).meta({
      description: 'The first is `…/attachments/1`.',
    }),
    faults: z.array(z.strictObject({ code: z.enum(MAIL_FAULTS), text: BothLanguages })).meta({
      description:
        'What is wrong with its source. It is kept as it came, and shown as far as it can be read.',
    }),
  })
  .meta({ id: 'Mail', description: 'A mail with all that can be read of it.' })
export type Mail = z.infer<typeof Mail>

export const MailQuery = z.strictObject({
  ...PageQuery.shape,
  q: z.string().max(200).default('').meta({
    description:
      'A text in the subject, the people or the first 4,000 characters of the text; case and diacritics make no difference.',
  }),
})

export const ClearMailsQuery = z.strictObject({
  upTo: z.coerce.number().int().min(1).optional().meta({
    description: 'Only mails up to this number, so that one that comes meanwhile stays.',
  }),
})

export const UpdateMail = z.strictObject({ read: z.boolean() }).meta({ id: 'UpdateMail' })

/** What is in a mail as its bytes, which is not a JSON operation. */
export const MAIL_BYTES = {
  source: {
    path: '/workspaces/{workspace}/mails/{mail}/source',
    contentType: 'message/rfc822',
    operationId: 'downloadMail',
    summary: 'The source of a mail, as it came',
    description: 'Byte by byte, as `message/rfc822`; any program that reads mails can open it.',
  },
  attachment: {
    path: '/workspaces/{workspace}/mails/{mail}/attachments/{attachment}',
    contentType: 'application/octet-stream',
    operationId: 'downloadMailAttachment',
    summary: 'An attachment of a mail, unpacked; they are counted from 1',
    description: 'To be saved, never shown: its name is made safe, and its type is not told to a browser.',
  },
} as const
