import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draw, seedOf } from '../../emulator/domain/seeded-random.ts'
import { isCallFailure } from '../../src-renderer/client/call-failure.ts'
import { startProgram, type EmulatorProgram } from '../support/emulator-program.ts'
import { TEST_NOW, type TestWorkspace } from '../support/test-emulator.ts'
import { startUrlReceiver, type UrlReceiver } from '../support/url-receiver.ts'

const NDI = '+48532600111'
const WORKSPACE = 'wytrwaly'
const TARGET = '+48600700800'
const MESSAGES = Number(process.env.BRAMKA_KILLED_FORWARDS ?? 500)
const KILLS = 10
const CROWD = 50

let folder: string
let program: EmulatorProgram
let receiver: UrlReceiver
let mailServer: {
  readonly port: number
  readonly mails: readonly string[]
  readonly stop: () => Promise<void>
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-killed-'))
  receiver = await startUrlReceiver()
  mailServer = await startMailServer()
})
afterEach(async () => {
  await program.kill()
  await Promise.all([receiver.stop(), mailServer.stop()])
  rmSync(folder, { recursive: true, force: true })
})

/** A mail server of somebody else's, which keeps the sources of what it took. */
async function startMailServer() {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  // A killed client leaves its connection in the middle of anything.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    mails,
    stop: () =>
      new Promise<void>((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  }
}

async function configure(workspace: TestWorkspace): Promise<void> {
  const source = { kind: 'number', number: NDI } as const
  const targets = [
    ['url', `${receiver.url}/?id=#ID#&tresc=#WIADOMOSC#`],
    ['email', 'biuro@a.example'],
    ['phone', TARGET],
  ] as const
  for (const [kind, target] of targets) {
    await workspace.call('createForward', { body: { source, kind, target } })
  }
  await workspace.call('updateProfile', {
    body: { 'forward.mail.server': `127.0.0.1:${String(mailServer.port)}` },
  })
}

/** Writes a crowd of messages; answers whether they were acknowledged. A crowd is written again under the same network ids (R38). */
async function write(workspace: TestWorkspace, crowd: number): Promise<boolean> {
  const messages = Array.from({ length: CROWD }, (_, index) => {
    const n = crowd * CROWD + index
    return {
      from: `+48510${String(100_000 + n)}`,
      to: NDI,
      text: `Wiadomość ${String(n)}`,
      networkId: `n-${String(n)}`,
    }
  })
  try {
    await workspace.call('writeFromCrowd', { body: { messages } })
    return true
  } catch (error) {
    if (isCallFailure(error) && error.name === 'UnreachableError') return false
    throw error
  }
}

function match(texts: readonly string[], pattern: RegExp): readonly string[] {
  return texts.map((text) => pattern.exec(text)?.[1] ?? '')
}

test(
  'R121, R131: killed ten times, every forward is performed at least once under its id, none is lost, and the bill is exact',
  async () => {
    program = await startProgram(folder)
    await program.client.call('createWorkspace', { body: { id: WORKSPACE, now: TEST_NOW } })
    await configure(program.workspace(WORKSPACE))
    const crowds = MESSAGES / CROWD
    const between = Math.max(1, Math.floor(crowds / KILLS))
    let kills = 0
    for (let crowd = 0; crowd < crowds;) {
      const isLast = kills < KILLS && crowd % between === between - 1
      if (isLast) {
        kills += 1
        const delay = draw(seedOf('killed-forwards'), 'turns', kills, 60)
        const writing = write(program.workspace(WORKSPACE), crowd)
        for (let turn = 0; turn < delay; turn++) await new Promise((resolve) => setImmediate(resolve))
        await program.kill()
        await writing
        program = await startProgram(folder)
      }
      if (await write(program.workspace(WORKSPACE), crowd)) crowd += 1
    }
    const workspace = program.workspace(WORKSPACE)
    for (let isIdle = false; !isIdle;) {
      isIdle = (await workspace.call('waitForIdle', { query: { timeoutMs: 60_000 } })).idle
    }
    // The clock stands still: what a kill interrupted was never a failed attempt.
    const targets = (await workspace.call('listDeliveryTargets')).items
    expect(targets.map(({ kind, done, failed, waiting }) => [kind, done, failed, waiting])).toEqual([
      ['email', MESSAGES, 0, 0],
      ['phone', MESSAGES, 0, 0],
      ['url', MESSAGES, 0, 0],
    ])
    const wanted = Array.from({ length: MESSAGES }, (_, n) => `Wiadomość ${String(n)}`)
    const called = receiver.calls.map(({ target }) => decodeURIComponent(target))
    expect([...new Set(match(called, /tresc=(.*)$/))].toSorted()).toEqual(wanted.toSorted())
    // A call that is made again has the id that it had before.
    expect(new Set(called).size).toBe(MESSAGES)
    const mailIds = match(mailServer.mails, /^Message-ID: (.*)\r$/im)
    const mailed = match(mailServer.mails, /^X-Message-Id: (.*)\r$/im)
    expect([new Set(mailIds).size, new Set(mailed).size]).toEqual([MESSAGES, MESSAGES])
    const ledger = await readWholeLedger(workspace)
    expect(new Set(ledger.map(({ unit, parts, reason }) => [unit, parts, reason].join(' ')))).toEqual(
      new Set(['SMS_FULL 1 FORWARD_PHONE']),
    )
    expect(new Set(ledger.map(({ causeMessageId }) => causeMessageId)).size).toBe(MESSAGES)
    expect(ledger.length).toBe(MESSAGES)
  },
  60_000 + MESSAGES * 20,
)

async function readWholeLedger(workspace: TestWorkspace) {
  const entries: Awaited<ReturnType<typeof workspace.call<'readLedger'>>>['items'] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { limit: 1000, ...(cursor === undefined ? {} : { cursor }) }
    const page = await workspace.call('readLedger', { query })
    entries.push(...page.items)
    cursor = page.nextCursor
  }
  return entries
}
