import { problemOf } from '../../stores/problem-of.ts'
import { useFailureText } from '../../ui/failure-text.ts'
import { useUndoStack } from '../../ui/undo-stack.ts'

/** Performs what was asked for without a form around it, and says in the corner why it failed. Answers whether it went well. */
export function useFailureNotice(): (step: () => Promise<unknown>) => Promise<boolean> {
  const stack = useUndoStack()
  const failureText = useFailureText()

  return async (step) => {
    try {
      await step()
      return true
    } catch (error) {
      stack.say(failureText(problemOf(error)))
      return false
    }
  }
}
