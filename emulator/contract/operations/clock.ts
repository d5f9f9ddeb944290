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
    status: 200,
    answer: Clock,
    problems: [404],
  },
  setClock: {
    method: 'patch',
    path: `${WS}/clock`,
    tag: 'clock',
    summary: 'Freeze, thaw or set the clock',
    body: SetClock,
    status: 200,
    answer: Clock,
    problems: [404, 422],
  },
  advanceClock: {
    method: 'post',
    path: `${WS}/clock:advance`,
    tag: 'clock',
    summary: 'Step the clock; timers on the way run in order',
    body: AdvanceClock,
    status: 200,
    answer: AdvanceReport,
    problems: [404, 422],
  },
  waitForIdle: {
    method: 'get',
    path: `${WS}/idle`,
    tag: 'clock',
    summary: 'Answers when nothing due is left',
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
    query: WaitQuery,
    status: 200,
    answer: WaitAnswer,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
