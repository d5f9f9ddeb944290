import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const PIOTR = '+48607112234'
const NDI = '+48532100200'
const THREE_STEPS = [
  { text: 'Witamy na kursie', delayMinutes: 0 },
  { text: 'Lekcja 1', delayMinutes: 60 },
  { text: 'Lekcja 2', delayMinutes: 120 },
]

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

interface Course {
  readonly steps?: readonly { text: string; delayMinutes: number }[]
  readonly restart?: boolean
  readonly now?: string
  readonly type?: 'NDI_SMS' | 'SCI' | 'NDI_MMS'
}

const NUMBERS = { NDI_SMS: NDI, SCI: '4123', NDI_MMS: '+48532100300' } as const

/** A number whose keyword KURS feeds a group and starts a run; KONIEC ends it. */
async function withCourse({ steps = THREE_STEPS, restart = false, now, type = 'NDI_SMS' }: Course = {}) {
  const workspace = await server.workspace({ from: 'empty', ...(now === undefined ? {} : { now }) })
  const number = NUMBERS[type]
  await workspace.call('createNumber', { body: { number, type } })
  const keyword = await workspace.call('createKeyword', {
    params: { number },
    body: { kind: 'EXACT', text: 'KURS', groups: ['Kursanci'], sequence: { steps: [...steps], restart } },
  })
  await workspace.call('createKeyword', { params: { number }, body: { kind: 'REMOVING', text: 'KONIEC' } })
  return { workspace, number, keyword }
}

/** Texts a phone has received with the minute each came at, oldest first. */
async function receivedBy(
  workspace: TestWorkspace,
  phone = ANNA,
): Promise<readonly (readonly [string, string])[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items
    .filter(({ direction }) => direction === 'received')
    .reverse()
    .map(({ text, at }) => [text, at.slice(0, 16)] as const)
}

const WHOLE_RUN = [
  ['Witamy na kursie', '2025-03-03T09:00'],
  ['Lekcja 1', '2025-03-03T10:00'],
  ['Lekcja 2', '2025-03-03T11:00'],
]

