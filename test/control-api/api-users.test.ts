import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ApiUser } from '../../emulator/contract/api-users.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const EVERYTHING = {
  api: true,
  manage: true,
  numbers: true,
  sms: true,
  flash: true,
  personalised: true,
  foreign: true,
  subaccounts: true,
}
const NO_LIMITS = {
  eco: 'no_limit',
  full: 'no_limit',
  voice: 'no_limit',
  mms: 'no_limit',
  lookup: 'no_limit',
  hlr: 'no_limit',
} as const
const NOBODY = { name: null, phone: null, email: null }

let server: TestEmulator
let workspace: TestWorkspace
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())
beforeEach(async () => {
  workspace = await server.workspace({ from: 'empty' })
})

/** A new user; a test names only what it is about. */
function makeUser(wish: Partial<Parameters<typeof createBody>[0]> = {}): Promise<ApiUser> {
  return workspace.call('createApiUser', { body: createBody({ username: 'integracja', ...wish }) })
}

function createBody(body: {
  username: string
  password?: string | null
  parentId?: number
  accountId?: number
}) {
  return body
}

const paramsOf = ({ id }: { id: number }) => ({ user: String(id) })

describe('users of the vendor’s interfaces', () => {
  test('api-v2 1.4: an empty workspace has one to call with, and the sample two subaccounts more', async () => {
    const { items } = await workspace.call('listApiUsers')
    expect(items).toEqual([
      {
        id: 1,
        accountId: 1,
        parentId: null,
        username: 'demo',
        asksPassword: true,
        state: 'active',
        person: NOBODY,
        rights: EVERYTHING,
        limits: NO_LIMITS,
        allowedIps: [],
        blockedIps: [],
      },
    ])
    const sample = await (await server.workspace()).call('listApiUsers')
    expect(sample.items.map(({ username, parentId, limits }) => [username, parentId, limits.full])).toEqual([
      ['demo', null, 1_000_000],
      ['wojtek', 1, 100],
      ['sklep', 1, 200],
    ])
  })

  test('R178: are made with what they are given, and with every right and no limit otherwise', async () => {
    const made = await workspace.call('createApiUser', {
      body: {
        username: 'integracja',
        password: 'tajne',
        person: { name: 'Dział IT', phone: '500 600 700' },
        rights: { flash: false },
        limits: { full: 40, mms: 'not_available' },
        allowedIps: ['127.0.0.1', '2001:db8::/32'],
      },
    })
    expect(made).toEqual({
      id: 2,
      accountId: 1,
      parentId: null,
      username: 'integracja',
      asksPassword: true,
      state: 'active',
      person: { name: 'Dział IT', phone: '+48500600700', email: null },
      rights: { ...EVERYTHING, flash: false },
      limits: { ...NO_LIMITS, full: 40, mms: 'not_available' },
      allowedIps: ['127.0.0.1', '2001:db8::/32'],
      blockedIps: [],
    })
    expect(await workspace.call('readApiUser', { params: paramsOf(made) })).toEqual(made)
  })

  test('keep what a change does not name', async () => {
    const made = await makeUser({ password: 'tajne' })
    const changed = await workspace.call('updateApiUser', {
      params: paramsOf(made),
      body: {
        state: 'blocked',
        person: { email: 'it@firma.example' },
        rights: { subaccounts: false },
        limits: { eco: 0 },
        blockedIps: ['10.0.0.0/8'],
      },
    })
    expect(changed).toEqual({
      ...made,
      state: 'blocked',
      person: { ...NOBODY, email: 'it@firma.example' },
      rights: { ...EVERYTHING, subaccounts: false },
      limits: { ...NO_LIMITS, eco: 0 },
      blockedIps: ['10.0.0.0/8'],
    })
    expect(await workspace.call('updateApiUser', { params: paramsOf(made), body: {} })).toEqual(changed)
    const open = { username: 'integracja-2', password: null }
    expect(await workspace.call('updateApiUser', { params: paramsOf(made), body: open })).toEqual({
      ...changed,
      username: 'integracja-2',
      asksPassword: false,
    })
  })

  test('api-v2 2.10: a subaccount is of the account of its parent', async () => {
    const { id: accountId } = await workspace.call('createAccount', { body: { name: 'Druga firma' } })
    const parent = await makeUser({ accountId })
    const made = await makeUser({ username: 'oddział', parentId: parent.id })
    expect([made.accountId, made.parentId]).toEqual([accountId, parent.id])
  })

  test('are listed in pages', async () => {
    for (const username of ['pierwszy', 'drugi', 'trzeci']) await makeUser({ username })
    const first = await workspace.call('listApiUsers', { query: { limit: 3 } })
    const rest = await workspace.call('listApiUsers', {
      query: { limit: 3, cursor: String(first.nextCursor) },
    })
    expect(
      [first, rest].map(({ items, nextCursor }) => [items.map(({ username }) => username), nextCursor]),
    ).toEqual([
      [['demo', 'pierwszy', 'drugi'], '3'],
      [['trzeci'], null],
    ])
  })

  test('are told of when they or their tokens change', async () => {
    const { last } = await workspace.call('waitForEvents', { query: { limit: 1000, timeoutMs: 0 } })
    const made = await makeUser()
    await workspace.call('updateApiUser', { params: paramsOf(made), body: { state: 'inactive' } })
    const { id } = await workspace.call('createApiToken', { params: paramsOf(made), body: {} })
    await workspace.call('deleteApiToken', { params: { ...paramsOf(made), token: String(id) } })
    await workspace.call('deleteApiUser', { params: paramsOf(made) })
    const { events } = await workspace.call('waitForEvents', { query: { after: last } })
    expect(events.map(({ type, ref }) => [type, ref])).toEqual(Array(5).fill(['api-user.changed', '2']))
  })
})

