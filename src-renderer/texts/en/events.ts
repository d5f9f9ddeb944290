import type { events as source } from '../pl/events.ts'
import type { Translated } from '../translated.ts'

export const events: Translated<typeof source> = {
  empty: 'Every change in the workspace appears here: messages, contacts, numbers, the clock.',
  seq: 'No.',
  time: 'Time',
  type: 'Event',
  what: 'What',
  openTrace: 'Open the trace of “{text}”',
  close: 'Hide events',
}
