import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'

/** Takes files that are dropped anywhere on the page. Answers whether something is held over it right now. */
export function useFileDrop(take: (files: readonly File[]) => void): Readonly<Ref<boolean>> {
  const isOver = ref(false)

  // A file that misses the frame would otherwise open in place of the panel.
  useEventListener(window, 'dragover', (event) => {
    event.preventDefault()
    isOver.value = true
  })
  useEventListener(window, 'dragleave', (event) => {
    if (event.relatedTarget === null) isOver.value = false
  })
  useEventListener(window, 'drop', (event) => {
    event.preventDefault()
    isOver.value = false
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) take(files)
  })

  return readonly(isOver)
}
