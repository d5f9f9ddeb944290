import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type ContactsView = 'people' | 'groups' | 'blacklist'

/** What the address of the screen says: which view is open, and what of it. */
export function useContactsRoute() {
  const route = useRoute()
  const router = useRouter()

  const view = computed((): ContactsView => {
    const named = route.params['view']
    return named === 'groups' || named === 'blacklist' ? named : 'people'
  })
  const openedId = computed(() => {
    const { id } = route.params
    return typeof id === 'string' && id !== '' ? id : null
  })
  const openedGroupId = computed(() =>
    view.value === 'groups' && openedId.value !== null ? Number(openedId.value) : null,
  )

  function show(next: ContactsView, id: string | null): void {
    void router.push({ name: 'contacts', params: { view: next, ...(id !== null && { id }) } })
  }

  return { view, openedId, openedGroupId, show }
}
