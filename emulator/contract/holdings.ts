import { z } from 'zod'
import { Address, AddressInput, Instant, MessageText, Pln } from './scalars.ts'

const id = z.number().int()
const accountId = z.number().int()
const ofAccount = { accountId: accountId.optional().meta({ description: 'Default: the first own account.' }) }

const templateFields = { name: z.string().min(1).max(100), text: MessageText.min(1) }

export const Template = z.strictObject({ id, accountId, ...templateFields }).meta({ id: 'Template' })
export type Template = z.infer<typeof Template>
export const CreateTemplate = z
  .strictObject({ ...ofAccount, ...templateFields })
  .meta({ id: 'CreateTemplate' })
export const UpdateTemplate = z.strictObject(templateFields).partial().meta({ id: 'UpdateTemplate' })

const PaymentPosition = z
  .strictObject({
    name: z.string().min(1).max(200),
    quantity: z.number().int().min(1).max(1_000_000),
    net: Pln,
    vatPercent: z.number().int().min(0).max(100).default(23),
  })
  .meta({ id: 'PaymentPosition', description: '`net` is the price of one piece.' })

const PaymentDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2025-03-17')
  .nullable()
  .meta({ description: 'The last day to pay.', examples: ['2025-03-17'] })

export const Payment = z
  .strictObject({
    id,
    accountId,
    number: z.string(),
    state: z.enum(['paid', 'not_paid']).meta({ description: 'Follows from `paid` and `total`.' }),
    paid: Pln,
    total: Pln.meta({ description: 'With VAT, decimal text.' }),
    paymentTo: PaymentDay,
    positions: z.array(PaymentPosition),
  })
  .meta({ id: 'Payment' })
export type Payment = z.infer<typeof Payment>

export const CreatePayment = z
  .strictObject({
    ...ofAccount,
    number: z.string().min(1).max(60),
    paid: Pln.default('0.00'),
    paymentTo: PaymentDay.default(null),
    positions: z.array(PaymentPosition).min(1).max(100),
  })
  .meta({ id: 'CreatePayment' })
export const UpdatePayment = z
  .strictObject({ paid: Pln.optional(), paymentTo: PaymentDay.optional() })
  .meta({ id: 'UpdatePayment' })

const PremiumNumber = z
  .string()
  .regex(/^[79]\d{3,4}$/, 'a premium-rate number: 4 or 5 digits, the first 7 or 9')

export const PremiumMessage = z
  .strictObject({
    id,
    accountId,
    toNumber: z.string(),
    fromNumber: Address,
    at: Instant,
    answersLeft: z.number().int(),
    text: z.string(),
    answers: z.array(z.strictObject({ at: Instant, text: z.string() })),
  })
  .meta({ id: 'PremiumMessage', description: 'What a phone wrote to a premium-rate number.' })
export type PremiumMessage = z.infer<typeof PremiumMessage>

export const CreatePremiumMessage = z
  .strictObject({
    ...ofAccount,
    toNumber: PremiumNumber,
    fromNumber: AddressInput,
    answersLeft: z.number().int().min(0).max(100).default(1),
    text: MessageText,
  })
  .meta({ id: 'CreatePremiumMessage' })

export const AnswerPremiumMessage = z
  .strictObject({ ...ofAccount, phone: AddressInput, gate: z.string().max(20), text: MessageText.min(1) })
  .meta({ id: 'AnswerPremiumMessage' })

const QuizItems = z
  .array(z.strictObject({ id: z.number().int().min(1), count: z.number().int().min(0) }))
  .max(100)

export const Quiz = z.strictObject({ id, accountId, name: z.string(), items: QuizItems }).meta({
  id: 'Quiz',
  description: 'Results of a quiz: how often each choice was made (R100).',
})
export type Quiz = z.infer<typeof Quiz>
export const CreateQuiz = z
  .strictObject({ ...ofAccount, name: z.string().min(1).max(100), items: QuizItems })
  .meta({ id: 'CreateQuiz' })
export const UpdateQuiz = z.strictObject({ items: QuizItems }).meta({ id: 'UpdateQuiz' })

export const AccountNotice = z
  .strictObject({ id, accountId, isNew: z.boolean(), message: z.string() })
  .meta({ id: 'AccountNotice', description: 'Something that the platform tells an account.' })
export type AccountNotice = z.infer<typeof AccountNotice>
export const CreateAccountNotice = z
  .strictObject({ ...ofAccount, isNew: z.boolean().default(true), message: z.string().min(1).max(1000) })
  .meta({ id: 'CreateAccountNotice' })
export const UpdateAccountNotice = z.strictObject({ isNew: z.boolean() }).meta({ id: 'UpdateAccountNotice' })

export const AccountHelp = z
  .strictObject({
    telephone: Address,
    email: z.string(),
    form: z.string(),
    faq: z.string(),
    maintainer: z.strictObject({
      name: z.string(),
      email: z.string(),
      telephone: Address,
      photo: z.string(),
    }),
  })
  .meta({ id: 'AccountHelp', description: 'Where an account gets help.' })
