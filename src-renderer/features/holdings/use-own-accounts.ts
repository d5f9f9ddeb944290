import { computed } from 'vue'
import { useAccounts } from '../../stores/accounts.ts'

/** The accounts whose things these are. Whose one thing is, is worth a word only where there are several. */
export function useOwnAccounts() {
  const accounts = useAccounts()
  if (accounts.list.state.kind === 'idle') void accounts.load()
  const own = computed(() => accounts.list.items.filter(({ role }) => role === 'own'))
  const areSeveral = computed(() => own.value.length > 1)

  function nameOf(accountId: number): string {
    return own.value.find(({ id }) => id === accountId)?.name ?? ''
  }

  return { own, areSeveral, nameOf }
}
