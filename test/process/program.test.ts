import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runProgram, startProgram, type EmulatorProgram } from '../support/emulator-program.ts'
import { connectTo, readToEnd } from '../support/raw-http.ts'
import { problemOf, TEST_NOW } from '../support/test-emulator.ts'

const ND = '503340503'
const PHONE = '+48500600700'

let folder: string
let running: EmulatorProgram[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-program-'))
  running = []
})
afterEach(async () => {
  for (const program of running) await program.kill()
  rmSync(folder, { recursive: true, force: true })
})

async function start(parameters?: readonly string[], dataFolder = folder): Promise<EmulatorProgram> {
  const program = await startProgram(dataFolder, parameters)
  running.push(program)
  return program
}

describe('starting', () => {
  test('says that it is ready in one line that programs can read, and is; with another token at every start, and the sample as the first workspace of a folder it makes', async () => {
    const [{ readyLine, http, token, client }, other] = await Promise.all([
      start(['--port', '0'], join(folder, 'made', 'here')),
      start(['--port', '0'], join(folder, 'other')),
    ])
    const port = new URL(http).port
    const { smtp } = JSON.parse(readyLine) as { readonly smtp: string }
    expect(smtp).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
    expect(readyLine).toBe(
      JSON.stringify({
        event: 'ready',
        http: `http://127.0.0.1:${port}`,
        smtp,
        panel: `http://127.0.0.1:${port}/_bramka/panel/#token=${token}`,
        token,
      }),
    )
    expect(token).toMatch(/^[\w-]{32}$/)
    expect(other.token).not.toBe(token)
    const ready = await fetch(`${http}/ready`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, version: expect.any(String) as string },
    ])
    expect((await client.call('listWorkspaces', {})).items).toEqual([
      { id: 'default', name: 'Plakat wiosna', storage: 'file' },
    ])
  })

  test('finds everything again after a restart', async () => {
    const before = await start()
    await before.client.call('createWorkspace', { body: { id: 'wiosna', now: '2025-03-03 10:00' } })
    const workspace = before.workspace('wiosna')
    await workspace.call('createKeyword', {
      params: { number: '+48532600111' },
      body: { kind: 'EXACT', text: 'POTEM', answer: { text: 'Teraz.', delayMinutes: 30 } },
    })
    await workspace.write(PHONE, ND, 'OGRODNIK')
    await workspace.write(PHONE, '+48532600111', 'POTEM')
    await workspace.advance('10m')
    const [exported, described, clock] = [
      await workspace.call('exportWorkspace'),
      await workspace.call('readWorkspace'),
      await workspace.call('readClock'),
    ]
    expect(await before.stop()).toBe(0)

    const again = (await start()).workspace('wiosna')
    expect(await again.call('exportWorkspace')).toEqual(exported)
    expect(await again.call('readClock')).toEqual(clock)
    expect(await again.call('readWorkspace')).toEqual({
      ...described,
      configVersion: expect.any(Number) as number,
    })
    await again.advance('20m')
    const { items } = await again.call('listPhoneMessages', { params: { phone: PHONE }, query: { limit: 1 } })
    expect(items.map(({ text }) => text)).toEqual(['Teraz.'])
  })
})

describe('stopping', () => {
  test('SIGTERM and SIGINT end streams and the program, with exit code 0, and what was written stays', async () => {
    let program = await start()
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const stream = await fetch(`${program.http}/_bramka/v1/workspaces/default/events`, {
        headers: { authorization: `Bearer ${program.token}` },
      })
      const streamed = stream.text()
      const receipt = await program.workspace('default').write(PHONE, ND, 'OGRODNIK')
      expect(await program.stop(signal)).toBe(0)
      expect(await streamed).toContain('event: message.received')
      expect(program.said()).toBe('')
      program = await start()
      const message = await program
        .workspace('default')
        .call('readMessage', { params: { message: String(receipt.messageId) } })
      expect(message.text).toBe('OGRODNIK')
    }
  })

  test('half a request does not keep it alive', async () => {
    const program = await start()
    const socket = await connectTo(program.http)
    const received = readToEnd(socket)
    socket.write(
      `POST /_bramka/v1/workspaces HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${program.token}\r\nContent-Length: 99\r\n\r\n{"id":`,
    )
    await fetch(`${program.http}/ready`)
    expect(await program.stop()).toBe(0)
    expect((await received).toString()).toBe('')
  })
})

