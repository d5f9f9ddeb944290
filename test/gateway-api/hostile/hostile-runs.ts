/** How many cases are tried, and which ones; the head of `hostile.test.ts` says how to ask for more. */
const CASES = Number(process.env.BRAMKA_HOSTILE_CASES ?? 10_000)
export const SEED = Number(process.env.BRAMKA_HOSTILE_SEED ?? 20_250_303)

/** Milliseconds for a test, however many cases there are: far more than any takes. */
export const TIMEOUT_MS = 60_000 + CASES * 20

/** Settings of one property that has a share of the cases. */
export function runsOf(share: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: SEED, numRuns: Math.ceil(CASES * share) }
}
