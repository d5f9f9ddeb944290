import type { Message } from '../../../emulator/contract/messages.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useRibbonOf } from '../../ui/ribbon-of.ts'
import type { RibbonTick } from '../../ui/ribbon-tick.ts'
import { failureReasonOf, standingOf, standingTones } from './standing.ts'

/** Draws what a message caused as the ticks of its ribbon; one more tells how its delivery ended (api-v2 4.1). */
export function useMessageTicks(): (message: Message) => readonly RibbonTick[] {
  const { t, language } = usePanelTexts()
  const ribbonOf = useRibbonOf()

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

  return (message) => [...ribbonOf(message.ribbon), ...endOf(message)]
}
