import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router'

/** What the address of the screen says: the trace that is open, the search, and the step of the trace that is pointed at. */
export function useMessageRoute() {
  const route = useRoute()
  const router = useRouter()
  const query = computed(() => first(route.query['q']))
  const traceId = computed(() => {
    const { trace } = route.params
    return typeof trace === 'string' && trace !== '' ? trace : null
  })
  const step = computed(() => {
    const number = Number(first(route.query['step']))
    return Number.isInteger(number) && number > 0 ? number : null
  })

  /** Going from row to row is no history: the way back leads out of the screen. */
  async function go(trace: string | null, q: string, stepNumber: number | null = null): Promise<void> {
    await router.replace({
      name: 'messages',
      params: trace === null ? {} : { trace },
      query: { ...(q !== '' && { q }), ...(stepNumber !== null && { step: String(stepNumber) }) },
    })
  }

  return {
    query,
    traceId,
    step,
    openTrace: (trace: string | null) => go(trace, query.value),
    pointAt: (stepNumber: number | null) => go(traceId.value, query.value, stepNumber),
    search: (q: string) => go(traceId.value, q),
    leave: () => go(null, ''),
  }
}

function first(value: LocationQueryValue | LocationQueryValue[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
