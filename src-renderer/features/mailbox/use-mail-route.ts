import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The mail that the address names, whichever screen the mailbox stands on. */
export function useMailRoute() {
  const route = useRoute()
  const router = useRouter()
  const mailId = computed(() => {
    const { mail } = route.query
    return typeof mail === 'string' && /^[1-9]\d{0,14}$/.test(mail) ? Number(mail) : null
  })

  /** Going from row to row is no history: the way back leads out of the screen. */
  async function open(id: number | null): Promise<void> {
    await router.replace({ query: { ...route.query, mail: id === null ? undefined : String(id) } })
  }

  return { mailId, open }
}