test('R3: users, passwords and tokens that chance has made leave the bytes of an export as they are', async () => {
  const exportOf = async (prepare: (one: TestWorkspace) => Promise<unknown>) => {
    const one = await server.workspace({ seed: 'wiosna' })
    await prepare(one)
    await one.write('+48500600700', '+48503340503', 'OGRODNIK')
    return JSON.stringify(await one.call('exportWorkspace'))
  }
  const plain = await exportOf(() => Promise.resolve())
  const withUser = await exportOf(async (one) => {
    await one.call('createApiUser', { body: { username: 'integracja', password: 'tajne' } })
    await one.call('createApiToken', { params: { user: '1' }, body: {} })
  })
  expect(plain).toContain('OGRODNIK')
  expect(withUser).toBe(plain)
})

describe('a user that cannot be', () => {
  test.each([
    { label: 'a login that is taken', body: { username: 'demo' }, code: 'E_LOGIN_TAKEN', path: '/username' },
    { label: 'a login too short', body: { username: 'ab' }, code: 'E_LOGIN_FORM', path: '/username' },
    {
      label: 'an empty password',
      body: { username: 'nowy', password: '' },
      code: 'E_PASSWORD_FORM',
      path: '/password',
    },
    {
      label: 'no address',
      body: { username: 'nowy', allowedIps: ['127.0.0.1', '127.0.0.256'] },
      code: 'E_IP_RANGE',
      path: '/allowedIps/1',
    },
    {
      label: 'no phone',
      body: { username: 'nowy', person: { phone: 'biuro' } },
      code: 'E_ADDRESS',
      path: '/person/phone',
    },
    {
      label: 'a parent who is not there',
      body: { username: 'nowy', parentId: 9 },
      code: 'E_NO_API_USER',
      path: '/parentId',
    },
    {
      label: 'an account that is not there',
      body: { username: 'nowy', accountId: 9 },
      code: 'E_NO_ACCOUNT',
      path: '/accountId',
    },
  ])('$label is refused with $code at $path', async ({ body, code, path }) => {
    const problem = await problemOf(workspace.call('createApiUser', { body }))
    expect([problem.code, problem.issues?.map((issue) => issue.path)]).toEqual([code, [path]])
    expect((await workspace.call('listApiUsers')).items.length).toBe(1)
  })

  test('api-v2 3: a subaccount of a subaccount is refused (4501)', async () => {
    const parent = await makeUser({ parentId: 1 })
    const problem = await problemOf(makeUser({ username: 'wnuk', parentId: parent.id }))
    expect([problem.status, problem.code]).toEqual([422, 'E_SUBACCOUNT_DEPTH'])
  })

  test('one with subaccounts is not deleted, and says which they are', async () => {
    const child = await makeUser({ parentId: 1 })
    const params = { user: '1' }
    const problem = await problemOf(workspace.call('deleteApiUser', { params }))
    expect([problem.code, problem.text?.pl]).toEqual([
      'E_SUBACCOUNTS_LEFT',
      'Użytkownik demo ma jeszcze subkonta: integracja. Najpierw usuń subkonta.',
    ])
    await workspace.call('deleteApiUser', { params: paramsOf(child) })
    await workspace.call('deleteApiUser', { params })
    expect((await workspace.call('listApiUsers')).items).toEqual([])
  })

  test.each(['9', '0', 'demo'])('user %s is not there', async (user) => {
    const calls = [
      workspace.call('readApiUser', { params: { user } }),
      workspace.call('updateApiUser', { params: { user }, body: {} }),
      workspace.call('deleteApiUser', { params: { user } }),
      workspace.call('listApiTokens', { params: { user } }),
      workspace.call('createApiToken', { params: { user }, body: {} }),
      workspace.call('deleteApiToken', { params: { user, token: '1' } }),
    ]
    const problems = await Promise.all(calls.map((call) => problemOf(call)))
    expect(problems.map(({ code }) => code)).toEqual(calls.map(() => 'E_NO_API_USER'))
  })
})

