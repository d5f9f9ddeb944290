/** Waits; ends early, without an error, when the signal aborts. */
export type Pause = (pauseMs: number, signal: AbortSignal) => Promise<void>

export const pauseFor: Pause = (pauseMs, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(end, pauseMs)
    signal.addEventListener('abort', end, { once: true })

    function end(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
  })

const FIRST_PAUSE_MS = 250
export const LONGEST_PAUSE_MS = 10_000

/** How long to wait before the next try: 250 ms after the first failure, then twice as long each time, at most 10 s. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS)
}
