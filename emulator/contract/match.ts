import { z } from 'zod'
import { INBOUND_RESULTS } from '../domain/inbound-result.ts'
import { Address, AddressInput, MessageText } from './scalars.ts'
import { NearMiss, TraceLine } from './traces.ts'

/** Try a text: what would happen, without effects. */
export const TryText = z
  .strictObject({
    to: AddressInput,
    text: MessageText,
    from: AddressInput.optional().meta({ description: 'Default: a phone nobody knows yet.' }),
  })
  .meta({ id: 'TryText' })
export type TryText = z.infer<typeof TryText>

const Reading = z.strictObject({
  result: z.enum(INBOUND_RESULTS),
  keyword: z.strictObject({ id: z.number().int(), text: z.string() }).nullable(),
})

export const TryTextAnswer = z
  .strictObject({
    from: Address,
    to: Address,
    result: z.enum(INBOUND_RESULTS),
    keyword: z.strictObject({ id: z.number().int(), text: z.string() }).nullable(),
    payload: z.string(),
    normalised: z.string(),
    lines: z.array(TraceLine),
    nearMisses: z.array(NearMiss),
    readings: z.strictObject({ strict: Reading, firstWord: Reading, whole: Reading }).meta({
      description: 'The same text in strict mode (R43) and in the two readings of an exact keyword (R48).',
    }),
  })
  .meta({ id: 'TryTextAnswer' })
export type TryTextAnswer = z.infer<typeof TryTextAnswer>
