import { computed, type ComputedRef } from 'vue'
import { useAccounts } from '../../stores/accounts.ts'
import { useClock } from '../../stores/clock.ts'
import { useMessages } from '../../stores/messages.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { usePhones } from '../../stores/phones.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { KnownValues } from './query-completion.ts'

const msPerDay = 86_400_000

/** What of the workspace the search can suggest: what the stores know by now. */
export function useKnownValues(): ComputedRef<KnownValues> {
  const accounts = useAccounts()
  const clock = useClock()
  const messages = useMessages()
  const numbers = useNumbers()
  const phones = usePhones()
  const { formats } = usePanelTexts()
  const keywords = computed(() => {
    const found = [...messages.list.items.flatMap(({ keyword }) => keyword ?? []), ...numbers.keywords.items]
    return [...new Set(found.map(({ text }) => text))].toSorted((one, other) =>
      one.localeCompare(other, 'pl'),
    )
  })
  const dayAt = (at: number) => formats().stamp(at).slice(0, 'YYYY-MM-DD'.length)
  const today = computed(() => (clock.nowMs === null ? '' : dayAt(clock.nowMs)))
  const yesterday = computed(() => (clock.nowMs === null ? '' : dayAt(clock.nowMs - msPerDay)))

  return computed(() => ({
    phones: phones.list.items,
    numbers: numbers.list.items,
    keywords: keywords.value,
    accounts: accounts.list.items,
    today: today.value,
    yesterday: yesterday.value,
  }))
}
