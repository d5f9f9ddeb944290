import { z } from 'zod'
import { UNDELIVERED_REASONS, UNSENT_REASONS } from '../domain/outbound/delivery.ts'
import { Address, BothLanguages } from './scalars.ts'

/** A month: longer than any message is valid. */
const MAX_LATE_MINUTES = 44_640

const NetworkOutcome = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('delivered') }),
    z.strictObject({
      kind: z.literal('late'),
      afterMinutes: z.number().int().min(1).max(MAX_LATE_MINUTES),
    }),
    z.strictObject({ kind: z.literal('undelivered'), reason: z.enum(UNDELIVERED_REASONS) }),
    z.strictObject({ kind: z.literal('unsent'), reason: z.enum(UNSENT_REASONS) }),
    z.strictObject({ kind: z.literal('never-reported') }),
  ])
  .meta({ id: 'NetworkOutcome', description: 'What becomes of a message in the network.' })

const NetworkRule = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^(\+\d{0,15})?$/, 'the beginning of a number as +48500, a whole number, or an empty text')
      .meta({
        description:
          'Beginning of the phones’ numbers, `+48500`; a whole number is one phone, an empty text all of them.',
      }),
    share: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(100)
      .meta({ description: 'Of the messages, in per cent; which ones follows from the seed.' }),
    outcome: NetworkOutcome,
  })
  .meta({ id: 'NetworkRule' })

const MagicNumber = z.strictObject({ number: Address, outcome: NetworkOutcome, text: BothLanguages })

export const NetworkRules = z
  .strictObject({
    rules: z.array(NetworkRule).meta({ description: 'The first one that applies decides.' }),
    magicNumbers: z
      .array(MagicNumber)
      .meta({ description: 'Phones whose messages always end like this, whatever the rules say.' }),
  })
  .meta({
    id: 'NetworkRules',
    description: 'What becomes of outgoing messages; one that no rule applies to is delivered.',
  })
export type NetworkRules = z.infer<typeof NetworkRules>

export const ReplaceNetworkRules = z
  .strictObject({ rules: z.array(NetworkRule).max(500) })
  .meta({ id: 'ReplaceNetworkRules' })
