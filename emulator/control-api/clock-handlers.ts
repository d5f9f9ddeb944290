import type { Clock } from '../contract/clock.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { addMs, type EpochMs } from '../domain/time.ts'
import {
  END_OF_TIME,
  parseDurationMs,
  parseInstant,
  renderInstant,
  renderLocalTime,
} from '../domain/warsaw-time.ts'
import { waitForEvents } from '../services/follow-journal.ts'
import { advanceClock, readClock, setClock, type ClockReport } from '../services/step-clock.ts'
import type { HandlersOf } from './handler.ts'
import { readInstant } from './read-fields.ts'
import { renderEvent } from './render-event.ts'

type Ids = 'readClock' | 'setClock' | 'advanceClock' | 'waitForIdle' | 'waitForEvents'

/** The virtual clock, and waiting for what it brings. */
export const CLOCK_HANDLERS: HandlersOf<Ids> = {
  readClock({ workspace }) {
    return renderClock(readClock(workspace.deps))
  },

  setClock({ workspace }, { body }) {
    const at = readInstant('now', body.now)
    if (isRefusal(at)) return at
    const clock = setClock(workspace.deps, { mode: body.mode, at })
    return isRefusal(clock) ? clock : renderClock(clock)
  },

  async advanceClock({ workspace }, { body }) {
    const target = 'by' in body ? readStep(workspace.deps, body.by) : readTarget(body.to)
    if (isRefusal(target)) return target
    const advanced = await advanceClock(workspace.deps, target)
    return isRefusal(advanced)
      ? advanced
      : { clock: renderClock(advanced.clock), timersRun: advanced.timersRun }
  },

  async waitForIdle({ workspace }, { query }) {
    await Promise.race([workspace.idle(), timeout(query.timeoutMs)])
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
    const { events, last, timedOut } = await waitForEvents(workspace, query)
    return { events: events.map((event) => renderEvent(event, workspace.deps.seed)), last, timedOut }
  },
}

function readStep(deps: Parameters<typeof readClock>[0], by: number | string): EpochMs | Refusal {
  const byMs = typeof by === 'number' ? by : parseDurationMs(by)
  const { now } = readClock(deps)
  if (byMs === undefined || byMs > END_OF_TIME - now)
    return refused('E_TIME', { field: 'by', got: String(by) })
  return addMs(now, byMs)
}

function readTarget(to: string): EpochMs | 'next-timer' | Refusal {
  return to === 'next-timer' ? to : (parseInstant(to) ?? refused('E_TIME', { field: 'to', got: to }))
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
