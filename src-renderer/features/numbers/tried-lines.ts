import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import type { TraceLine } from '../../../emulator/contract/traces.ts'

type TraceSubLine = TraceLine['lines'][number]
type Reading = TryTextAnswer['readings']['strict']

/** The steps in which something happens to somebody: groups and blacklist, the answer, the charge (R37). */
const effectSteps = new Set([10, 12, 13])

/** What a text would cause, in the order of the steps. */
export function effectLines({ lines }: Pick<TryTextAnswer, 'lines'>): readonly TraceLine[] {
  return lines.filter(
    ({ step, code, outcome }) => effectSteps.has(step) && outcome === 'done' && code !== 'receiving-free',
  )
}

/** Keywords that were looked at and did not win, each with its reason; near misses are told on their own (R65). */
export function lostLines({ lines }: Pick<TryTextAnswer, 'lines'>): readonly TraceSubLine[] {
  return lines.flatMap((line) => line.lines).filter(({ code }) => code === 'keyword-lost')
}

/** Remarks worth a look, such as two keywords that both fit (R61), or a wish to leave (R55). */
export function warningLines({ lines }: Pick<TryTextAnswer, 'lines'>): readonly TraceSubLine[] {
  return lines
    .flatMap((line) => [line, ...line.lines])
    .filter(({ outcome, code }) => outcome === 'warning' && code !== 'exact-ambiguous')
}

/** Whether another reading of a text comes to something else. */
export function differs(reading: Reading, answer: TryTextAnswer): boolean {
  return reading.result !== answer.result || reading.keyword?.id !== answer.keyword?.id
}
