import { watch } from 'vue'
import { useMessages } from '../../stores/messages.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useFailureText } from '../../ui/failure-text.ts'
import { useUndoStack } from '../../ui/undo-stack.ts'

/** Passing over a row is not reading it. */
const readingMs = 800

/** Marks the message that is open as read once it has been open for a moment. One marked unread again stays so. */
export function useReadingMark(): void {
  const messages = useMessages()
  const notices = useUndoStack()
  const failureText = useFailureText()

  watch(
    () => messages.selected.value?.id ?? null,
    (id, _, onCleanup) => {
      if (id === null || messages.selected.value?.read !== false) return
      const reading = setTimeout(() => {
        messages.markRead(id).catch((error: unknown) => notices.say(failureText(problemOf(error))))
      }, readingMs)
      onCleanup(() => clearTimeout(reading))
    },
    { immediate: true },
  )
}
