import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import type { TraceLine } from '../../../emulator/contract/traces.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

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

/**
 * Says a line of what a text would cause ahead of time: a trace tells what happened, and here nothing has yet. A line that
 * names a thing, such as an answer, is the same in both.
 */
export function useEffectWords() {
  const { t, language } = usePanelTexts()
  return ({ code, data, text }: TraceLine): string => {
    switch (code) {
      case 'group-joined':
        return t('numbers.willJoin', { group: namesIn([data['group']]) })
      case 'group-left':
        return t('numbers.willLeave', { groups: namesIn(data['groups']) })
      case 'put-on-blacklist':
        return t('numbers.willBlock')
      case 'taken-off-blacklist':
        return t('numbers.willUnblock')
      default:
        return text[language()]
    }
  }
}

function namesIn(groups: unknown): string {
  const names = Array.isArray(groups) ? groups.map((group: { readonly name?: unknown }) => group.name) : []
  return names.filter((name) => typeof name === 'string').join(', ')
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
