export type RestartPlan =
  | { readonly kind: 'restart'; readonly afterMs: number }
  | { readonly kind: 'give-up'; readonly exitsInWindow: number }

const windowMs = 60_000
const mostRestartsInWindow = 5
const firstPauseMs = 250

/**
 * Answers what to do after the emulator ended by itself: start it again after a pause that doubles with every recent exit,
 * or give up when it has ended too often within a minute. Times are milliseconds of one clock, the latest exit included.
 */
export function planRestart(exitsAtMs: readonly number[], nowMs: number): RestartPlan {
  const exitsInWindow = exitsAtMs.filter((exitAtMs) => nowMs - exitAtMs < windowMs).length
  if (exitsInWindow > mostRestartsInWindow) return { kind: 'give-up', exitsInWindow }
  return { kind: 'restart', afterMs: firstPauseMs * 2 ** Math.max(0, exitsInWindow - 1) }
}
