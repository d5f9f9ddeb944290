import { computed, nextTick, ref } from 'vue'
import type { Suggestion } from './query-completion.ts'

/** The list of suggestions below a field: open or not, and which one the arrows have come to (-1: none, the field itself). */
export function useSuggestions(options: {
  readonly offered: () => readonly Suggestion[]
  /** Brings the suggestion at this place into view. */
  readonly reveal: (index: number) => void
}) {
  const isOpen = ref(false)
  const activeIndex = ref(-1)
  const shown = computed(() => (isOpen.value ? options.offered() : []))
  const active = computed(() => shown.value[activeIndex.value])

  /** Shows them anew, or puts them away; either way none is chosen yet. */
  function show(isWanted: boolean): void {
    isOpen.value = isWanted
    activeIndex.value = -1
  }

  function move(by: 1 | -1): void {
    if (!isOpen.value) {
      show(true)
      return
    }
    const places = shown.value.length + 1
    activeIndex.value = ((activeIndex.value + 1 + by + places) % places) - 1
    void nextTick(() => options.reveal(activeIndex.value))
  }

  return { shown, active, activeIndex, show, move }
}
