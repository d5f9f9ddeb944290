import type { Problem } from '../../emulator/contract/problems.ts'
import { isCallFailure } from '../client/call-failure.ts'

/** What the emulator refused a call with; null when it did not answer at all. Anything else is a bug and goes on its way. */
export function problemOf(error: unknown): Problem | null {
  if (!isCallFailure(error)) throw error
  return error.problem
}
