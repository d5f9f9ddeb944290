import { z } from 'zod'
import type { MAIL_BYTES } from './mails.ts'
import type { ParamNames } from './operation.ts'
import type { Operations } from './operations.ts'
import type { STORED_FILE_BYTES } from './stored-files.ts'

type Paths =
  | Operations[keyof Operations]['path']
  | (typeof MAIL_BYTES)[keyof typeof MAIL_BYTES]['path']
  | (typeof STORED_FILE_BYTES)[keyof typeof STORED_FILE_BYTES]['path']

const id = (of: string) => z.string().meta({ description: `Id of ${of}.`, examples: ['1'] })

/** What stands in the paths of the control API in the place of each `{name}`. */
const PATH_PARAMETERS: Readonly<Record<ParamNames<Paths>, z.ZodString>> = {
  workspace: z.string().meta({ description: 'Id of a workspace.', examples: ['default'] }),
  phone: z.string().meta({
    description: 'A phone number in any usual spelling; a plus sign may stand as it is.',
    examples: ['602000001', '+48602000001'],
  }),
  number: z.string().meta({
    description:
      'A number in any usual spelling, a short code, or a sender name as it is; a plus sign may stand as it is.',
    examples: ['503340503', '+48503340503', '4301'],
  }),
  message: z.string().meta({
    description: 'Public id of a message, from receipts, lists and forwards.',
    examples: ['eba39e4fe1'],
  }),
  trace: z.string().meta({
    description: '`traceId` of a receipt, a message or a ledger entry.',
    examples: ['1'],
  }),
  snapshot: z.string().meta({ description: 'Name of a snapshot.', examples: ['przed-kampania'] }),
  name: z.string().meta({
    description: 'Name of a receiver: 1 to 64 letters, digits, `-` and `_`.',
    examples: ['sklep'],
  }),
  file: z.string().meta({ description: 'Public id of a file.', examples: ['b67d70c22d'] }),
  attachment: z
    .string()
    .meta({ description: 'Place of the attachment in the mail, from 1.', examples: ['1'] }),
  account: id('an account'),
  call: id('a call in the log'),
  contact: id('a contact'),
  delivery: id('a delivery'),
  fault: id('a fault'),
  forward: id('a forward'),
  group: id('a group'),
  keyword: id('a keyword of the number'),
  mail: id('a mail'),
  notice: id('a notice'),
  payment: id('a payment'),
  premium: id('a premium message'),
  quiz: id('a quiz'),
  sender: id('a sender name'),
  template: id('a template'),
  token: id('a token of the user; not its value'),
  user: id('a user of the vendor’s interfaces; not his login'),
}

/** Answers the schema of the parameters in a path. */
export function pathParamsOf(path: string): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return z.object(Object.fromEntries(names.map((name) => [name, PATH_PARAMETERS[name as ParamNames<Paths>]])))
}
