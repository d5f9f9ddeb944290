import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router'
import type { CallFilter } from '../../../stores/vendor-calls.ts'

/** What the address of the log says: the call that is open, and the filter. */
export function useCallsRoute() {
  const route = useRoute()
  const router = useRouter()
  const filter = computed((): CallFilter => {
    const { q, action, only } = route.query
    return { text: first(q), action: first(action), onlyFailed: first(only) === 'failed' }
  })
  const callId = computed(() => {
    const { id } = route.params
    return typeof id === 'string' && id !== '' ? Number(id) : null
  })

  /** Going from row to row is no history: the way back leads out of the screen. */
  async function go(id: number | null, { text, action, onlyFailed }: CallFilter): Promise<void> {
    await router.replace({
      name: 'api',
      params: { tab: 'calls', ...(id !== null && { id: String(id) }) },
      query: {
        ...(text !== '' && { q: text }),
        ...(action !== '' && { action }),
        ...(onlyFailed && { only: 'failed' }),
      },
    })
  }

  return {
    filter,
    callId,
    open: (id: number | null) => go(id, filter.value),
    show: (wanted: CallFilter) => go(callId.value, wanted),
    leave: () => go(null, { text: '', action: '', onlyFailed: false }),
  }
}

function first(value: LocationQueryValue | LocationQueryValue[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
