import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSecrets } from '../../emulator/adapters/secrets.ts'
import type { Problem } from '../../emulator/contract/problems.ts'
import { isRefusal } from '../../emulator/domain/refusal.ts'
import { mailReader } from '../../emulator/mailbox/mail-reader.ts'
import { createDoors, listen, urlOf, type HttpOptions } from '../../emulator/runtime/http-server.ts'
import { WorkspaceHost } from '../../emulator/runtime/workspace-host.ts'
import type { Workspaces } from '../../emulator/services/workspaces.ts'
import { NO_OUTSIDE } from '../support/no-outside.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const ENDINGS = [
  { operation: 'resetWorkspace', end: 'reset', status: 409, code: 'E_WORKSPACE_CLOSED' },
  { operation: 'deleteWorkspace', end: 'delete', status: 404, code: 'E_NO_WORKSPACE' },
] as const

const MESSAGE = JSON.stringify({ to: '503340503', text: 'OGRODNIK' })

describe.each(ENDINGS)('$operation, while others use the workspace', ({ operation, status, code }) => {
  let server: TestEmulator
  beforeAll(async () => {
    server = await startTestEmulator()
  })
  afterAll(() => server.stop())

  function write({ id }: TestWorkspace, sender: number) {
    const path = `/_bramka/v1/workspaces/${id}/phones/${String(500_600_000 + sender)}/messages`
    return server.send(path, { method: 'POST', body: MESSAGE })
  }

  test('stores each of very many messages or says why not, and no other workspace notices', async () => {
    const workspace = await server.workspace()
    const neighbour = await server.workspace()
    const writes = Array.from({ length: 150 }, (_, sender) => write(workspace, sender))
    const others = Array.from({ length: 150 }, (_, sender) => write(neighbour, sender))
    const ended = workspace.call(operation)
    const late = Array.from({ length: 150 }, (_, sender) => write(workspace, sender))
    const statuses = new Set((await Promise.all([...writes, ...late])).map((answer) => answer.status))
    expect([...statuses].filter((one) => one !== 201 && one !== status)).toEqual([])
    await ended
    expect(new Set((await Promise.all(others)).map((answer) => answer.status))).toEqual(new Set([201]))
    const { counts } = await neighbour.call('readWorkspace')
    // Each with its answer.
    expect(counts.messages).toBe(300)
    expect(server.log.lines).toEqual([])
  })

  test('tells at once who waits for its events', async () => {
    const workspace = await server.workspace()
    const waiting = problemOf(
      workspace.call('waitForEvents', { query: { after: 1_000_000, timeoutMs: 60_000 } }),
    )
    await workspace.write('500600700', '503340503', 'OGRODNIK')
    await workspace.call(operation)
    expect(await waiting).toMatchObject({ status, code })
  })
})

describe('a message that waits for its turn in the workspace', () => {
  const host = new WorkspaceHost({
    dataFolder: null,
    durability: 'normal',
    wallNow: () => 0,
    log: { info: () => undefined, error: () => undefined },
    secrets: createSecrets((size) => Buffer.alloc(size)),
    outside: NO_OUTSIDE,
  })
  const errors: string[] = []
  const options: HttpOptions = {
    token: 'token',
    version: '0.0.0-test',
    host: '127.0.0.1',
    port: 0,
    mayMove: false,
    panelFolder: null,
    log: { info: () => undefined, error: (text) => errors.push(text) },
  }
  let ending: 'reset' | 'delete' = 'reset'
  let http: Server
  beforeAll(async () => {
    // As soon as a request has found its workspace and done what it can do at once, the workspace is ended.
    const workspaces: Workspaces = {
      list: () => host.list(),
      isOpen: (context) => host.isOpen(context),
      findByCredentials: (credentials) => host.findByCredentials(credentials),
      create: (draft) => host.create(draft),
      reset: (id) => host.reset(id),
      delete: (id) => host.delete(id),
      importFile: (draft, bytes) => host.importFile(draft, bytes),
      snapshots: host.snapshots,
      find: (id) => {
        const found = host.find(id)
        if (!isRefusal(found)) queueMicrotask(() => host[ending](id))
        return found
      },
    }
    const status = () => ({
      version: '',
      http: '',
      smtp: null,
      node: '',
      dataFolder: null,
      egress: 'blocked' as const,
    })
    const { app } = createDoors({ workspaces, status, vendorInterfaces: [], mailReader }, options)
    http = await listen(app, options)
  })
  afterAll(() => {
    host.closeAll()
    http.close()
  })

  test.each(ENDINGS)('is refused with $status $code when $operation comes first', async (expected) => {
    ending = expected.end
    const draft = { name: undefined, seed: undefined, storage: undefined, frozenAt: undefined }
    host.create({ ...draft, id: 'w', from: 'sample' })
    const answer = await fetch(`${urlOf(http)}/_bramka/v1/workspaces/w/phones/500600700/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer token' },
      body: MESSAGE,
    })
    const { code, text } = (await answer.json()) as Problem
    expect([answer.status, code, text === undefined]).toEqual([expected.status, expected.code, false])
    expect(errors).toEqual([])
  })
})