describe('a taken port', () => {
  test('given explicitly ends the start with one clear line', async () => {
    const taken = createServer()
    taken.listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const port = String((taken.address() as AddressInfo).port)
    const message = `port ${port} on 127.0.0.1 is taken; end the other program, or choose with --port (0 takes any free one)`
    const [forPrograms, forPeople] = await Promise.all([
      runProgram(['--data', folder, '--port', port, '--json']),
      runProgram(['--data', join(folder, 'other'), '--port', port]),
    ])
    expect(forPrograms).toEqual({
      exitCode: 1,
      lines: [JSON.stringify({ event: 'error', message })],
      said: '',
    })
    expect(forPeople).toEqual({ exitCode: 1, lines: [`Bramka cannot start: ${message}`], said: '' })
    taken.close()
  })

  test('of the mailbox that is taken is said in one sentence, too; it can be off', async () => {
    const taken = createServer()
    taken.listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const port = String((taken.address() as AddressInfo).port)
    const refused = await runProgram(['--data', folder, '--port', '0', '--smtp-port', port, '--json'])
    const message = `port ${port} on 127.0.0.1 is taken; end the other program, or choose with --smtp-port (0 takes any free one)`
    expect(refused).toEqual({ exitCode: 1, lines: [JSON.stringify({ event: 'error', message })], said: '' })
    taken.close()
    const { client, readyLine } = await start(['--port', '0', '--smtp-port', 'off'])
    expect(JSON.parse(readyLine)).toMatchObject({ smtp: null })
    expect((await client.call('readStatus', {})).smtp).toBeNull()
  })

  test('that nobody asked for is left for the next free one', async () => {
    const first = await start([])
    const second = await start([], join(folder, 'other'))
    const [firstPort, secondPort] = [first, second].map(({ http }) => Number(new URL(http).port))
    expect(firstPort).toBeGreaterThanOrEqual(4310)
    expect(secondPort).toBeGreaterThan(Number(firstPort))
    expect(secondPort).toBeLessThanOrEqual(4330)
  })
})

describe('a data folder that cannot be used', () => {
  test.each([
    { label: 'a file stands in its place', place: 'file' },
    { label: 'a file stands in the place of a folder above it', place: join('file', 'below') },
  ])('ends the start with one clear line: $label', async ({ place }) => {
    writeFileSync(join(folder, 'file'), 'not a folder')
    const { exitCode, lines, said } = await runProgram([
      '--data',
      join(folder, place),
      '--port',
      '0',
      '--json',
    ])
    expect([exitCode, said, lines.length]).toEqual([1, '', 1])
    const { event, message } = JSON.parse(String(lines[0])) as { event: string; message: string }
    expect(event).toBe('error')
    expect(message).toMatch(/^the data folder cannot be used \(.+\); choose another with --data$/)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('not a folder')
  })
})

/** A line of a stack trace. */
const STACK = /^\s+at /m
const SAID_IN_ONE_SENTENCE = /^the default workspace cannot be opened; other workspaces can: .+\n$/

/** What can have happened to a workspace file, by the id of the workspace. */
const SPOILED = {
  newer: {
    label: 'a newer Bramka wrote it',
    code: 'E_FILE_NEWER',
    spoil: (file) => withSqlite(file, (sqlite) => sqlite.pragma('user_version = 999')),
  },
  text: {
    label: 'it is no database',
    code: 'E_FILE_CORRUPT',
    spoil: (file) => writeFileSync(file, 'To nie jest baza danych. '.repeat(400)),
  },
  short: {
    label: 'it is cut off',
    code: 'E_FILE_CORRUPT',
    spoil: (file) => writeFileSync(file, readFileSync(file).subarray(0, 50_000)),
  },
  beginning: {
    label: 'its beginning is damaged',
    code: 'E_FILE_CORRUPT',
    spoil: (file) => overwrite(file, 100, 4096),
  },
  rest: {
    label: 'all but its beginning is damaged',
    code: 'E_FILE_CORRUPT',
    spoil: (file) => overwrite(file, 4096, 120_000),
  },
  nothing: {
    label: 'it is empty',
    code: 'E_FILE_CORRUPT',
    spoil: (file) => writeFileSync(file, ''),
  },
  foreign: {
    label: 'it belongs to another program',
    code: 'E_FILE_FOREIGN',
    spoil: (file) => {
      rmSync(file)
      withSqlite(file, (sqlite) => sqlite.exec('CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1'))
    },
  },
  logging: {
    label: 'it belongs to another program that keeps a write-ahead log',
    code: 'E_FILE_FOREIGN',
    spoil: (file) => {
      rmSync(file)
      withSqlite(file, (sqlite) => {
        sqlite.pragma('journal_mode = WAL')
        sqlite.exec('CREATE TABLE recipes (name TEXT)')
      })
    },
  },
} as const satisfies Record<string, { label: string; code: string; spoil: (file: string) => unknown }>

function overwrite(file: string, offset: number, length: number): void {
  const contents = readFileSync(file)
  contents.fill(0x5a, offset, offset + length)
  writeFileSync(file, contents)
}

function withSqlite(file: string, work: (sqlite: Sqlite.Database) => unknown): void {
  const sqlite = new Sqlite(file)
  work(sqlite)
  sqlite.close()
}

