import { z } from 'zod'
import { MessageText } from './scalars.ts'

/** How often one phone gets the same answer (R90). */
const RepeatPolicy = z
  .discriminatedUnion('policy', [
    z.strictObject({ policy: z.literal('always') }),
    z.strictObject({ policy: z.literal('once') }),
    z.strictObject({ policy: z.literal('cooldown'), minutes: z.number().int().min(1).max(525_600) }),
  ])
  .meta({ id: 'RepeatPolicy' })

/** A single automatic answer (R88). */
export const Autoresponder = z
  .strictObject({
    text: MessageText.min(1),
    sender: z.string().max(64).nullable().default(null).meta({
      description:
        'Default (null): the number written to on individual numbers, else the default FULL sender, else ECO+ (R89).',
    }),
    utf: z.boolean().default(false).meta({ description: 'Keep Polish letters (R161).' }),
    flash: z.boolean().default(false).meta({ description: 'Class 0, shown at once, not stored (R163).' }),
    delayMinutes: z.number().int().min(0).max(43_200).default(0),
    repeat: RepeatPolicy.default({ policy: 'always' }),
  })
  .meta({ id: 'Autoresponder' })
export type Autoresponder = z.infer<typeof Autoresponder>

/** One step of a multiple autoresponder: delay counted from the trigger (R91). */
const SequenceStep = z
  .strictObject({
    text: MessageText.min(1),
    delayMinutes: z.number().int().min(0).max(525_600),
    sender: z.string().max(64).nullable().default(null),
    utf: z.boolean().default(false),
    flash: z.boolean().default(false),
  })
  .meta({ id: 'SequenceStep' })

/** A multiple autoresponder: messages sent one after another (R91). Individual numbers only. */
export const AutoresponderSequence = z
  .strictObject({
    steps: z.array(SequenceStep).min(1).max(50),
    restart: z
      .boolean()
      .default(false)
      .meta({ description: 'A second trigger starts the run anew instead of being ignored.' }),
  })
  .meta({ id: 'AutoresponderSequence' })
export type AutoresponderSequence = z.infer<typeof AutoresponderSequence>
