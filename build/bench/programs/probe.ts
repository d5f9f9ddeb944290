import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { ProbeAnswer, ProbeQuestion } from '../measured-server.ts'

/**
 * Loaded into a server with `--import`: answers over the message channel what the process has used and how long its event loop was
 * held up. It costs nothing until asked.
 */
const RESOLUTION_MS = 1
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

process.on('message', (question: ProbeQuestion) => {
  const { user, system } = process.cpuUsage()
  const answer: ProbeAnswer = {
    cpuMicros: user + system,
    rssBytes: process.memoryUsage.rss(),
    longestDelayMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS),
  }
  if (question === 'watch-event-loop') {
    delays.enable()
    delays.reset()
  }
  process.send?.(answer)
})
