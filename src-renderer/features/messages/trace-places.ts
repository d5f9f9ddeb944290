import type { RibbonTick } from '../../../emulator/domain/inbound-result.ts'
import type { Trace } from '../../../emulator/contract/traces.ts'

/** The step of the trace that a tick of the ribbon comes from (R37; outgoing messages count their own five steps). */
const stepOfTick: Readonly<Record<Exclude<RibbonTick, 'lost' | 'left-platform'> | 'delivery', number>> = {
  kept: 9,
  matched: 8,
  closed: 8,
  command: 5,
  'group-left': 10,
  'group-joined': 10,
  blacklisted: 10,
  unblacklisted: 10,
  'forward-url': 11,
  'forward-email': 11,
  'forward-phone': 11,
  'forward-refused': 11,
  answer: 12,
  'answer-withheld': 12,
  'answer-failed': 12,
  scheduled: 4,
  sent: 4,
  refused: 4,
  withdrawn: 4,
  delivery: 4,
}

/** Answers the step that a tick of the ribbon points at; one that did not get in points at the step that stopped it. */
export function stepBehind(tick: string, trace: Trace): number | null {
  const isKnown = (id: string): id is keyof typeof stepOfTick => Object.hasOwn(stepOfTick, id)
  if (isKnown(tick)) return stepOfTick[tick]
  return trace.lines.find(({ outcome }) => outcome === 'stop')?.step ?? null
}
