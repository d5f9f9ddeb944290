import { computed, ref, shallowRef } from 'vue'
import { useFailureText, type ToldProblem } from './failure-text.ts'

/**
 * Saving what a form holds, one save at a time: `isBusy` is while it is under way, `failure` what the last one was refused
 * with, as a sentence. `problemOf` tells what a failed call was refused with and throws on what is no such failure.
 */
export function useSaving<Problem extends ToldProblem>(problemOf: (error: unknown) => Problem | null) {
  const failureText = useFailureText()
  const isBusy = ref(false)
  /** What the last save was refused with, null when nobody answered; undefined: it was not, or that is past. */
  const refusal = shallowRef<Problem | null>()
  const failure = computed(() => (refusal.value === undefined ? '' : failureText(refusal.value)))

  /** Saves by these steps; the last of them tells of it. Does nothing while a save is under way. */
  async function perform(steps: () => Promise<unknown>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    refusal.value = undefined
    try {
      await steps()
    } catch (error) {
      refusal.value = problemOf(error)
    } finally {
      isBusy.value = false
    }
  }

  return { isBusy, failure, refusal, perform }
}
