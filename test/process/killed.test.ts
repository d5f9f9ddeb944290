import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Message } from '../../emulator/contract/messages.ts'
import { draw, seedOf } from '../../emulator/domain/seeded-random.ts'
import { isCallFailure } from '../../src-renderer/client/call-failure.ts'
import { startProgram, type EmulatorProgram } from '../support/emulator-program.ts'
import { TEST_NOW, type TestWorkspace } from '../support/test-emulator.ts'

const NDI = '+48532600111'
const KILLS = 20
const CONNECTIONS = 4
const WORKSPACE = 'wytrwaly'

/** What each text promises its sender: how many answers, and after how many minutes the last of them comes. */
const PROMISES = [
  { text: 'KATALOG', answers: ['Katalog wyslemy w ciagu dwoch dni.'] },
  { text: 'POTEM', answers: ['Minelo pol godziny.'] },
  { text: 'KURS', answers: ['Lekcja 1', 'Lekcja 2', 'Lekcja 3'] },
  { text: 'bez hasla', answers: [] },
] as const
type Promised = (typeof PROMISES)[number]

/** One message of a phone of its own, so that nothing but its own answers comes back to it. */
interface Sent {
  readonly phone: string
  readonly networkId: string
  readonly promised: Promised
  isAcknowledged: boolean
}

let folder: string
let program: EmulatorProgram
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-killed-'))
})
afterEach(async () => {
  await program.kill()
  rmSync(folder, { recursive: true, force: true })
})

const chance = (purpose: string, round: number, bound: number) =>
  draw(seedOf('killed'), purpose, round, bound)

async function configure(workspace: TestWorkspace): Promise<void> {
  const params = { number: NDI }
  await workspace.call('createKeyword', {
    params,
    body: { kind: 'EXACT', text: 'POTEM', answer: { text: 'Minelo pol godziny.', delayMinutes: 30 } },
  })
  await workspace.call('createKeyword', {
    params,
    body: {
      kind: 'EXACT',
      text: 'KURS',
      sequence: {
        steps: [0, 20, 120].map((delayMinutes, index) => ({ text: `Lekcja ${index + 1}`, delayMinutes })),
      },
    },
  })
}

/** Sends one message after another until the program dies. */
async function writeUntilDeath(
  workspace: TestWorkspace,
  next: () => Sent,
  onReceipt: () => void,
): Promise<void> {
  for (;;) {
    const sent = next()
    if (!(await deliver(workspace, sent))) return
    onReceipt()
  }
}

/** Answers whether the message was acknowledged. */
async function deliver(workspace: TestWorkspace, sent: Sent): Promise<boolean> {
  const { phone, networkId, promised } = sent
  try {
    await workspace.call('writeFromPhone', {
      params: { phone },
      body: { to: NDI, text: promised.text, networkId },
    })
  } catch (error) {
    if (isCallFailure(error) && error.name === 'UnreachableError') return false
    throw error
  }
  sent.isAcknowledged = true
  return true
}

async function allMessages(workspace: TestWorkspace): Promise<Message[]> {
  const messages: Message[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = cursor === undefined ? { limit: 1000 } : { limit: 1000, cursor }
    const page = await workspace.call('listMessages', { query })
    messages.push(...page.items)
    cursor = page.nextCursor
  }
  return messages.toReversed()
}

test('R38: killed twenty times while messages stream in, it loses none, doubles none, and keeps every promise', async () => {
  const all: Sent[] = []
  const next = (): Sent => {
    const index = all.length
    const promised = PROMISES[index % PROMISES.length] as Promised
    const sent = {
      phone: `+48510${String(100_000 + index)}`,
      networkId: `net-${String(index)}`,
      promised,
      isAcknowledged: false,
    }
    all.push(sent)
    return sent
  }

  program = await startProgram(folder)
  await program.client.call('createWorkspace', { body: { id: WORKSPACE, now: TEST_NOW } })
  await configure(program.workspace(WORKSPACE))

  let deliveredAgain = 0
  for (let round = 0; round < KILLS; round++) {
    const workspace = program.workspace(WORKSPACE)
    let receiptsLeft = chance('receipts', round, 60)
    const isStepping = round % 3 === 2
    const killAfterReceipts = (): void => {
      if (receiptsLeft-- <= 0) void program.kill()
    }
    const streams = Array.from({ length: CONNECTIONS }, () =>
      writeUntilDeath(workspace, next, killAfterReceipts),
    )
    // Now and then death comes while timers run, too.
    const stepping = isStepping
      ? workspace.advance('15m').catch((error: unknown) => {
          if (!isCallFailure(error)) throw error
        })
      : Promise.resolve()
    await Promise.all([...streams, stepping])

    program = await startProgram(folder)
    const again = program.workspace(WORKSPACE)
    const stored = new Set((await allMessages(again)).map(({ networkId }) => networkId))
    const lost = all.filter(({ isAcknowledged, networkId }) => isAcknowledged && !stored.has(networkId))
    expect(lost).toEqual([])
    // As a network does, it delivers again what nobody acknowledged.
    for (const sent of all.filter(({ isAcknowledged }) => !isAcknowledged)) {
      expect(await deliver(again, sent)).toBe(true)
      deliveredAgain++
    }
  }

  const workspace = program.workspace(WORKSPACE)
  await workspace.advance('3h')
  const messages = await allMessages(workspace)
  const conversations = Map.groupBy(messages, ({ phone }) => phone)
  const expected = new Map(all.map(({ phone, promised }) => [phone, [promised.text, ...promised.answers]]))
  const found = new Map(
    [...conversations].map(([phone, conversation]) => [phone, conversation.map(({ text }) => text)]),
  )
  // Death came in the middle of the work, each time.
  expect(all.length).toBeGreaterThan(KILLS * 20)
  expect(deliveredAgain).toBeGreaterThanOrEqual(KILLS)
  expect(found).toEqual(expected)
  const { pendingTimers } = await workspace.call('readClock')
  expect(pendingTimers).toBe(0)
  expect((await workspace.call('readWorkspace')).counts.messages).toBe(messages.length)
})
