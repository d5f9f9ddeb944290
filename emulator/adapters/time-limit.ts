import { performance } from 'node:perf_hooks'
import type { Exchange } from '../domain/forwarding/exchange.ts'
import { disconnected } from './connection-failure.ts'

/** An exchange as it happened, not yet measured. */
export type Unmeasured = Omit<Exchange, 'durationMs'>

/**
 * Carries out an exchange that may take so long and no longer, from its beginning to the last byte. Its signal aborts when the time is
 * over, or when the emulator stops; what is then disconnected was not the other side's doing.
 */
export async function withinTime(
  timeoutMs: number,
  stopping: AbortSignal,
  carryOut: (signal: AbortSignal) => Promise<Unmeasured>,
): Promise<Exchange> {
  const startedAt = performance.now()
  const limit = new AbortController()
  const abort = () => {
    limit.abort()
  }
  const timer = setTimeout(abort, timeoutMs)
  stopping.addEventListener('abort', abort)
  if (stopping.aborted) abort()
  try {
    const exchange = await carryOut(limit.signal)
    const wasEnded = limit.signal.aborted && exchange.result.kind === 'disconnected'
    const result = wasEnded ? endedBy(stopping) : exchange.result
    return { ...exchange, result, durationMs: Math.round(performance.now() - startedAt) }
  } finally {
    clearTimeout(timer)
    stopping.removeEventListener('abort', abort)
  }
}

function endedBy(stopping: AbortSignal): Exchange['result'] {
  return stopping.aborted ? disconnected('closed', 'Bramka was stopped') : { kind: 'timed-out' }
}
