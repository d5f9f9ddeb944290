import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ApiCredentials } from '../../emulator/domain/api-login.ts'
import type { ApiUser } from '../../emulator/domain/api-user.ts'
import type { IpRange } from '../../emulator/domain/ip-range.ts'
import { addMs, MS_PER_MINUTE } from '../../emulator/domain/time.ts'
import { login } from '../../emulator/services/api-login.ts'
import { addApiToken, listApiTokens, removeApiToken } from '../../emulator/services/api-tokens.ts'
import { changeApiUser, listApiUsers, removeApiUser } from '../../emulator/services/api-users.ts'
import { directoryOf, knowsCredentials } from '../../emulator/services/login-directory.ts'
import { advanceClock } from '../../emulator/services/step-clock.ts'
import type { WorkspaceContext } from '../../emulator/services/workspace-context.ts'
import { expectDone, hosted, HOSTED_NOW, hostOf } from '../support/hosted-workspaces.ts'

const IP = '127.0.0.1'
const TOKEN = '2c13788a69f5f34564998566f3cd2560'

const host = hostOf(null)
afterAll(() => {
  host.closeAll()
})

let workspace: WorkspaceContext
let demo: ApiUser
beforeEach(() => {
  const deleted = host.delete('w')
  expect(deleted?.code ?? 'E_NO_WORKSPACE').toBe('E_NO_WORKSPACE')
  workspace = hosted(host, 'w')
  const [user] = listApiUsers(workspace.deps, 0, 1)
  if (user === undefined) throw new Error('an empty workspace has no user')
  demo = user
})

/** Who a caller turns out to be, or why he is turned away. */
async function outcomeOf(credentials: ApiCredentials, ip = IP): Promise<string> {
  const outcome = await login(workspace.deps, { ...credentials, ip })
  return 'why' in outcome ? outcome.why : outcome.user.username
}

describe('login', () => {
  test.each<{ label: string; credentials: ApiCredentials; expected: string }>([
    { label: 'login and password', credentials: { username: 'demo', password: 'demo' }, expected: 'demo' },
    { label: 'a token', credentials: { token: 'demo' }, expected: 'demo' },
    {
      label: 'a token wins over a wrong password',
      credentials: { token: 'demo', username: 'demo', password: 'no' },
      expected: 'demo',
    },
    {
      label: 'a wrong token wins over a right password (1012)',
      credentials: { token: TOKEN, username: 'demo', password: 'demo' },
      expected: 'token-invalid',
    },
    {
      label: 'a wrong password (1001)',
      credentials: { username: 'demo', password: 'Demo' },
      expected: 'wrong',
    },
    { label: 'no password (1001)', credentials: { username: 'demo' }, expected: 'wrong' },
    { label: 'no login (1001)', credentials: { password: 'demo' }, expected: 'wrong' },
    {
      label: 'a login in other letters (1001)',
      credentials: { username: 'Demo', password: 'demo' },
      expected: 'wrong',
    },
    { label: 'nothing at all (1001)', credentials: {}, expected: 'nothing-given' },
  ])('api-v2 1.4: $label', async ({ credentials, expected }) => {
    expect(await outcomeOf(credentials)).toBe(expected)
  })

  test('a login without a password of its own takes any, so that nobody has to type a production password here', async () => {
    expectDone(await changeApiUser(workspace.deps, demo.id, { password: null }))
    expect(await outcomeOf({ username: 'demo', password: 'whatever' })).toBe('demo')
    expect(await outcomeOf({ username: 'demo' })).toBe('wrong')
  })

  test('a new password holds from the next call on, and the old one no longer', async () => {
    expect(await outcomeOf({ username: 'demo', password: 'demo' })).toBe('demo')
    expectDone(await changeApiUser(workspace.deps, demo.id, { password: 'nowe' }))
    expect(await outcomeOf({ username: 'demo', password: 'demo' })).toBe('wrong')
    expect(await outcomeOf({ username: 'demo', password: 'nowe' })).toBe('demo')
  })

  test('api-v2 1.4: a token is refused from its end on the virtual clock (1011)', async () => {
    const expiresAt = addMs(HOSTED_NOW, 10 * MS_PER_MINUTE)
    expectDone(addApiToken(workspace.deps, demo.id, { name: '', value: TOKEN, expiresAt }))
    await advanceClock(workspace.deps, { to: addMs(expiresAt, -1) })
    expect(await outcomeOf({ token: TOKEN })).toBe('demo')
    await advanceClock(workspace.deps, { to: expiresAt })
    expect(await outcomeOf({ token: TOKEN })).toBe('token-expired')
  })

  test('api-v2 1.4: a token that was taken away is invalid (1012), and so are those of a user who is gone', async () => {
    const { token } = expectDone(
      addApiToken(workspace.deps, demo.id, { name: '', value: TOKEN, expiresAt: null }),
    )
    expect(removeApiToken(workspace.deps, demo.id, token.id)).toBeUndefined()
    expect(await outcomeOf({ token: TOKEN })).toBe('token-invalid')
    expect(removeApiUser(workspace.deps, demo.id)).toBeUndefined()
    expect([await outcomeOf({ token: 'demo' }), listApiTokens(workspace.deps, demo.id, 0, 10)]).toEqual([
      'token-invalid',
      { kind: 'refused', code: 'E_NO_API_USER', about: { id: String(demo.id) } },
    ])
  })

  test('api-v2 3: identity comes first, then the address, the right and the state', async () => {
    expectDone(
      await changeApiUser(workspace.deps, demo.id, {
        state: 'inactive',
        rights: { api: false },
        blockedIps: ['10.0.0.1' as IpRange],
        allowedIps: ['10.0.0.0/8' as IpRange],
      }),
    )
    expect(await outcomeOf({ username: 'demo', password: 'no' })).toBe('wrong')
    expect(await outcomeOf({ token: 'demo' }, '10.0.0.1')).toBe('ip-blocked')
    expect(await outcomeOf({ token: 'demo' })).toBe('ip-not-allowed')
    expect(await outcomeOf({ token: 'demo' }, '10.0.0.2')).toBe('no-api-right')
    expectDone(await changeApiUser(workspace.deps, demo.id, { rights: { api: true } }))
    expect(await outcomeOf({ token: 'demo' }, '10.0.0.2')).toBe('inactive')
    expectDone(await changeApiUser(workspace.deps, demo.id, { state: 'blocked' }))
    expect(await outcomeOf({ token: 'demo' }, '10.0.0.2')).toBe('demo')
  })
})

describe('knowsCredentials', () => {
  test.each<{ credentials: ApiCredentials; expected: boolean }>([
    { credentials: { token: 'demo' }, expected: true },
    { credentials: { username: 'demo', password: 'whatever it is' }, expected: true },
    { credentials: { token: TOKEN, username: 'demo' }, expected: false },
    { credentials: { username: 'Demo' }, expected: false },
    { credentials: { password: 'demo' }, expected: false },
    { credentials: {}, expected: false },
  ])('of $credentials: $expected', ({ credentials, expected }) => {
    const { database, secrets } = workspace.deps
    expect(knowsCredentials(directoryOf(database.db), secrets, credentials)).toBe(expected)
  })
})
