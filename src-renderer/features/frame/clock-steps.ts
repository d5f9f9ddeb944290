import type { TextKey } from '../../texts/text-key.ts'

/** How far the clock can be moved at once, as its buttons and the palette offer it; `by` is what the control API takes. */
export const clockSteps = [
  { id: 'minute', by: '1m', label: 'clock.plusMinute', title: 'clock.moveMinute' },
  { id: 'ten-minutes', by: '10m', label: 'clock.plusTenMinutes', title: 'clock.moveTenMinutes' },
  { id: 'hour', by: '1h', label: 'clock.plusHour', title: 'clock.moveHour' },
  { id: 'day', by: '1d', label: 'clock.plusDay', title: 'clock.moveDay' },
] as const satisfies readonly { id: string; by: string; label: TextKey; title: TextKey }[]
