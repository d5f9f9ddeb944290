import type { Problem } from '../../emulator/contract/problems.ts'

/** The emulator answered with a refusal: an RFC 9457 problem that says what was expected, what came and what to do. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`)
    this.problem = problem
  }
}

/** No answer came: the emulator is not running, or the connection broke before the answer was complete. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  readonly problem = null
}

/** The two ways a call can fail that are no bug and are therefore shown to people; `problem` is what there is to show. */
export type CallFailure = ProblemError | UnreachableError

export function isCallFailure(error: unknown): error is CallFailure {
  return error instanceof ProblemError || error instanceof UnreachableError
}
