import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { InboundReceipt, WriteFromPhone } from '../../emulator/contract/messages.ts'
import { draw, seedOf } from '../../emulator/domain/seeded-random.ts'
import { exchangeRaw } from '../support/raw-http.ts'
import { startTestEmulator, TestWorkspace, type TestEmulator } from '../support/test-emulator.ts'

/** Some hundred requests one after another, on a machine that may have other work. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ND = '+48503340503'
const SC = '4301'
const NDI = '+48532600111'
const SCI = '4455'

type Written = WriteFromPhone & { readonly from: string }
/** `thread` answers an earlier outgoing message: from the phone that got it, unless another one is named. */
type Scripted = Written | (Omit<Written, 'from' | 'to'> & { readonly thread: number; readonly from?: string })

/** An outgoing message as its recipient sees it. */
interface Thread {
  readonly phone: string
  readonly number: string
  readonly isEco: boolean
}

type Step =
  | { readonly kind: 'write'; readonly messages: readonly Scripted[] }
  | { readonly kind: 'send'; readonly to: string; readonly sender: string; readonly text: string }
  | { readonly kind: 'advance'; readonly minutes: number }

interface Place {
  readonly server: TestEmulator
  readonly workspace: TestWorkspace
}

/** How the same inputs reach the emulator. */
interface Course {
  readonly seed?: string
  readonly storage?: 'file' | 'memory'
  readonly deliver: (place: Place, messages: readonly Written[]) => Promise<readonly InboundReceipt[]>
  readonly advance: (workspace: TestWorkspace, minutes: number) => Promise<void>
  /** Called after each step; answers where to go on. */
  readonly between?: (place: Place, step: number) => Promise<Place>
}

interface Played {
  /** The export, as it came over the wire. */
  readonly bytes: string
  readonly results: ReadonlySet<string>
}

const PLAIN: Course = { deliver: oneByOne, advance: inOneStep }

let folder: string
let server: TestEmulator
let expected: Played
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-repeatable-'))
  server = await startTestEmulator(folder)
  expected = await play(server, PLAIN)
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => {
  vi.useRealTimers()
})

const STEPS = 48
const SENDERS = ['', '2waySMS', '2waySMS', NDI, 'INFORMACJA']

/** Texts for every kind of number, each of which ends in its own way. */
const TEXTS: readonly (readonly [to: string, text: string])[] = [
  [ND, 'OGRODNIK'],
  [ND, ' "ogródnik". '],
  [ND, 'OGRODNK'],
  [ND, 'Konkurs'],
  [SC, 'Promocja'],
  [NDI, 'KATALOG'],
  [NDI, 'konkurs Kasia'],
  [NDI, 'prosze oddzwoń do mnie'],
  [NDI, 'STOP'],
  [NDI, 'KURS'],
  [NDI, 'POTEM'],
  [NDI, 'Żółta łódź 🚤'],
  [SCI, 'cokolwiek'],
  ['+48600700800', 'Halo?'],
  ['INFORMACJA', 'Kto to?'],
  ['+48511111111', 'nikt'],
]

