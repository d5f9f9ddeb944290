import { ref, watch } from 'vue'
import { useMessages } from '../../stores/messages.ts'
import { stepBehind } from './trace-places.ts'

/** Leads from a tick of the ribbon to its step of the trace, also when that is still on its way. */
export function usePickedTick(point: (step: number) => void) {
  const messages = useMessages()
  /** The tick that was picked before its trace was there. */
  const picked = ref<string | null>(null)

  watch([picked, () => messages.trace.value], ([tickId, trace]) => {
    if (tickId === null || trace === null) return
    picked.value = null
    const place = stepBehind(tickId, trace)
    if (place !== null) point(place)
  })
  watch(
    () => messages.selected.value?.id,
    () => {
      picked.value = null
    },
  )

  return picked
}
