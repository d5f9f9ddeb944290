import { z } from 'zod'
import { VERIFICATION_STATES, VERIFICATION_VARIANTS } from '../domain/own-number-verification.ts'
import { SENDER_AGREEMENTS, SENDER_STATUSES } from '../domain/sender.ts'
import { Address, Instant } from './scalars.ts'

/** What the platform's staff decide about a name (R165). */
const verdictFields = {
  status: z.enum(SENDER_STATUSES),
  agreement: z
    .enum(SENDER_AGREEMENTS)
    .meta({ description: 'Whether a paper that the name may be used is wanted.' }),
  note: z.string().max(500).nullable().meta({ description: 'What the platform’s staff say about it.' }),
  networks: z
    .array(z.string().max(100))
    .max(20)
    .nullable()
    .meta({ description: 'For MMS: the networks that know the name.' }),
}

export const Sender = z
  .strictObject({
    id: z.number().int(),
    accountId: z.number().int(),
    name: z.string(),
    ...verdictFields,
    warnings: z.array(z.string()).meta({ description: '`W_SENDER_FORM`, `W_SENDER_MISLEADING` (R166).' }),
    createdAt: Instant,
  })
  .meta({ id: 'Sender', description: 'A sender name; only an authorised one sends (R165).' })
export type Sender = z.infer<typeof Sender>

export const CreateSender = z
  .strictObject({ name: z.string().min(1).max(100), accountId: z.number().int().optional() })
  .meta({ id: 'CreateSender' })

export const UpdateSender = z.strictObject(verdictFields).partial().meta({ id: 'UpdateSender' })
export type UpdateSender = z.infer<typeof UpdateSender>

const VerificationVariant = z.enum(VERIFICATION_VARIANTS)

export const Verification = z
  .strictObject({
    number: Address,
    state: z.enum(VERIFICATION_STATES),
    variants: z
      .array(VerificationVariant)
      .meta({ description: 'How the code can come; a landline can only be called.' }),
    sent: z
      .strictObject({
        variant: VerificationVariant,
        expiresAt: Instant,
        triesLeft: z.number().int(),
        traceId: z.string(),
      })
      .nullable()
      .meta({ description: 'The code that was sent last; it is on the owner’s phone.' }),
  })
  .meta({
    id: 'Verification',
    description: 'How far an own number has come; only a verified one sends (R168).',
  })
export type Verification = z.infer<typeof Verification>

export const SendVerificationCode = z
  .strictObject({ variant: VerificationVariant })
  .meta({ id: 'SendVerificationCode' })
export const TryVerificationCode = z
  .strictObject({ code: z.string().min(1).max(40) })
  .meta({ id: 'TryVerificationCode' })
