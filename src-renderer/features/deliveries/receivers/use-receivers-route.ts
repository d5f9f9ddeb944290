import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The receiver that the address names. */
export function useReceiversRoute() {
  const route = useRoute()
  const router = useRouter()
  const name = computed(() => {
    const { id } = route.params
    return typeof id === 'string' && id !== '' ? id : null
  })

  /** Going from row to row is no history: the way back leads out of the screen. */
  async function open(id: string | null): Promise<void> {
    await router.replace({ name: 'deliveries', params: { tab: 'receivers', ...(id !== null && { id }) } })
  }

  return { name, open }
}