/** A long mixed script, always the same one: bursts of messages, outgoing messages, and steps of the clock. */
const SCRIPT: readonly Step[] = Array.from({ length: STEPS }, (_, step): Step => {
  const pick = <T>(purpose: string, from: readonly T[], counter = 0): T =>
    from[draw(seedOf(purpose), 'script', step * 100 + counter, from.length)] as T
  const phone = (counter: number) => `+48500600${String(700 + pick('phone', [...Array(40).keys()], counter))}`
  if (step % 6 === 1) {
    return { kind: 'send', to: phone(0), sender: pick('sender', SENDERS), text: `Pytanie ${String(step)}?` }
  }
  if (step % 6 === 3 || step % 6 === 5) {
    return { kind: 'advance', minutes: pick('clock', [1, 7, 30, 60, 240, 1440, 5000]) }
  }
  const messages = Array.from({ length: 12 }, (_, counter): Scripted => {
    const from = counter === 0 ? '+447700900123' : phone(counter)
    const [to, text] = pick('text', TEXTS, counter)
    if (counter % 4 === 3) {
      const thread = pick('thread', [0, 1, 2, 3], counter)
      return { thread, text: 'Tak', ...pick('reply', [{}, {}, { via: 'typed' }, { from }] as const, counter) }
    }
    if (counter === 6) {
      const index = pick('part', [1, 2, 3])
      return {
        from: '+48500600701',
        to: NDI,
        text: `czesc ${String(index)}`,
        part: { reference: 9, index, total: 3 },
      }
    }
    const networkId = pick('network', [undefined, undefined, 'n-1', 'n-2', 'n-3'], counter)
    const via = pick('via', [undefined, undefined, 'typed' as const, 'reply' as const], counter)
    return {
      from,
      to,
      text,
      ...(networkId === undefined ? {} : { networkId }),
      ...(via === undefined ? {} : { via }),
    }
  })
  return { kind: 'write', messages }
})

async function configure(workspace: TestWorkspace): Promise<void> {
  const params = { number: NDI }
  await workspace.call('createKeyword', {
    params,
    body: {
      kind: 'EXACT',
      text: 'KURS',
      groups: ['Kurs'],
      sequence: {
        steps: [
          { text: 'Lekcja 1', delayMinutes: 0 },
          { text: 'Lekcja 2', delayMinutes: 45 },
          { text: 'Lekcja 3', delayMinutes: 2880 },
        ],
      },
    },
  })
  await workspace.call('createKeyword', {
    params,
    body: {
      kind: 'EXACT',
      text: 'POTEM',
      answer: { text: 'Minelo pol godziny.', delayMinutes: 30, repeat: { policy: 'cooldown', minutes: 20 } },
    },
  })
}

/** Plays the script in a workspace of its own; answers the bytes of its export and what became of the messages. */
async function play(on: TestEmulator, course: Course): Promise<Played> {
  const { seed = 'wiosna', storage = 'memory' } = course
  let place: Place = { server: on, workspace: await on.workspace({ seed, storage }) }
  await configure(place.workspace)
  const results = new Set<string>()
  const threads: Thread[] = []
  for (const [index, step] of SCRIPT.entries()) {
    switch (step.kind) {
      case 'write':
        for (const { result } of await course.deliver(place, resolveThreads(step.messages, threads))) {
          results.add(result)
        }
        break
      case 'send': {
        const { to, sender, text } = step
        const { number, numberType } = await place.workspace.call('sendMessage', {
          body: { to, sender, text },
        })
        threads.unshift({ phone: to, number: number ?? ND, isEco: numberType === 'ECO_PLUS' })
        break
      }
      case 'advance':
        await course.advance(place.workspace, step.minutes)
    }
    place = (await course.between?.(place, index)) ?? place
  }
  return { bytes: await exportOf(place), results }
}

/** What is written to an ECO+ number comes last: of messages that come at once, those of standard priority do (R39). */
function resolveThreads(messages: readonly Scripted[], threads: readonly Thread[]): readonly Written[] {
  const resolved = messages.map((message) => {
    if (!('thread' in message)) return { isEco: false, message }
    const { thread, ...rest } = message
    const { phone, number, isEco } = threads[thread] ?? { phone: '+48500600700', number: ND, isEco: false }
    return { isEco, message: { from: phone, to: number, ...rest } }
  })
  return [false, true].flatMap((wanted) =>
    resolved.filter(({ isEco }) => isEco === wanted).map(({ message }) => message),
  )
}

