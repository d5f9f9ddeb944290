import { computed, ref } from 'vue'
import { parseInstant } from '../../../emulator/domain/warsaw-time.ts'
import { useClock } from '../../stores/clock.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

export type SendMoment = 'now' | 'later'

/** When a message goes out: at once, or at a time of Warsaw that lies ahead on the virtual clock (R5). */
export function useSendTime(wasTried: () => boolean) {
  const { t, formats } = usePanelTexts()
  const clock = useClock()
  const moment = ref<SendMoment>('now')
  /** As the field of the browser has it: `2025-03-03T12:00`. */
  const written = ref('')
  const at = computed(() => parseInstant(written.value))
  const isAhead = computed(() => at.value !== undefined && at.value > (clock.nowMs ?? 0))
  const isGood = computed(() => moment.value === 'now' || isAhead.value)
  const error = computed(() => {
    if (isGood.value) return ''
    if (written.value === '') return wasTried() ? t('messages.send.timeNeeded') : ''
    return t('messages.send.timePast', { time: clock.nowMs === null ? '' : formats().clock(clock.nowMs) })
  })
  /** As the control API takes it; null: at once. */
  const sendAt = computed(() => (moment.value === 'now' ? null : written.value.replace('T', ' ')))

  return { moment, written, isGood, error, sendAt }
}
