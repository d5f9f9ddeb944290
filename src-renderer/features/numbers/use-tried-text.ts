import { watchDebounced } from '@vueuse/core'
import { ref, shallowRef, watch, type Ref } from 'vue'
import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import type { Problem } from '../../../emulator/contract/problems.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { problemOf } from '../../stores/problem-of.ts'

interface TriedText {
  readonly number: () => string
  readonly text: Ref<string>
  /** The phone it would come from; empty: one that nobody knows. */
  readonly from: Ref<string>
}

/** Tries a text as it is written, and again when the keywords of the number change. Nothing is sent or stored. */
export function useTriedText({ number, text, from }: TriedText) {
  const numbers = useNumbers()
  const answer = shallowRef<TryTextAnswer | null>(null)
  const failure = shallowRef<{ readonly problem: Problem | null } | null>(null)
  const pauseMs = ref(150)
  let latest = 0

  watchDebounced([number, text, from, () => numbers.keywords.items, () => numbers.opened], tryNow, {
    debounce: pauseMs,
  })
  watch(text, (written) => {
    if (written === '') clear()
  })

  function clear(): void {
    latest += 1
    answer.value = null
    failure.value = null
  }

  async function tryNow(): Promise<void> {
    if (text.value === '') return
    latest += 1
    const asked = latest
    try {
      const tried = await numbers.tryText({
        to: number(),
        text: text.value,
        ...(from.value !== '' && { from: from.value }),
      })
      if (asked !== latest) return
      answer.value = tried
      failure.value = null
    } catch (error) {
      const problem = problemOf(error)
      if (asked !== latest) return
      answer.value = null
      failure.value = { problem }
    }
  }

  return { answer, failure }
}