describe('multiple autoresponder', () => {
  test.each(['NDI_SMS', 'SCI', 'NDI_MMS'] as const)(
    'R87, R91: on %s the steps come in order, each counted from the trigger',
    async (type) => {
      const { workspace, number } = await withCourse({ type })
      await workspace.write(ANNA, number, 'kurs')
      expect(await receivedBy(workspace)).toEqual(WHOLE_RUN.slice(0, 1))
      await workspace.advance('59m')
      expect(await receivedBy(workspace)).toEqual(WHOLE_RUN.slice(0, 1))
      await workspace.advance('1m')
      expect(await receivedBy(workspace)).toEqual(WHOLE_RUN.slice(0, 2))
      await workspace.advance('5d')
      expect(await receivedBy(workspace)).toEqual(WHOLE_RUN)
      expect((await workspace.call('readClock')).pendingTimers).toBe(0)
    },
  )

  test('R91, R175: every step is charged when it goes out, to the message that started the run', async () => {
    const { workspace } = await withCourse()
    const receipt = await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('5h')
    const { items } = await workspace.call('readLedger')
    const entries = items
      .map(({ at, reason, causeMessageId, unit }) => [at.slice(0, 16), reason, causeMessageId, unit])
      .sort()
    expect(entries).toEqual(WHOLE_RUN.map(([, at]) => [at, 'AUTORESPONDER', receipt.messageId, 'SMS_FULL']))
  })

  test('R91: a second trigger during a run is ignored, after it a new run begins', async () => {
    const { workspace } = await withCourse()
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('30m')
    const second = await workspace.write(ANNA, NDI, 'kurs')
    expect(second.result).toBe('MATCHED')
    await workspace.advance('90m')
    expect(await receivedBy(workspace)).toEqual(WHOLE_RUN)
    await workspace.advance('1h')
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('3h')
    expect((await receivedBy(workspace)).slice(3)).toEqual([
      ['Witamy na kursie', '2025-03-03T12:00'],
      ['Lekcja 1', '2025-03-03T13:00'],
      ['Lekcja 2', '2025-03-03T14:00'],
    ])
  })

  test('R91: with restart a second trigger begins the run anew', async () => {
    const { workspace } = await withCourse({ restart: true })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('90m')
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('5h')
    expect(await receivedBy(workspace)).toEqual([
      ['Witamy na kursie', '2025-03-03T09:00'],
      ['Lekcja 1', '2025-03-03T10:00'],
      ['Witamy na kursie', '2025-03-03T10:30'],
      ['Lekcja 1', '2025-03-03T11:30'],
      ['Lekcja 2', '2025-03-03T12:30'],
    ])
  })

  test.each([
    { label: 'a later step first', delays: [120, 60], order: ['2', '1'] },
    { label: 'two at one time', delays: [60, 60, 5], order: ['3', '1', '2'] },
  ])('R91: every step goes out at its own delay: $label', async ({ delays, order }) => {
    const steps = delays.map((delayMinutes, index) => ({ text: String(index + 1), delayMinutes }))
    const { workspace } = await withCourse({ steps })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('3h')
    expect((await receivedBy(workspace)).map(([text]) => text)).toEqual(order)
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('3h')
    expect((await receivedBy(workspace)).map(([text]) => text)).toEqual([...order, ...order])
  })

  test.each([
    { scope: 'groups', stopped: true },
    { scope: 'all_groups', stopped: true },
    { scope: 'blacklist', stopped: true },
  ] as const)('R91: a removal of scope $scope ends a run that feeds no group', async ({ scope, stopped }) => {
    const { workspace, number } = await withCourse()
    await workspace.call('createKeyword', {
      params: { number },
      body: { kind: 'EXACT', text: 'PORADY', sequence: { steps: [...THREE_STEPS] } },
    })
    await workspace.call('createKeyword', {
      params: { number },
      body: { kind: 'REMOVING', text: 'DOSC', removal: { scope } },
    })
    await workspace.write(ANNA, NDI, 'porady')
    await workspace.write(PIOTR, NDI, 'porady')
    await workspace.write(ANNA, NDI, 'dosc')
    await workspace.advance('3h')
    expect((await receivedBy(workspace)).length === 1).toBe(stopped)
    expect(await receivedBy(workspace, PIOTR)).toEqual(WHOLE_RUN)
  })

  test('R91: a group that is deleted ends the runs of the keywords that feed it', async () => {
    const { workspace, keyword } = await withCourse()
    await workspace.write(ANNA, NDI, 'kurs')
    const [group] = keyword.groups
    await workspace.call('deleteGroup', { params: { group: String(group?.id) } })
    await workspace.advance('5h')
    expect(await receivedBy(workspace)).toEqual(WHOLE_RUN.slice(0, 1))
  })

  test('R91: each phone has its own run', async () => {
    const { workspace } = await withCourse()
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('30m')
    await workspace.write(PIOTR, NDI, 'kurs')
    await workspace.write(ANNA, NDI, 'koniec')
    await workspace.advance('5h')
    expect((await receivedBy(workspace)).map(([text]) => text)).toEqual(['Witamy na kursie'])
    expect((await receivedBy(workspace, PIOTR)).map(([, at]) => at)).toEqual([
      '2025-03-03T09:30',
      '2025-03-03T10:30',
      '2025-03-03T11:30',
    ])
  })

  async function contactId(workspace: TestWorkspace): Promise<string> {
    return String((await workspace.call('listContacts', { query: { q: ANNA } })).items[0]?.id)
  }

  const ENDINGS: readonly (readonly [string, (workspace: TestWorkspace) => Promise<unknown>])[] = [
    ['the phone writes the removing keyword', (workspace) => workspace.write(ANNA, NDI, 'koniec')],
    [
      'the phone is blacklisted',
      (workspace) => workspace.call('createBlacklistEntry', { body: { phone: ANNA } }),
    ],
    [
      'the contact leaves the group',
      async (workspace) =>
        workspace.call('updateContact', {
          params: { contact: await contactId(workspace) },
          body: { groups: [] },
        }),
    ],
    [
      'the contact is deleted',
      async (workspace) =>
        workspace.call('deleteContact', { params: { contact: await contactId(workspace) } }),
    ],
  ]

  test.each(ENDINGS)('R91: the run stops when %s', async (_label, end) => {
    const { workspace } = await withCourse()
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('1h')
    await end(workspace)
    await workspace.advance('5d')
    expect(await receivedBy(workspace)).toEqual(WHOLE_RUN.slice(0, 2))
    expect((await workspace.call('readLedger')).totals.entries).toBe(2)
    expect((await workspace.call('readClock')).pendingTimers).toBe(0)
  })

  test('R91: leaving another group does not stop it', async () => {
    const { workspace } = await withCourse()
    await workspace.call('createContact', { body: { phone: ANNA, groups: ['Rodzice'] } })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.call('updateContact', {
      params: { contact: await contactId(workspace) },
      body: { groups: ['Kursanci'] },
    })
    await workspace.advance('5h')
    expect(await receivedBy(workspace)).toEqual(WHOLE_RUN)
  })

  test('R91: who left and comes back begins a new run', async () => {
    const { workspace } = await withCourse()
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.write(ANNA, NDI, 'koniec')
    await workspace.advance('30m')
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('5h')
    expect(await receivedBy(workspace)).toEqual([
      ['Witamy na kursie', '2025-03-03T09:00'],
      ['Witamy na kursie', '2025-03-03T09:30'],
      ['Lekcja 1', '2025-03-03T10:30'],
      ['Lekcja 2', '2025-03-03T11:30'],
    ])
  })

  test('R4, R91: the trace shows what is still to come and what was called off', async () => {
    const { workspace } = await withCourse()
    const receipt = await workspace.write(ANNA, NDI, 'kurs')
    const effects = async () => {
      const trace = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      return trace.effects.map(({ text, state, dueAt }) => [text, state, dueAt.slice(11, 16)])
    }
    expect(await effects()).toEqual([
      ['Witamy na kursie', 'done', '09:00'],
      ['Lekcja 1', 'waiting', '10:00'],
      ['Lekcja 2', 'waiting', '11:00'],
    ])
    await workspace.advance('1h')
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    await workspace.advance('2h')
    expect(await effects()).toEqual([
      ['Witamy na kursie', 'done', '09:00'],
      ['Lekcja 1', 'done', '10:00'],
      ['Lekcja 2', 'cancelled', '11:00'],
    ])
  })
})