function bytesOf(file: string): string {
  return readFileSync(file).toString('base64')
}

describe('a workspace file that cannot be used', () => {
  let shelf: string
  let program: EmulatorProgram
  let before: ReadonlyMap<string, string>
  const fileOf = (id: string) => join(shelf, `${id}.bramka`)

  beforeAll(async () => {
    shelf = mkdtempSync(join(tmpdir(), 'bramka-spoiled-'))
    const maker = await startProgram(shelf)
    await maker.workspace('default').write(PHONE, ND, 'OGRODNIK')
    await maker.stop()
    for (const [id, { spoil }] of Object.entries(SPOILED)) {
      copyFileSync(fileOf('default'), fileOf(id))
      spoil(fileOf(id))
    }
    before = new Map(Object.keys(SPOILED).map((id) => [id, bytesOf(fileOf(id))]))
    program = await startProgram(shelf)
  })
  afterAll(async () => {
    await program.kill()
    rmSync(shelf, { recursive: true, force: true })
  })

  const cases = Object.entries(SPOILED).map(([id, { label, code }]) => ({ id, label, code }))

  test.each(cases)('is refused, and left as it is: $label', async ({ id, code }) => {
    const problem = await problemOf(program.workspace(id).call('readWorkspace'))
    expect([problem.status, problem.code]).toEqual([503, code])
    expect(problem.detail).toContain(fileOf(id))
    expect(problem.advice).toMatch(/\w/)
    // It is told again, not only the first time.
    expect(await problemOf(program.workspace(id).call('listPhones'))).toEqual(problem)
    expect(bytesOf(fileOf(id))).toBe(before.get(id))
    expect((await program.workspace('default').write(PHONE, ND, 'OGRODNIK')).result).toBe('MATCHED')
  })

  test('is in the list, under its id where the name cannot be read', async () => {
    const { items } = await program.client.call('listWorkspaces', {})
    expect(items.map(({ id }) => id)).toEqual(['default', ...Object.keys(SPOILED)].toSorted())
    expect(items.find(({ id }) => id === 'text')?.name).toBe('text')
  })

  test('is told, and the program starts all the same, when it is the default one', async () => {
    copyFileSync(fileOf('text'), join(folder, 'default.bramka'))
    const own = await start()
    expect(own.said()).toMatch(SAID_IN_ONE_SENTENCE)
    expect((await problemOf(own.workspace('default').call('readClock'))).code).toBe('E_FILE_CORRUPT')
    await own.client.call('createWorkspace', { body: { id: 'inny' } })
    expect((await own.workspace('inny').write(PHONE, ND, 'OGRODNIK')).result).toBe('MATCHED')
  })

  test('can still be deleted, and nothing else is', async () => {
    copyFileSync(fileOf('text'), join(folder, 'zepsuty.bramka'))
    copyFileSync(fileOf('text'), join(folder, 'zepsuty-2.bramka'))
    const own = await start()
    await own.workspace('zepsuty').call('deleteWorkspace')
    const { items } = await own.client.call('listWorkspaces', {})
    expect(items.map(({ id }) => id)).toEqual(['default', 'zepsuty-2'])
    expect(bytesOf(join(folder, 'zepsuty-2.bramka'))).toBe(before.get('text'))
  })
})

test('a workspace that another Bramka has open is refused, and can be opened when that has ended', async () => {
  const first = await start()
  const receipt = await first.workspace('default').write(PHONE, ND, 'OGRODNIK')
  const second = await start()
  const problem = await problemOf(second.workspace('default').call('readWorkspace'))
  expect([problem.status, problem.code]).toEqual([503, 'E_FILE_LOCKED'])
  expect(second.said().split('\n').slice(0, 1)).toEqual([
    `the default workspace cannot be opened; other workspaces can: ${join(folder, 'default.bramka')} is in use by another program (database is locked). Close the other Bramka, then try again.`,
  ])
  expect(second.said()).not.toMatch(STACK)
  await second.client.call('createWorkspace', { body: { id: 'inny' } })
  expect((await second.workspace('inny').write(PHONE, ND, 'OGRODNIK')).result).toBe('MATCHED')
  // The one that has it is not disturbed.
  expect((await first.workspace('default').write(PHONE, ND, 'OGRODNIK')).result).toBe('MATCHED')
  expect(await first.stop()).toBe(0)
  const message = await second
    .workspace('default')
    .call('readMessage', { params: { message: String(receipt.messageId) } })
  expect(message.text).toBe('OGRODNIK')
})

