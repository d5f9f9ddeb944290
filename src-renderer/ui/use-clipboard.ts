import { refAutoReset } from '@vueuse/core'
import { usePanelTexts } from '../texts/panel-texts.ts'
import { useUndoStack } from './undo-stack.ts'

/** Puts texts on the clipboard; `copied` is true for a moment after. Says so when the browser does not allow it. */
export function useCopying() {
  const { t } = usePanelTexts()
  const notices = useUndoStack()
  const copied = refAutoReset(false, 2000)

  /** `said` is for what is copied without a button to show it. */
  async function copyText(text: string, said?: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      copied.value = true
      if (said !== undefined) notices.say(said)
    } catch {
      notices.say(t('common.copyFailed')) // What is refused is the browser's affair: no permission, or no clipboard.
    }
  }

  return { copyText, copied }
}