async function exportOf({ server, workspace }: Place): Promise<string> {
  const { http, token } = server.emulator
  const response = await fetch(`${http}/_bramka/v1/workspaces/${workspace.id}/export`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return response.text()
}

/** The first place where two exports differ, with what is around it; undefined when they are the same bytes. */
function firstDifference(left: string, right: string): readonly string[] | undefined {
  if (left === right) return undefined
  let at = 0
  while (left[at] === right[at]) at++
  return [left, right].map((text) => text.slice(Math.max(0, at - 300), at + 100))
}

async function oneByOne({ workspace }: Place, messages: readonly Written[]): Promise<InboundReceipt[]> {
  const receipts: InboundReceipt[] = []
  for (const { from, ...body } of messages) {
    receipts.push(await workspace.call('writeFromPhone', { params: { phone: from }, body }))
  }
  return receipts
}

async function inOneCall({ workspace }: Place, messages: readonly Written[]): Promise<InboundReceipt[]> {
  return (await workspace.call('writeFromCrowd', { body: { messages: [...messages] } })).receipts
}

/** All at once over one connection, so that they overlap and yet have an order. */
async function atOnce(
  { server, workspace }: Place,
  messages: readonly Written[],
): Promise<readonly InboundReceipt[]> {
  const { http, token } = server.emulator
  const responses = await exchangeRaw(
    http,
    messages.map(({ from, ...body }) => ({
      method: 'POST',
      path: `/_bramka/v1/workspaces/${workspace.id}/phones/${encodeURIComponent(from)}/messages`,
      headers: [['Authorization', `Bearer ${token}`]],
      body: JSON.stringify(body),
    })),
  )
  return responses.map(({ body }) => JSON.parse(body) as InboundReceipt)
}

async function inOneStep(workspace: TestWorkspace, minutes: number): Promise<void> {
  await workspace.advance(`${String(minutes)}m`)
}

/** To each timer on the way, then on to the end. */
async function timerByTimer(workspace: TestWorkspace, minutes: number): Promise<void> {
  const end = Date.parse((await workspace.call('readClock')).now) + minutes * 60_000
  for (;;) {
    const { nextTimerAt } = await workspace.call('readClock')
    if (nextTimerAt === null || Date.parse(nextTimerAt) > end) break
    await workspace.call('advanceClock', { body: { to: 'next-timer' } })
  }
  await workspace.call('advanceClock', { body: { to: new Date(end).toISOString() } })
}

describe('the same workspace, seed and inputs', () => {
  test('R3: meet every kind of outcome in this script', () => {
    expect([...expected.results].toSorted()).toEqual([
      'DUPLICATE',
      'LEFT_PLATFORM',
      'MATCHED',
      'NEIGHBOUR_KEYWORD',
      'NO_MAPPING',
      'NO_REPLY_ADDRESS',
      'PART_WAITING',
      'REPLY_NOT_SUPPORTED',
      'STORED',
      'TWO_WAY_NOT_A_REPLY',
      'UNKNOWN_NUMBER',
      'UNMATCHED',
      'UNREACHABLE_SHORT_CODE',
      'UNROUTED',
    ])
  })

  test.each([
    { label: 'a second time', course: PLAIN },
    { label: 'in one call for a crowd', course: { ...PLAIN, deliver: inOneCall } },
    { label: 'all at once over one connection', course: { ...PLAIN, deliver: atOnce } },
    { label: 'with the clock stepped timer by timer', course: { ...PLAIN, advance: timerByTimer } },
    { label: 'in a file', course: { ...PLAIN, storage: 'file' as const } },
  ])('R3, R39: give the same bytes $label', async ({ course }) => {
    const again = await play(server, course)
    expect(firstDifference(again.bytes, expected.bytes)).toBeUndefined()
  })

  test('R3: give the same bytes in another year of the wall clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 9, 26, 0, 59) })
    const again = await play(server, PLAIN)
    expect(firstDifference(again.bytes, expected.bytes)).toBeUndefined()
  })

  test('R3: give the same bytes when the emulator is started anew in between', async () => {
    const ownFolder = mkdtempSync(join(tmpdir(), 'bramka-repeatable-'))
    let current = await startTestEmulator(ownFolder)
    const again = await play(current, {
      ...PLAIN,
      storage: 'file',
      async between(place, step) {
        if (step % 9 !== 0) return place
        await current.stop()
        current = await startTestEmulator(ownFolder)
        return { server: current, workspace: new TestWorkspace(current.client, place.workspace.id) }
      },
    })
    await current.stop()
    rmSync(ownFolder, { recursive: true, force: true })
    expect(firstDifference(again.bytes, expected.bytes)).toBeUndefined()
  })

  test('R3: give the same bytes after a reset, and in a clone', async () => {
    const workspace = await server.workspace({ seed: 'lato' })
    const { id } = await server.client.call('createWorkspace', {
      body: { from: { workspace: workspace.id } },
    })
    const [original, clone] = [workspace, new TestWorkspace(server.client, id)].map((one) => ({
      server,
      workspace: one,
    })) as [Place, Place]
    const messages = SCRIPT.flatMap((step) =>
      step.kind === 'write' ? resolveThreads(step.messages, []) : [],
    )
    await inOneCall(original, messages)
    const first = await exportOf(original)
    await inOneCall(clone, messages)
    await workspace.call('resetWorkspace')
    await inOneCall(original, messages)
    expect(firstDifference(await exportOf(clone), first)).toBeUndefined()
    expect(firstDifference(await exportOf(original), first)).toBeUndefined()
  })

  test.each([3, 20, 200])(
    'R3, R71: give the same bytes when a broadcast to %i phones is released between other messages',
    async (members) => {
      const run = async (deliver: Course['deliver']) => {
        const workspace = await server.workspace()
        const owner = '+48601000000'
        const [account] = (await workspace.call('listAccounts')).items
        await workspace.call('updateAccount', {
          params: { account: String(account?.id) },
          body: { forwardList: [owner] },
        })
        for (let member = 0; member < members; member++) {
          await workspace.call('createContact', {
            body: { phone: `+48602${String(100_000 + member)}`, groups: ['Klub'] },
          })
        }
        await workspace.write(owner, ND, '#Klub# Zapraszamy w sobote')
        const { items } = await workspace.call('listPhoneMessages', { params: { phone: owner } })
        const code = /\d{4}/.exec(items.find(({ direction }) => direction === 'received')?.text ?? '')?.[0]
        await deliver({ server, workspace }, [
          { from: '+48500600701', to: NDI, text: 'KATALOG' },
          { from: owner, to: ND, text: code ?? 'no code' },
          { from: '+48500600702', to: NDI, text: 'KATALOG' },
        ])
        await workspace.call('waitForIdle')
        return exportOf({ server, workspace })
      }
      const [single, crowd] = [await run(oneByOne), await run(inOneCall)]
      expect(single).toContain('Zapraszamy w sobote","result":"SENT"')
      expect(firstDifference(crowd, single)).toBeUndefined()
    },
  )
})