describe('tokens', () => {
  const params = { user: '1' }

  test('api-v2 1.4: one that is made looks like the vendor’s, and its value is shown once', async () => {
    const made = await workspace.call('createApiToken', { params, body: { name: 'Sklep' } })
    expect(made).toEqual({
      id: 2,
      name: 'Sklep',
      prefix: made.token.slice(0, 6),
      createdAt: '2025-03-03T09:00:00.000Z',
      expiresAt: null,
      token: expect.stringMatching(/^[\da-f]{32}$/) as string,
    })
    const { items } = await workspace.call('listApiTokens', { params })
    const { token, ...shown } = made
    expect(items).toEqual([
      {
        id: 1,
        name: 'Token do prób',
        prefix: 'd',
        createdAt: '2025-01-01T00:00:00.000Z',
        expiresAt: null,
      },
      shown,
    ])
    expect(JSON.stringify(items)).not.toContain(token)
  })

  test('api-v2 1.4: one that a system already has can be given, with an end', async () => {
    const token = '2c13788a69f5f34564998566f3cd2560'
    const body = { token, expiresAt: '2025-03-04 10:00' }
    const made = await workspace.call('createApiToken', { params, body })
    expect([made.token, made.prefix, made.expiresAt]).toEqual([token, '2c1378', '2025-03-04T09:00:00.000Z'])
    expect((await problemOf(workspace.call('createApiToken', { params, body }))).code).toBe('E_TOKEN_TAKEN')
    await workspace.call('deleteApiToken', { params: { ...params, token: String(made.id) } })
    expect((await workspace.call('createApiToken', { params, body })).id).toBe(made.id + 1)
  })

  test.each([
    { body: { token: 'abc' }, code: 'E_TOKEN_FORM' },
    { body: { token: 'dwa słowa' }, code: 'E_TOKEN_FORM' },
    { body: { expiresAt: 'jutro będzie' }, code: 'E_TIME' },
  ])('$body is refused with $code', async ({ body, code }) => {
    expect((await problemOf(workspace.call('createApiToken', { params, body }))).code).toBe(code)
  })

  test.each(['9', '0', 'demo'])('token %s is not there', async (token) => {
    const problem = await problemOf(workspace.call('deleteApiToken', { params: { ...params, token } }))
    expect([problem.status, problem.code]).toEqual([404, 'E_NO_API_TOKEN'])
  })

  test('a user’s token is not taken away as another’s', async () => {
    const other = await makeUser()
    const problem = await problemOf(
      workspace.call('deleteApiToken', { params: { ...paramsOf(other), token: '1' } }),
    )
    expect(problem.code).toBe('E_NO_API_TOKEN')
  })
})
