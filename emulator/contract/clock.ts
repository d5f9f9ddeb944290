import { z } from 'zod'
import { Instant, InstantInput } from './scalars.ts'

export const Clock = z
  .strictObject({
    mode: z.enum(['live', 'frozen']),
    now: Instant,
    local: z
      .string()
      .meta({ description: 'The same as local time of Europe/Warsaw, `YYYY-MM-DD HH:MM:SS` (R5).' }),
    offsetMs: z.number().int().meta({ description: 'Distance from the wall clock; 0 when frozen.' }),
    nextTimerAt: Instant.nullable(),
    pendingTimers: z.number().int(),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>

export const SetClock = z
  .strictObject({
    mode: z.enum(['live', 'frozen']).optional(),
    now: InstantInput.optional().meta({
      description: 'New time, at once. Going back is refused: timers would lie in the future again.',
    }),
  })
  .meta({ id: 'SetClock' })
export type SetClock = z.infer<typeof SetClock>

/** Step a frozen clock: by a duration, to a time, or to the next timer. Timers on the way run in order. */
export const AdvanceClock = z
  .union([
    z.strictObject({
      by: z.union([z.number().int().min(0), z.string().min(2).max(40)]).meta({
        description:
          'Milliseconds; an ISO 8601 duration of days (of 24 hours) and less, `PT1H30M` or `P1DT2H`; or one number with its unit, `500ms`, ' +
          '`90s`, `10m` or `10min`, `1h`, `14d`. Short forms cannot be joined: instead of `1h30m` write `PT1H30M` or `90m`.',
      }),
    }),
    z.strictObject({ to: InstantInput.meta({ description: 'An instant, or `next-timer`.' }) }),
  ])
  .meta({ id: 'AdvanceClock' })
export type AdvanceClock = z.infer<typeof AdvanceClock>

export const AdvanceReport = z
  .strictObject({ clock: Clock, timersRun: z.number().int() })
  .meta({ id: 'AdvanceReport' })
export type AdvanceReport = z.infer<typeof AdvanceReport>

export const IdleQuery = z.strictObject({
  timeoutMs: z.coerce.number().int().min(0).max(60_000).default(10_000),
})

export const IdleReport = z
  .strictObject({
    idle: z.boolean(),
    now: Instant,
    due: z.number().int(),
    pendingTimers: z.number().int(),
    nextTimerAt: Instant.nullable(),
  })
  .meta({ id: 'IdleReport' })
export type IdleReport = z.infer<typeof IdleReport>
