import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'
/** A Monday. */
const MORNING = '2025-03-03 10:00'
const EVENING = '2025-03-03 22:00'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** Written at 10:00: an answer is due at 11:00, and the step of a sequence at 12:00. */
async function withWaiting(): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty', now: MORNING })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  const params = { number: NDI }
  await workspace.call('createKeyword', {
    params,
    body: { kind: 'EXACT', text: 'POTEM', answer: { text: 'odpowiedź', delayMinutes: 60 } },
  })
  await workspace.call('createKeyword', {
    params,
    body: { kind: 'EXACT', text: 'KURS', sequence: { steps: [{ text: 'krok', delayMinutes: 120 }] } },
  })
  await workspace.write(ANNA, NDI, 'POTEM')
  await workspace.write(ANNA, NDI, 'KURS')
  return workspace
}

/** Outgoing messages with when they were made, and when the next thing is due. */
async function standing(workspace: TestWorkspace) {
  const { idle, nextTimerAt } = await workspace.call('waitForIdle')
  const { items } = await workspace.call('listMessages', { query: { q: 'is:outbound' } })
  return { idle, nextTimerAt, sent: items.map(({ at, text }) => [at, text]).reverse() }
}

test('R3: clock:advance does everything on the way at its own time', async () => {
  const workspace = await withWaiting()
  await workspace.call('advanceClock', { body: { to: EVENING } })
  expect(await standing(workspace)).toEqual({
    idle: true,
    nextTimerAt: null,
    sent: [
      ['2025-03-03T10:00:00.000Z', 'odpowiedz'],
      ['2025-03-03T11:00:00.000Z', 'krok'],
    ],
  })
})

test('R3, R92: PATCH clock jumps: an answer that was due meanwhile goes out at the new time, a step of a sequence after its quiet hours', async () => {
  const workspace = await withWaiting()
  await workspace.call('setClock', { body: { now: EVENING } })
  const atNight = await standing(workspace)
  expect([atNight.idle, atNight.sent]).toEqual([true, [['2025-03-03T21:00:00.000Z', 'odpowiedz']]])

  await workspace.call('setClock', { body: { now: '2025-03-04 09:00' } })
  expect(await standing(workspace)).toEqual({
    idle: true,
    nextTimerAt: '2025-03-04T08:00:06.000Z',
    sent: [
      ['2025-03-03T21:00:00.000Z', 'odpowiedz'],
      ['2025-03-04T08:00:00.000Z', 'krok'],
    ],
  })
})

test.each([
  [500, 500],
  ['500ms', 500],
  ['90s', 90_000],
  ['10m', 600_000],
  ['10 min', 600_000],
  ['1h', 3_600_000],
  ['1d', 86_400_000],
  ['PT1H30M', 5_400_000],
  ['P1DT2H', 93_600_000],
])('R3: clock:advance takes %j', async (by, ms) => {
  const workspace = await server.workspace({ from: 'empty', now: MORNING })
  const { clock } = await workspace.call('advanceClock', { body: { by } })
  expect(Date.parse(clock.now) - Date.parse('2025-03-03T09:00:00Z')).toBe(ms)
})

test.each(['1h30m', '1h 30m', '1.5h', 'P1M', 'P1W', '2 weeks'])(
  'R3: clock:advance does not take %j',
  async (by) => {
    const workspace = await server.workspace({ from: 'empty', now: MORNING })
    const answer = await server.send(`/_bramka/v1/workspaces/${workspace.id}/clock:advance`, {
      method: 'POST',
      body: JSON.stringify({ by }),
    })
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code: 'E_TIME' })])
  },
)
