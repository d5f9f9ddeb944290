import { usePanelTexts } from '../texts/panel-texts.ts'
import { useFailureText, type ToldProblem } from './failure-text.ts'
import { useUndoStack } from './undo-stack.ts'
import { useFailureNotice } from './use-failure-notice.ts'

/** A deletion that can be taken back for a while; see the stores. */
export interface OfferedRemoval {
  readonly undo: () => Promise<void>
  readonly settle?: () => Promise<void>
}

/**
 * Offers to take deletions back, and says so in the same corner when the emulator refuses one or its taking back.
 * While the emulator is gone, what only waits to be deleted comes back at once. `name` is what the deleted thing is called.
 * `problemOf` tells what a failed call was refused with and throws on what is no such failure.
 */
export function useUndoRemoval(
  problemOf: (error: unknown) => ToldProblem | null,
): (text: string, removal: OfferedRemoval, name?: string) => void {
  const { t } = usePanelTexts()
  const stack = useUndoStack()
  const withNotice = useFailureNotice(problemOf)
  const failureText = useFailureText()

  return (text, { undo, settle }, name) => {
    const takeBack = () => void withNotice(undo)
    const sayRefused = (why: string) => (name === undefined ? why : t('errors.notDeleted', { name, why }))
    if (settle === undefined) {
      stack.offer({ text, undo: takeBack })
    } else if (stack.isOffline()) {
      takeBack()
      stack.say(sayRefused(failureText(null)))
    } else {
      stack.offer({ text, undo: takeBack, settle: () => void withNotice(settle, sayRefused) })
    }
  }
}
