import type { Message } from '../../../emulator/contract/messages.ts'
import { failureReasonOf, standingOf } from '../../stores/delivery-standing.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useAnswerWord } from '../../ui/answer-word.ts'
import { useRibbonOf } from '../../ui/ribbon-of.ts'
import type { RibbonTick } from '../../ui/ribbon-tick.ts'
import { forwardLooks, forwardStandingOf } from './forward-standing.ts'
import { standingTones } from './standing.ts'

const forwardTicks: ReadonlySet<string> = new Set(['forward-url', 'forward-email', 'forward-phone'])

/**
 * Draws what a message caused as the ticks of its ribbon. Those of its forwards tell how they stand, all of them together; one more
 * tells how its delivery ended (api-v2 4.1).
 */
export function useMessageTicks(): (message: Message) => readonly RibbonTick[] {
  const { t, language } = usePanelTexts()
  const ribbonOf = useRibbonOf()
  const answerWord = useAnswerWord()

  function withForwards(tick: RibbonTick, forwards: Message['forwards']): RibbonTick {
    if (forwards === null || !forwardTicks.has(tick.id)) return tick
    const standing = forwardStandingOf(forwards)
    const all = Object.values(forwards).reduce((sum, count) => sum + count, 0)
    const label = t('messages.delivery.why', {
      standing: tick.label,
      reason: t(`messages.forwards.${standing}`),
    })
    const counted = t('messages.forwards.counted', { label, done: forwards.done, all })
    return { ...tick, ...forwardLooks[standing], label: all > 1 ? counted : label }
  }

  function endOf(message: Message): readonly RibbonTick[] {
    const standing = standingOf(message)
    // A message that was never let out says so by its own tick.
    if (message.result !== 'SENT' || standing === null) return []
    if (standing !== 'delivered' && standing !== 'undelivered' && standing !== 'unsent') return []
    const word = t(`messages.delivery.${standing}`)
    const reason = failureReasonOf(message)
    const label =
      reason === null ? word : t('messages.delivery.why', { standing: word, reason: reason[language()] })
    return [{ id: 'delivery', tone: standingTones[standing], label, weight: 2 }]
  }

  /** An answer that waits is not over, and the keyword has a name. */
  function withFacts(tick: RibbonTick, message: Message): RibbonTick {
    const { at, answerAt, keyword } = message
    if (tick.id === 'answer' && answerAt !== null)
      return { ...tick, shape: 'dashed', label: answerWord(at, Date.parse(answerAt)) }
    if (tick.id === 'matched' && keyword !== null)
      return { ...tick, label: t('trace.hit', { keyword: keyword.text }) }
    return tick
  }

  return (message) => [
    ...ribbonOf(message.ribbon).map((tick) => withForwards(withFacts(tick, message), message.forwards)),
    ...endOf(message),
  ]
}
