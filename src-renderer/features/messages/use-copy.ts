import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useUndoStack } from '../../ui/undo-stack.ts'

/** Puts a text on the clipboard and says so, or says that the browser did not allow it. */
export function useCopy(): (text: string, said: string) => Promise<void> {
  const { t } = usePanelTexts()
  const notices = useUndoStack()

  return async (text, said) => {
    try {
      await navigator.clipboard.writeText(text)
      notices.say(said)
    } catch {
      notices.say(t('messages.raw.copyFailed')) // What is refused is the browser's affair: no permission, or no clipboard.
    }
  }
}
