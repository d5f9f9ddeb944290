import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into a server with `--import`: answers over the message channel what the process has used and how long its event loop was
// held up. It costs nothing until asked. JavaScript, because for a source in TypeScript the compiler would be loaded into the server,
// and its memory measured.

const RESOLUTION_MS = 1
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

/** @param {import('../measured-server.ts').ProbeQuestion} question */
function answer(question) {
  const { user, system } = process.cpuUsage()
  /** @type {import('../measured-server.ts').ProbeAnswer} */
  const said = {
    cpuMicros: user + system,
    rssBytes: process.memoryUsage.rss(),
    longestDelayMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS),
  }
  if (question === 'watch-event-loop') {
    delays.enable()
    delays.reset()
  }
  process.send?.(said)
}

process.on('message', answer)
