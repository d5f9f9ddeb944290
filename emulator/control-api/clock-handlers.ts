import type { Clock } from '../contract/clock.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import {
  END_OF_TIME,
  parseDurationMs,
  parseInstant,
  renderInstant,
  renderLocalTime,
} from '../domain/warsaw-time.ts'
import { readEvents, waitForEvents } from '../services/follow-journal.ts'
import {
  advanceClock,
  readClock,
  setClock,
  type ClockReport,
  type ClockStep,
} from '../services/step-clock.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { HandlersOf } from './handler.ts'
import { readInstant } from './read-fields.ts'
import { renderEvents } from './render-event.ts'

type Ids = 'readClock' | 'setClock' | 'advanceClock' | 'waitForIdle' | 'waitForEvents'

/** The virtual clock, and waiting for what it brings. */
export const CLOCK_HANDLERS: HandlersOf<Ids> = {
  readClock({ workspace }) {
    return renderClock(readClock(workspace.deps))
  },

  async setClock({ workspace }, { body }) {
    const at = readInstant('/now', body.now)
    if (isRefusal(at)) return at
    const clock = await setClock(workspace.deps, { mode: body.mode, at })
    return isRefusal(clock) ? clock : renderClock(clock)
  },

  async advanceClock({ workspace }, { body }) {
    const step = 'by' in body ? readStep(workspace.deps, body.by) : readTarget(body.to)
    if (isRefusal(step)) return step
    const advanced = await advanceClock(workspace.deps, step)
    return isRefusal(advanced)
      ? advanced
      : { clock: renderClock(advanced.clock), timersRun: advanced.timersRun }
  },

  async waitForIdle({ workspace }, { query }) {
    await untilClosed(workspace, Promise.race([workspace.idle(), timeout(query.timeoutMs)]))
    const { due, now, pendingTimers, nextTimerAt } = readClock(workspace.deps)
    return {
      idle: due === 0,
      now: renderInstant(now),
      due,
      pendingTimers,
      nextTimerAt: nextTimerAt === null ? null : renderInstant(nextTimerAt),
    }
  },

  async waitForEvents({ workspace }, { query }) {
    const waited = await untilClosed(workspace, waitForEvents(workspace, query))
    const { events, last, timedOut } = waited ?? {
      ...readEvents(workspace, query.after, query.limit, query.type),
      timedOut: true,
    }
    return { events: renderEvents(workspace.deps, events), last, timedOut }
  },
}

function readStep(deps: Parameters<typeof readClock>[0], by: number | string): ClockStep | Refusal {
  const byMs = typeof by === 'number' ? by : parseDurationMs(by)
  const { now } = readClock(deps)
  if (byMs === undefined || byMs > END_OF_TIME - now) return refused('E_TIME', { got: String(by) }, '/by')
  return { byMs }
}

function readTarget(to: string): ClockStep | Refusal {
  const instant = to === 'next-timer' ? to : parseInstant(to)
  return instant === undefined ? refused('E_TIME', { got: to }, '/to') : { to: instant }
}

/**
 * Waits for a result, but no longer than the workspace is open: then undefined, and whoever reads on in a workspace that is gone
 * finds that out.
 */
async function untilClosed<T>(workspace: WorkspaceContext, result: Promise<T>): Promise<T | undefined> {
  const { promise: closing, resolve } = Promise.withResolvers<undefined>()
  const stop = workspace.onClose(() => {
    resolve(undefined)
  })
  try {
    return await Promise.race([result, closing])
  } finally {
    stop()
  }
}

function timeout(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

function renderClock(clock: ClockReport): Clock {
  return {
    mode: clock.state.mode,
    now: renderInstant(clock.now),
    local: renderLocalTime(clock.now),
    offsetMs: clock.state.mode === 'live' ? clock.state.offsetMs : 0,
    nextTimerAt: clock.nextTimerAt === null ? null : renderInstant(clock.nextTimerAt),
    pendingTimers: clock.pendingTimers,
  }
}
