import { AdvanceClock, AdvanceReport, Clock, IdleQuery, IdleReport, SetClock } from '../clock.ts'
import { WaitAnswer, WaitQuery } from '../events.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** The virtual clock, and waiting for what it brings. */
export const CLOCK_OPERATIONS = {
  readClock: {
    method: 'get',
    path: `${WS}/clock`,
    tag: 'clock',
    summary: 'The virtual clock',
    description:
      'Virtual time, whether it runs, and when the next timer is due. Everything that is due lives by this clock.',
    status: 200,
    answer: Clock,
    problems: [404],
  },
  setClock: {
    method: 'patch',
    path: `${WS}/clock`,
    tag: 'clock',
    summary: 'Freeze, thaw or set the clock',
    description:
      '`frozen` stops it, `live` lets it run. `now` jumps there at once: what was due meanwhile is done afterwards, in order, but all ' +
      'of it at the new time, as after a sleep of the machine: a step of a sequence that was due by day meets the quiet hours of the new time ' +
      'and waits for their end. `GET …/idle` waits for it. Use `clock:advance` when each thing shall happen at its own time. ' +
      '`E_CLOCK_BACK`: the time lies behind.',
    body: SetClock,
    examples: {
      'frozen at a time': { mode: 'frozen', now: '2026-06-12 20:30' },
      running: { mode: 'live' },
    },
    status: 200,
    answer: Clock,
    problems: [404, 422],
  },
  advanceClock: {
    method: 'post',
    path: `${WS}/clock:advance`,
    tag: 'clock',
    summary: 'Step the clock; timers on the way run in order',
    description:
      'Goes through every timer on the way, each at its own time and in order, and answers when all that is done; what a timer makes ' +
      'due on the way is done too. A live clock goes on from there. `E_CLOCK_BACK`: the time lies behind; `E_TIME`: neither a time nor ' +
      'a duration.',
    body: AdvanceClock,
    examples: {
      'by a duration': { by: '1h' },
      'to the next timer': { to: 'next-timer' },
      'to a time': { to: '2026-06-15 08:00' },
    },
    status: 200,
    answer: AdvanceReport,
    problems: [404, 422],
  },
  waitForIdle: {
    method: 'get',
    path: `${WS}/idle`,
    tag: 'clock',
    summary: 'Answers when nothing due is left',
    description:
      'Waits for what is due by now on the virtual clock, also for calls and e-mails under way. `idle: false` after `timeoutMs` (10 s); ' +
      'what is due later does not count, so step the clock first.',
    query: IdleQuery,
    status: 200,
    answer: IdleReport,
    problems: [404],
  },
  waitForEvents: {
    method: 'get',
    path: `${WS}/events:wait`,
    tag: 'event',
    summary: 'Waits on the server for events after a cursor',
    description:
      'Answers as soon as there are events after `after`, or with `timedOut` and none when the time is up.',
    query: WaitQuery,
    status: 200,
    answer: WaitAnswer,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
