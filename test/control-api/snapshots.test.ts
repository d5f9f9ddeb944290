import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import type { CreateWorkspace } from '../../emulator/contract/workspaces.ts'
import type { StreamState } from '../../src-renderer/client/emulator-client.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const PERSON = '500600700'
const ND = '503340503'

let folder: string
let server: TestEmulator
const made: TestWorkspace[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-snapshots-'))
  server = await startTestEmulator(folder)
})
afterEach(async () => {
  for (const workspace of made.splice(0)) await workspace.call('deleteWorkspace')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function workspaceIn(
  storage: 'file' | 'memory',
  id?: string,
  from: CreateWorkspace['from'] = 'sample',
): Promise<TestWorkspace> {
  const workspace = await server.workspace({ storage, id, from })
  made.push(workspace)
  return workspace
}

/** What a workspace holds, without what is only about where it is or how often it was compiled. */
async function stateOf(workspace: TestWorkspace) {
  const { seed, now, counts } = await workspace.call('readWorkspace')
  const [exported, contacts, numbers, clock] = await Promise.all([
    workspace.call('exportWorkspace'),
    workspace.call('listContacts'),
    workspace.call('listNumbers'),
    workspace.call('readClock'),
  ])
  return { seed, now, counts, exported, contacts, numbers, clock }
}

describe.each(['file', 'memory'] as const)('snapshots of a workspace in %s', (storage) => {
  test('bring everything back: messages, contacts, configuration, clock and timers', async () => {
    const workspace = await workspaceIn(storage)
    await workspace.write(PERSON, ND, 'OGRODNIK')
    const before = await stateOf(workspace)
    const taken = await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    await workspace.write('500600701', ND, 'OGRODNIK')
    await workspace.call('deleteNumber', { params: { number: '4301' } })
    await workspace.call('updateWorkspace', { body: { name: 'Nowa nazwa' } })
    await workspace.advance('2h')

    const restored = await workspace.call('restoreSnapshot', { params: { snapshot: 'przed' } })
    expect(await stateOf(workspace)).toEqual(before)
    expect(restored.name).toBe('Nowa nazwa')
    expect(await workspace.call('listSnapshots')).toEqual({ items: [taken] })
    // What happens from here is what would have happened then.
    const clone = await workspaceIn(storage)
    await clone.write(PERSON, ND, 'OGRODNIK')
    await clone.write('500600702', ND, 'OGRODNIK')
    await workspace.write('500600702', ND, 'OGRODNIK')
    expect(await workspace.call('exportWorkspace')).toEqual(await clone.call('exportWorkspace'))
  })

  test('can be the start of another workspace, which can be reset to it', async () => {
    const workspace = await workspaceIn(storage)
    await workspace.write(PERSON, ND, 'OGRODNIK')
    await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    const then = await stateOf(workspace)
    await workspace.write('500600701', ND, 'OGRODNIK')
    const copy = await workspaceIn(storage, undefined, { workspace: workspace.id, snapshot: 'przed' })
    expect(await stateOf(copy)).toEqual(then)
    await copy.write('500600702', ND, 'OGRODNIK')
    await copy.call('resetWorkspace')
    expect(await stateOf(copy)).toEqual(then)
    expect((await copy.call('readWorkspace')).name).toBe(`${workspace.id} (kopia)`)
  })

  test('are numbered when they get no name, listed from the oldest, and gone when deleted', async () => {
    const workspace = await workspaceIn(storage)
    for (const name of [undefined, 'po', undefined]) await workspace.call('takeSnapshot', { body: { name } })
    const names = async () => (await workspace.call('listSnapshots')).items.map(({ name }) => name)
    expect(await names()).toEqual(['1', 'po', '2'])
    await workspace.call('deleteSnapshot', { params: { snapshot: 'po' } })
    expect(await names()).toEqual(['1', '2'])
  })

  test('are refused with a reason: a name in use, a name nobody gave, no name at all, too many', async () => {
    const workspace = await workspaceIn(storage)
    await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    const taken = await problemOf(workspace.call('takeSnapshot', { body: { name: 'przed' } }))
    const absent = await problemOf(workspace.call('restoreSnapshot', { params: { snapshot: 'po' } }))
    const path = await problemOf(workspace.call('deleteSnapshot', { params: { snapshot: '../przed' } }))
    const shape = await problemOf(workspace.call('takeSnapshot', { body: { name: '../przed' } }))
    const from = { workspace: workspace.id, snapshot: 'po' }
    const source = await problemOf(server.client.call('createWorkspace', { body: { from } }))
    for (let count = 1; count < 50; count++) await workspace.call('takeSnapshot', { body: {} })
    const many = await problemOf(workspace.call('takeSnapshot', { body: {} }))
    expect(
      [taken, absent, path, shape, source, many].map(({ status, code, issues }) => [
        status,
        code,
        issues?.map((issue) => issue.path),
      ]),
    ).toEqual([
      [409, 'E_SNAPSHOT_TAKEN', ['/name']],
      [404, 'E_NO_SNAPSHOT', ['snapshot']],
      [404, 'E_NO_SNAPSHOT', ['snapshot']],
      [422, 'E_SHAPE', ['/name']],
      [404, 'E_NO_SNAPSHOT', ['/from/snapshot']],
      [422, 'E_SNAPSHOT_LIMIT', undefined],
    ])
  })

  test('belong to their workspace and leave with it', async () => {
    const workspace = await workspaceIn(storage, 'ulotna')
    await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    await workspace.call('deleteWorkspace')
    made.splice(0)
    expect(readdirSync(folder).filter((name) => name.startsWith('ulotna'))).toEqual([])
    const successor = await workspaceIn(storage, 'ulotna')
    expect(await successor.call('listSnapshots')).toEqual({ items: [] })
  })

  test('who follows a workspace is told to look again when it is restored', async () => {
    const workspace = await workspaceIn(storage)
    await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    const states: StreamState[] = []
    const changes: Promise<unknown>[] = []
    const leaving = new AbortController()
    const { promise: reconnected, resolve } = Promise.withResolvers<EmulatorEvent | undefined>()
    const followed = server.client.followEvents({
      workspace: workspace.id,
      after: null,
      signal: leaving.signal,
      onEvent: (event) => {
        if (states.filter((state) => state === 'connected').length > 1) resolve(event)
      },
      onState: (state) => {
        states.push(state)
        if (state !== 'connected') return
        const isFirst = states.filter((one) => one === 'connected').length === 1
        changes.push(
          isFirst
            ? workspace.call('restoreSnapshot', { params: { snapshot: 'przed' } })
            : workspace.write(PERSON, ND, 'OGRODNIK'),
        )
      },
    })
    expect((await reconnected)?.type).toBe('message.received')
    leaving.abort()
    await Promise.all([followed, ...changes])
  })
})

describe('a snapshot as a file', () => {
  test('stays after a new start', async () => {
    const workspace = await workspaceIn('file', 'trwala')
    await workspace.write(PERSON, ND, 'OGRODNIK')
    const taken = await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    await server.stop()
    server = await startTestEmulator(folder)
    const again = await server.client.call('listSnapshots', { params: { workspace: 'trwala' } })
    expect(again).toEqual({ items: [taken] })
    await server.client.call('deleteWorkspace', { params: { workspace: 'trwala' } })
    made.splice(0)
  })

  test('that was half written when the process was killed is none, and is in nobody’s way', async () => {
    const workspace = await workspaceIn('file', 'ubita')
    writeFileSync(join(folder, 'ubita.bramka.snapshot-przed.writing'), 'half')
    writeFileSync(join(folder, 'ubita.bramka.writing'), 'half')
    expect(await workspace.call('listSnapshots')).toEqual({ items: [] })
    await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    await workspace.call('restoreSnapshot', { params: { snapshot: 'przed' } })
    expect(readdirSync(folder).filter((name) => name.endsWith('.writing'))).toEqual([])
  })

  test.runIf(existsSync('/dev/full'))(
    'a full disk is said, and workspace and snapshots stay as they were',
    async () => {
      const workspace = await workspaceIn('file', 'pelna')
      await workspace.call('takeSnapshot', { body: { name: 'przed' } })
      await workspace.write(PERSON, ND, 'OGRODNIK')
      const before = await stateOf(workspace)
      const { items } = await workspace.call('listSnapshots')
      // What is written there ends as on a disk without space.
      symlinkSync('/dev/full', join(folder, 'pelna.bramka.snapshot-po.writing'))
      const taking = await problemOf(workspace.call('takeSnapshot', { body: { name: 'po' } }))
      symlinkSync('/dev/full', join(folder, 'pelna.bramka.writing'))
      const restoring = await problemOf(workspace.call('restoreSnapshot', { params: { snapshot: 'przed' } }))
      expect([taking, restoring].map(({ status, code }) => [status, code])).toEqual([
        [507, 'E_STORAGE'],
        [507, 'E_STORAGE'],
      ])
      expect(await workspace.call('listSnapshots')).toEqual({ items })
      expect(await stateOf(workspace)).toEqual(before)
    },
  )
})