describe('two programs on one folder', () => {
  /** Calls the import with the bytes of a workspace; answers its status. */
  async function importAs({ http, token }: EmulatorProgram, id: string, bytes: Uint8Array<ArrayBuffer>) {
    const answer = await fetch(`${http}/_bramka/v1/workspaces:import?id=${id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: bytes,
    })
    return [answer.status, ((await answer.json()) as { code: string }).code]
  }

  test('nothing takes a workspace away from the one that has it open', async () => {
    const first = await start()
    await first.client.call('createWorkspace', { body: { id: 'drugi', now: TEST_NOW } })
    const drugi = first.workspace('drugi')
    await drugi.write(PHONE, ND, 'przed')
    await drugi.call('takeSnapshot', { body: { name: 'kopia' } })
    const files = () => readdirSync(folder).filter((name) => name.startsWith('drugi'))
    const before = files()

    const second = await start()
    const same = second.workspace('drugi')
    const refusals = [
      await problemOf(same.call('deleteWorkspace')),
      await problemOf(same.call('resetWorkspace')),
      await problemOf(same.call('restoreSnapshot', { params: { snapshot: 'kopia' } })),
      await problemOf(same.call('deleteSnapshot', { params: { snapshot: 'kopia' } })),
    ]
    expect(refusals.map(({ status, code }) => [status, code])).toEqual(
      refusals.map(() => [503, 'E_FILE_LOCKED']),
    )
    const copy = readFileSync(join(folder, 'drugi.bramka.snapshot-kopia'))
    expect(await importAs(second, 'drugi', new Uint8Array(copy))).toEqual([409, 'E_WORKSPACE_TAKEN'])
    expect(files()).toEqual(before)
    expect(second.said()).not.toMatch(STACK)

    await drugi.write(PHONE, ND, 'po')
    await first.kill()
    const { items } = await same.call('listMessages', { query: { q: 'is:inbound' } })
    expect(items.map(({ text }) => text).toSorted()).toEqual(['po', 'przed'])
    await same.call('deleteWorkspace')
    expect(files()).toEqual([])
  })

  test('started at the same time, they make the first workspace once, and only one has it', async () => {
    const both = await Promise.all([start(), start()])
    const openings = await Promise.allSettled(
      both.map((program) => program.workspace('default').call('readWorkspace')),
    )
    expect(openings.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const owner = both[openings.findIndex(({ status }) => status === 'fulfilled')]
    const other = both.find((program) => program !== owner)
    const receipt = await owner?.workspace('default').write(PHONE, ND, 'OGRODNIK')
    await owner?.kill()
    const message = await other
      ?.workspace('default')
      .call('readMessage', { params: { message: String(receipt?.messageId) } })
    expect(message?.text).toBe('OGRODNIK')
  })

  test('deleting a workspace in memory leaves the file of the same id, which the other one made later', async () => {
    const [first, second] = await Promise.all([start(), start()])
    await second.client.call('createWorkspace', { body: { id: 'drugi', storage: 'memory' } })
    await first.client.call('createWorkspace', { body: { id: 'drugi' } })
    await first.workspace('drugi').call('takeSnapshot', { body: { name: 'kopia' } })
    expect(await second.workspace('drugi').call('listSnapshots')).toEqual({ items: [] })
    await second.workspace('drugi').call('deleteWorkspace')
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['drugi.bramka', 'drugi.bramka.snapshot-kopia']),
    )
  })
})

test('what is no workspace file is not listed, and left alone', async () => {
  mkdirSync(join(folder, 'katalog.bramka'))
  for (const name of ['ZŁA NAZWA.bramka', 'a..b.bramka', '.bramka']) writeFileSync(join(folder, name), 'obcy')
  const before = readdirSync(folder)
  const program = await start()
  const { items } = await program.client.call('listWorkspaces', {})
  expect(items.map(({ id }) => id)).toEqual(['default'])
  for (const id of ['katalog', 'ZŁA NAZWA', 'a..b']) {
    const workspace = program.workspace(id)
    for (const operation of ['readWorkspace', 'deleteWorkspace'] as const) {
      expect((await problemOf(workspace.call(operation))).code).toBe('E_NO_WORKSPACE')
    }
  }
  const taken = await problemOf(program.client.call('createWorkspace', { body: { id: 'katalog' } }))
  expect(taken.code).toBe('E_WORKSPACE_TAKEN')
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(before))
  expect(program.said()).toBe('')
})

test('a program that has stopped leaves nothing but workspace files, which can be copied as they are', async () => {
  for (let round = 0; round < 2; round++) {
    const program = await start()
    await program.workspace('default').write(PHONE, ND, 'OGRODNIK')
    await program.client.call('listWorkspaces', {})
    await program.stop()
    expect(readdirSync(folder)).toEqual(['default.bramka'])
  }
})

test('a wrong parameter is explained, with exit code 1', async () => {
  const { exitCode, lines, said } = await runProgram(['--port', '99999'])
  expect([exitCode, lines]).toEqual([1, []])
  expect(said).toMatch(/expected a port from 0 to 65535/)
})
