import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../../emulator/contract/problems.ts'
import { Workspace } from '../../emulator/contract/workspaces.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const API = '/_bramka/v1'

let folder: string
let server: TestEmulator
let workspace: TestWorkspace
let bytes: Buffer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-files-'))
  server = await startTestEmulator(join(folder, 'data'))
  workspace = await server.workspace({ id: 'zrodlo', name: 'Plakat wiosna', storage: 'file' })
  await workspace.write('500600700', '503340503', 'OGRODNIK')
  bytes = await download('zrodlo')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const { http, token } = server.emulator
  return fetch(`${http}${API}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } })
}

async function download(id: string): Promise<Buffer> {
  return Buffer.from(await (await request(`/workspaces/${id}/file`)).arrayBuffer())
}

function upload(body: Buffer, query = ''): Promise<Response> {
  return request(`/workspaces:import${query}`, { method: 'POST', body: new Uint8Array(body) })
}

/** A workspace file after somebody has been at it. */
function altered(change: (sqlite: Sqlite.Database) => void): Buffer {
  const sqlite = new Sqlite(bytes)
  change(sqlite)
  const image = sqlite.serialize()
  sqlite.close()
  return image
}

async function exportOf(id: string) {
  return server.client.call('exportWorkspace', { params: { workspace: id } })
}

describe('a workspace as a file', () => {
  test('is downloaded under its own name, as a file and nothing else', async () => {
    const { headers } = await request('/workspaces/zrodlo/file')
    expect(
      ['content-type', 'content-disposition', 'x-content-type-options'].map((name) => headers.get(name)),
    ).toEqual(['application/vnd.sqlite3', 'attachment; filename=zrodlo.bramka', 'nosniff'])
  })

  test.each(['file', 'memory'])('becomes the same workspace again, stored in %s', async (storage) => {
    const response = await upload(bytes, `?id=nowa-${storage}&storage=${storage}`)
    expect(response.status).toBe(201)
    const made = Workspace.parse(await response.json())
    expect([made.id, made.name, made.storage]).toEqual([`nowa-${storage}`, 'Plakat wiosna', storage])
    expect(await exportOf(made.id)).toEqual(await exportOf('zrodlo'))
    // It goes on by itself, and can be brought back to how it came.
    const copy = { params: { workspace: made.id } }
    await server.client.call('writeFromPhone', {
      params: { ...copy.params, phone: '500600701' },
      body: { to: '503340503', text: 'OGRODNIK' },
    })
    await server.client.call('resetWorkspace', copy)
    expect(await exportOf(made.id)).toEqual(await exportOf('zrodlo'))
    await server.client.call('deleteWorkspace', copy)
  })

  test('gets the id and the name it is given', async () => {
    const made = Workspace.parse(await (await upload(bytes, '?id=inna&name=Jesie%C5%84')).json())
    expect([made.id, made.name]).toEqual(['inna', 'Jesień'])
    await server.client.call('deleteWorkspace', { params: { workspace: 'inna' } })
  })

  const damaged = () => {
    const copy = Buffer.from(bytes)
    copy.fill(0xa5, copy.length / 2, copy.length / 2 + 20_000)
    return copy
  }
  const REFUSED: readonly (readonly [label: string, make: () => Buffer, pl: string])[] = [
    ['nothing', () => Buffer.alloc(0), 'Ten plik nie jest przestrzenią Bramki.'],
    ['a text', () => Buffer.from('OGRODNIK'), 'Ten plik nie jest przestrzenią Bramki.'],
    [
      'another SQLite file',
      () => altered((sqlite) => sqlite.pragma('application_id = 1')),
      'Ten plik nie jest przestrzenią Bramki.',
    ],
    [
      'a file of a newer version',
      () => altered((sqlite) => sqlite.pragma('user_version = 1000')),
      'Tę przestrzeń zapisała nowsza Bramka.',
    ],
    [
      'a trigger that nobody here has made',
      () =>
        altered((sqlite) =>
          sqlite.exec('CREATE TRIGGER podstep AFTER INSERT ON meta BEGIN DELETE FROM meta; END'),
        ),
      'Ten plik nie jest przestrzenią Bramki.',
    ],
    [
      'a table too few',
      () => altered((sqlite) => sqlite.pragma('foreign_keys = OFF') && sqlite.exec('DROP TABLE phones')),
      'Ten plik nie jest przestrzenią Bramki.',
    ],
    ['the beginning of a file', () => bytes.subarray(0, 10_000), 'Ten plik jest uszkodzony.'],
    ['a file with other bytes in the middle', damaged, 'Ten plik jest uszkodzony.'],
  ]
  test.each(REFUSED)('is refused, and nothing of it stays, when it is %s', async (_label, make, pl) => {
    const before = [readdirSync(join(folder, 'data')), readdirSync(tmpdir()).filter(isImport)]
    const response = await upload(make(), '?id=obca')
    const problem = Problem.parse(await response.json())
    expect([response.status, problem.code]).toEqual([422, 'E_FILE'])
    expect(problem.text?.pl.startsWith(pl)).toBe(true)
    expect([readdirSync(join(folder, 'data')), readdirSync(tmpdir()).filter(isImport)]).toEqual(before)
    expect(server.log.lines).toEqual([])
  })

  test.each([
    ['?id=zrodlo', 409, 'E_WORKSPACE_TAKEN'],
    ['?id=../zrodlo', 422, 'E_SHAPE'],
    ['?id=nul', 422, 'E_SHAPE'],
    ['?colour=red', 422, 'E_SHAPE'],
  ])('is refused with %s', async (query, status, code) => {
    const response = await upload(bytes, query)
    expect([response.status, Problem.parse(await response.json()).code]).toEqual([status, code])
  })

  test('is not there when the workspace is not', async () => {
    const response = await request('/workspaces/nikt/file')
    expect([response.status, Problem.parse(await response.json()).code]).toEqual([404, 'E_NO_WORKSPACE'])
  })

  test.each(['DELETE', 'PUT'])('has no %s', async (method) => {
    const response = await request('/workspaces:import', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

function isImport(name: string): boolean {
  return name.startsWith('bramka-import-')
}