test('R3: messages that happen to arrive in the same moment are taken in their order, as if they had come apart', async () => {
  const run = async (deliver: Course['deliver']) => {
    const workspace = await server.workspace()
    const asked = await workspace.call('sendMessage', { body: { to: '+48500600700', text: 'Tak?' } })
    const burst = Array.from({ length: 20 }, (_, index): readonly Written[] => [
      { from: '+48500600700', to: String(asked.number), text: `Tak ${String(index)}` },
      { from: `+48500600${String(710 + index)}`, to: NDI, text: 'KATALOG' },
    ])
    await deliver({ server, workspace }, burst.flat())
    return exportOf({ server, workspace })
  }
  expect(firstDifference(await run(atOnce), await run(oneByOne))).toBeUndefined()
})

test('R3: another seed gives other ids of outgoing messages, and the same decisions', async () => {
  const idsOf = (bytes: string) =>
    (JSON.parse(bytes) as { messages: { id: string; direction: string }[] }).messages
      .filter(({ direction }) => direction === 'outbound')
      .map(({ id }) => id)
  const other = await play(server, { ...PLAIN, seed: 'jesien' })
  const known = new Set(idsOf(expected.bytes))
  expect(idsOf(other.bytes).length).toBeGreaterThan(50)
  expect(idsOf(other.bytes).filter((id) => known.has(id))).toEqual([])
  expect(other.results).toEqual(expected.results)
})
