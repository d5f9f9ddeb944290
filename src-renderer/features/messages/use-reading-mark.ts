import { watch } from 'vue'
import { useMessages } from '../../stores/messages.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'

/** Passing over a row is not reading it. */
const readingMs = 800

/** Marks the message that is open as read once it has been open for a moment. One marked unread again stays so. */
export function useReadingMark(): void {
  const messages = useMessages()
  const withNotice = useFailureNotice(problemOf)

  watch(
    () => messages.selected.value?.id ?? null,
    (id, _, onCleanup) => {
      if (id === null || messages.selected.value?.read !== false) return
      const reading = setTimeout(() => {
        void withNotice(() => messages.markRead(id))
      }, readingMs)
      onCleanup(() => clearTimeout(reading))
    },
    { immediate: true },
  )
}
