import { computed } from 'vue'
import { useNumbers } from './numbers.ts'
import { usePhones } from './phones.ts'

/** What a workspace still lacks before anybody can write in it: a number to write to, a phone to write from. Reads both if nobody has. */
export function useFirstSteps() {
  const numbers = useNumbers()
  const phones = usePhones()
  for (const { state, load } of [numbers.list, phones.list]) if (state.kind === 'idle') void load()

  const lacksNumber = computed(() => numbers.list.state.kind === 'loaded' && numbers.list.items.length === 0)
  const lacksPhone = computed(() => phones.list.state.kind === 'loaded' && phones.list.items.length === 0)
  const lacksAny = computed(() => lacksNumber.value || lacksPhone.value)

  return { lacksNumber, lacksPhone, lacksAny }
}