describe('quiet hours', () => {
  const DAY = 1440

  test.each([
    ['before the evening', '2025-03-03 18:59', 60, '2025-03-03T18:59'],
    ['at 20:00', '2025-03-03 19:00', 60, '2025-03-04T07:00'],
    ['in the night', '2025-03-03 12:00', 840, '2025-03-04T07:00'],
    ['a minute before 8:00', '2025-03-03 22:00', 599, '2025-03-04T07:00'],
    ['at 8:00', '2025-03-03 22:00', 600, '2025-03-04T07:00'],
    ['at 8:01', '2025-03-03 22:00', 601, '2025-03-04T07:01'],
    ['on Saturday at noon', '2025-03-07 12:00', DAY, '2025-03-08T11:00'],
    ['on Saturday night', '2025-03-08 19:00', 120, '2025-03-10T07:00'],
    ['on a Sunday', '2025-03-08 12:00', DAY, '2025-03-10T07:00'],
    ['on New Year’s Day', '2025-12-31 12:00', DAY, '2026-01-02T07:00'],
    ['on Epiphany', '2026-01-05 12:00', DAY, '2026-01-07T07:00'],
    ['on Easter Sunday, before Easter Monday', '2025-04-19 12:00', DAY, '2025-04-22T06:00'],
    ['on Labour Day', '2025-04-30 12:00', DAY, '2025-05-02T06:00'],
    ['on Constitution Day, before a Sunday', '2025-05-02 12:00', DAY, '2025-05-05T06:00'],
    ['on Corpus Christi', '2025-06-18 12:00', DAY, '2025-06-20T06:00'],
    ['on Assumption Day', '2025-08-14 12:00', DAY, '2025-08-16T06:00'],
    ['on All Saints’ Day, before a Sunday', '2025-10-31 12:00', DAY, '2025-11-03T07:00'],
    ['on Independence Day', '2025-11-10 12:00', DAY, '2025-11-12T07:00'],
    ['on Christmas Eve of 2025, a holiday since then', '2025-12-23 12:00', DAY, '2025-12-27T07:00'],
    ['on Christmas Eve of 2024, an ordinary day', '2024-12-23 12:00', DAY, '2024-12-24T11:00'],
    ['in the night before the clocks go forward', '2025-03-29 20:30', 30, '2025-03-31T06:00'],
    ['in the night before the clocks go back', '2025-10-25 20:30', 30, '2025-10-27T07:00'],
  ])('R91, R92, R187: a step due %s', async (_label, now, delayMinutes, expected) => {
    const { workspace } = await withCourse({ now, steps: [{ text: 'Lekcja', delayMinutes }] })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('6d')
    expect(await receivedBy(workspace)).toEqual([['Lekcja', expected]])
  })

  test.each([
    ['8:00 is an hour sooner after the clocks went forward', '2025-03-29 22:00', 60, '2025-03-30T06:00'],
    ['8:00 is an hour later after the clocks went back', '2025-10-25 22:00', 60, '2025-10-26T07:00'],
    ['a day of delay is 24 hours across the missing hour', '2025-03-29 12:00', DAY, '2025-03-30T11:00'],
    ['a day of delay is 24 hours across the repeated hour', '2025-10-25 12:00', DAY, '2025-10-26T10:00'],
    ['Sunday is a day like others', '2025-03-08 12:00', DAY, '2025-03-09T11:00'],
    ['a holiday is a day like others', '2025-04-30 12:00', DAY, '2025-05-01T10:00'],
  ])('R5, R92, R187: without Sundays and holidays, %s', async (_label, now, delayMinutes, expected) => {
    const { workspace } = await withCourse({ now, steps: [{ text: 'Lekcja', delayMinutes }] })
    await workspace.call('updateProfile', { body: { 'quiet.sundays_holidays': false } })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('6d')
    expect(await receivedBy(workspace)).toEqual([['Lekcja', expected]])
  })

  test('R92: a step that comes late waits for the end of quiet hours too', async () => {
    const { workspace } = await withCourse()
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.call('setClock', { body: { now: '2025-03-03 23:00' } })
    await workspace.call('waitForIdle')
    expect(await receivedBy(workspace)).toEqual(WHOLE_RUN.slice(0, 1))
    await workspace.advance('24h')
    expect(await receivedBy(workspace)).toEqual([
      WHOLE_RUN[0],
      ['Lekcja 1', '2025-03-04T07:00'],
      ['Lekcja 2', '2025-03-04T07:00'],
    ])
  })

  test('R187: the hours are settings, also within one day', async () => {
    const { workspace } = await withCourse()
    await workspace.call('updateProfile', { body: { 'quiet.from': '11:00', 'quiet.to': '13:30' } })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('5h')
    expect(await receivedBy(workspace)).toEqual([
      ['Witamy na kursie', '2025-03-03T09:00'],
      ['Lekcja 1', '2025-03-03T12:30'],
      ['Lekcja 2', '2025-03-03T12:30'],
    ])
  })

  test.each(['2025-03-03 23:30', '2025-03-09 12:00', '2025-12-25 03:00'])(
    'R92: an immediate answer to who has just written is never delayed (%s)',
    async (now) => {
      const { workspace } = await withCourse({ now })
      await workspace.call('updateNumber', {
        params: { number: NDI },
        body: { defaultAction: { answer: { text: 'Slucham?' } } },
      })
      await workspace.write(ANNA, NDI, 'kurs')
      await workspace.write(ANNA, NDI, 'halo')
      expect((await receivedBy(workspace)).map(([text]) => text)).toEqual(['Witamy na kursie', 'Slucham?'])
    },
  )
})
