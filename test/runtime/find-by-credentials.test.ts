import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ApiCredentials } from '../../emulator/domain/api-login.ts'
import { isRefusal, type Refusal } from '../../emulator/domain/refusal.ts'
import type { WorkspaceHost } from '../../emulator/runtime/workspace-host.ts'
import { addApiToken } from '../../emulator/services/api-tokens.ts'
import { changeApiUser, listApiUsers } from '../../emulator/services/api-users.ts'
import type { WorkspaceContext } from '../../emulator/services/workspace-context.ts'
import { expectDone, hosted, hostOf } from '../support/hosted-workspaces.ts'

let folder: string
let host: WorkspaceHost
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-credentials-'))
  host = hostOf(folder)
})
afterEach(() => {
  host.closeAll()
  rmSync(folder, { recursive: true, force: true })
})

/** Makes a workspace whose only user has this login, and a token made of it. */
async function workspaceOf(id: string, username: string): Promise<void> {
  const { deps } = hosted(host, id)
  for (const user of listApiUsers(deps, 0, 10)) {
    expectDone(await changeApiUser(deps, user.id, { username }))
    expectDone(addApiToken(deps, user.id, { name: '', value: `token-${username}`, expiresAt: null }))
  }
}

/** Closes every workspace, as at the end of a run, and begins anew on the same files. */
function restart(): void {
  host.closeAll()
  host = hostOf(folder)
}

function idOf(found: WorkspaceContext | Refusal): string {
  return isRefusal(found) ? found.code : found.id
}

function foundBy(credentials: ApiCredentials): string {
  return idOf(host.findByCredentials(credentials))
}

describe.each([
  { label: 'open', prepare: () => undefined },
  { label: 'closed', prepare: restart },
])('a call that names no workspace, while all are $label', ({ prepare }) => {
  test.each<{ credentials: ApiCredentials; expected: string }>([
    { credentials: { username: 'firma' }, expected: 'default' },
    { credentials: { username: 'sklep' }, expected: 'a-sklep' },
    { credentials: { username: 'klub' }, expected: 'z-klub' },
    { credentials: { token: 'token-klub' }, expected: 'z-klub' },
    { credentials: { token: 'token-klub', username: 'sklep' }, expected: 'z-klub' },
    { credentials: { token: 'nobody’s', username: 'sklep' }, expected: 'default' },
    { credentials: { username: 'nobody' }, expected: 'default' },
    { credentials: {}, expected: 'default' },
  ])('api-v2 1.4: $credentials leads to $expected', async ({ credentials, expected }) => {
    await workspaceOf('z-klub', 'klub')
    await workspaceOf('default', 'firma')
    await workspaceOf('b-sklep', 'sklep')
    await workspaceOf('a-sklep', 'sklep')
    // A login that `default` has leads there, whoever else has it.
    await workspaceOf('a-firma', 'firma')
    prepare()
    expect(foundBy(credentials)).toBe(expected)
  })
})

describe('a call that names no workspace', () => {
  test('passes over files that are damaged, foreign or in use, and leaves them as they are', async () => {
    await workspaceOf('w-uzyciu', 'klub')
    const other = host
    host = hostOf(folder)
    writeFileSync(join(folder, 'a-uszkodzona.bramka'), 'no database at all')
    writeFileSync(join(folder, 'b-pusta.bramka'), '')
    await workspaceOf('z-klub', 'klub')
    restart()
    const before = readdirSync(folder)
    expect(foundBy({ username: 'klub' })).toBe('z-klub')
    expect(readdirSync(folder).filter((name) => !name.startsWith('z-klub'))).toEqual(
      before.filter((name) => !name.startsWith('z-klub')),
    )
    other.closeAll()
  })

  test('is refused when nobody has the login and there is no default', async () => {
    await workspaceOf('z-klub', 'klub')
    expect(host.findByCredentials({ username: 'nobody' })).toEqual({
      kind: 'refused',
      code: 'E_NO_WORKSPACE',
      about: { id: 'default' },
    })
  })

  test('leaves no files beside those it looks into, and notices when they change', async () => {
    await workspaceOf('default', 'firma')
    await workspaceOf('z-klub', 'klub')
    host.closeAll()
    const asking = hostOf(folder)
    const before = readdirSync(folder)
    expect(idOf(asking.findByCredentials({ username: 'klub' }))).toBe('z-klub')
    asking.closeAll()
    expect(readdirSync(folder)).toEqual(before)
    expect(idOf(asking.findByCredentials({ username: 'teatr' }))).toBe('default')
    asking.closeAll()
    expect(readdirSync(folder)).toEqual(before)
    restart()
    const context = host.find('z-klub')
    if (isRefusal(context)) throw new Error(context.code)
    for (const { id } of listApiUsers(context.deps, 0, 10)) {
      expectDone(await changeApiUser(context.deps, id, { username: 'teatr' }))
    }
    host.closeAll()
    expect(idOf(asking.findByCredentials({ username: 'teatr' }))).toBe('z-klub')
    asking.closeAll()
  })
})
