import { watch } from 'vue'
import { useMails } from '../../stores/mails.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'

/** Passing over a row is not reading it. */
const readingMs = 800

/** Marks the mail that is open as read once it has been open for a moment. One marked unread again stays so. */
export function useReadingMark(): void {
  const mails = useMails()
  const withNotice = useFailureNotice(problemOf)

  watch(
    () => mails.selected.value?.id ?? null,
    (id, _, onCleanup) => {
      if (id === null || mails.selected.value?.read !== false) return
      const reading = setTimeout(() => {
        void withNotice(() => mails.mark(id, true))
      }, readingMs)
      onCleanup(() => clearTimeout(reading))
    },
    { immediate: true },
  )
}
