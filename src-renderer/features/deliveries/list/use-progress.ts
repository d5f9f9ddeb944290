import { computed } from 'vue'
import type { ListedDelivery } from '../../../../emulator/contract/deliveries.ts'
import { useProfile } from '../../../stores/profile.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'

type Progress = Pick<ListedDelivery, 'kind' | 'state' | 'attempts' | 'dueAt' | 'sentence' | 'heldHost'>

/** How far deliveries have come on the retry ladder (R126), in words. */
export function useProgress() {
  const { t, formats, language } = usePanelTexts()
  const profile = useProfile()
  const retryMinutes = computed(() => profile.values.value?.['forward.url.retry_minutes'] ?? [])

  /** „próba 2 z 7”; empty for what is tried once, and before the first attempt. */
  function attemptsOf({ kind, attempts }: Progress): string {
    if (kind === 'phone' || attempts === 0) return ''
    return t('deliveries.attemptOf', { number: attempts, all: retryMinutes.value.length + 1 })
  }

  /** „następna pn 3 III 10:15”; empty when none will be made by itself. */
  function nextOf({ state, attempts, dueAt }: Progress): string {
    if (state !== 'waiting' || dueAt === null) return ''
    const time = formats().clock(Date.parse(dueAt))
    return attempts === 0 ? t('deliveries.firstAt', { time }) : t('deliveries.nextAt', { time })
  }

  /** What came of it last; for what is held, which host it waits for. */
  function sentenceOf({ state, heldHost, sentence }: Progress): string {
    return state === 'held' && heldHost !== null
      ? t('deliveries.heldFor', { host: heldHost })
      : sentence[language()]
  }

  return { retryMinutes, attemptsOf, nextOf, sentenceOf }
}
