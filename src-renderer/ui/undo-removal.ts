import type { ToldProblem } from './failure-text.ts'
import { useUndoStack } from './undo-stack.ts'
import { useFailureNotice } from './use-failure-notice.ts'

/** A deletion that can be taken back for a while; see the stores. */
export interface OfferedRemoval {
  readonly undo: () => Promise<void>
  readonly settle?: () => Promise<void>
}

/**
 * Offers to take deletions back, and says so in the same corner when the emulator refuses one or its taking back.
 * `problemOf` tells what a failed call was refused with and throws on what is no such failure.
 */
export function useUndoRemoval(
  problemOf: (error: unknown) => ToldProblem | null,
): (text: string, removal: OfferedRemoval) => void {
  const stack = useUndoStack()
  const withNotice = useFailureNotice(problemOf)

  return (text, { undo, settle }) => {
    stack.offer({
      text,
      undo: () => void withNotice(undo),
      ...(settle !== undefined && { settle: () => void withNotice(settle) }),
    })
  }
}
