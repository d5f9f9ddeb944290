import { nextTick, ref } from 'vue'

interface DetailPaneOptions {
  /** Whether the address names something to show there. */
  readonly isOpenAtFirst: boolean
  /** What takes the focus when it opens. */
  readonly detail: () => { readonly focus: () => void } | null
}

/** Where list and detail do not fit side by side: whether the detail is over the list, and opening it. */
export function useDetailPane({ isOpenAtFirst, detail }: DetailPaneOptions) {
  const isDetailOpen = ref(isOpenAtFirst)

  async function openDetail(): Promise<void> {
    isDetailOpen.value = true
    await nextTick()
    // The list is gone where there is no room for both, and the focus with it.
    if (document.activeElement === document.body) detail()?.focus()
  }

  return { isDetailOpen, openDetail }
}
