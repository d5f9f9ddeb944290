import { useFailureText, type ToldProblem } from './failure-text.ts'
import { useUndoStack } from './undo-stack.ts'

/**
 * Performs what was asked for without a form around it, and says in the corner why it failed, as `sayRefused` puts it. Answers whether it went well.
 * `problemOf` tells what a failed call was refused with and throws on what is no such failure.
 */
export function useFailureNotice(
  problemOf: (error: unknown) => ToldProblem | null,
): (step: () => Promise<unknown>, sayRefused?: (why: string) => string) => Promise<boolean> {
  const stack = useUndoStack()
  const failureText = useFailureText()

  return async (step, sayRefused = (why) => why) => {
    try {
      await step()
      return true
    } catch (error) {
      stack.say(sayRefused(failureText(problemOf(error))))
      return false
    }
  }
}
