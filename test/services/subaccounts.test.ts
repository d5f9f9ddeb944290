import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ApiCaller } from '../../emulator/domain/api-login.ts'
import type { LIMIT_TYPES } from '../../emulator/domain/api-user.ts'
import { type ApiUser } from '../../emulator/domain/api-user.ts'
import { isRefusal } from '../../emulator/domain/refusal.ts'
import { remainingOf, takeFromLimit } from '../../emulator/services/api-limits.ts'
import { login } from '../../emulator/services/api-login.ts'
import { changeApiUser, findApiUser, listApiUsers, removeApiUser } from '../../emulator/services/api-users.ts'
import {
  addSubaccount,
  findSubaccount,
  limitSubaccount,
  listSubaccounts,
  removeSubaccount,
} from '../../emulator/services/subaccounts.ts'
import type { WorkspaceContext } from '../../emulator/services/workspace-context.ts'
import { expectDone, hosted, hostOf } from '../support/hosted-workspaces.ts'

const NOBODY = { name: null, phone: null, email: null }

const host = hostOf(null)
afterAll(() => {
  host.closeAll()
})

let workspace: WorkspaceContext
let demo: ApiCaller
let wojtek: ApiCaller
beforeEach(() => {
  host.delete('w')
  workspace = hosted(host, 'w', 'sample')
  demo = callerOf('demo')
  wojtek = callerOf('wojtek')
})

function callerOf(username: string): ApiCaller {
  const user = listApiUsers(workspace.deps, 0, 100).find((one) => one.username === username)
  if (user === undefined) throw new Error(`the sample has no ${username}`)
  return { user }
}

/** What came of it: the refusal's code, or the login. */
function outcomeOf(result: unknown): unknown {
  return isRefusal(result) ? result.code : (result as ApiUser).username
}

function draftOf(changes: Partial<Parameters<typeof addSubaccount>[2]> = {}) {
  return {
    username: 'nowy',
    password: 'tajne',
    templateId: wojtek.user.id,
    person: NOBODY,
    ...changes,
  }
}

describe('subaccounts', () => {
  test('api-v2 2.10: those of the sample are its user’s, and have none of their own', () => {
    expect(expectDone(listSubaccounts(workspace.deps, demo)).map(({ username }) => username)).toEqual([
      'wojtek',
      'sklep',
    ])
    expect(findSubaccount(workspace.deps, demo, wojtek.user.id)).toEqual(wojtek.user)
    expect(listSubaccounts(workspace.deps, wojtek)).toMatchObject({ code: 'E_SUBACCOUNT_RIGHT' })
  })

  test('api-v2 2.10: a new one gets the rights, limits and addresses of its template, and can log in', async () => {
    const added = expectDone(
      await addSubaccount(workspace.deps, demo, draftOf({ person: { ...NOBODY, name: 'Nowy' } })),
    )
    expect(added).toEqual({
      ...wojtek.user,
      id: added.id,
      username: 'nowy',
      person: { ...NOBODY, name: 'Nowy' },
    })
    expect(await login(workspace.deps, { username: 'nowy', password: 'tajne', ip: '127.0.0.1' })).toEqual({
      user: added,
    })
  })

  test('api-v2 2.10: what happens to the template later does not reach it', async () => {
    const added = expectDone(await addSubaccount(workspace.deps, demo, draftOf()))
    limitSubaccount(workspace.deps, demo, wojtek.user.id, 'full', 1)
    expect(findApiUser(workspace.deps, added.id)).toEqual(added)
  })

  test.each([
    { label: 'a login that is taken (4502)', changes: { username: 'sklep' }, code: 'E_LOGIN_TAKEN' },
    { label: 'a login too short (4504)', changes: { username: 'ab' }, code: 'E_LOGIN_FORM' },
    {
      label: 'a login with a control character (4504)',
      changes: { username: 'maga\u0007zyn' },
      code: 'E_LOGIN_FORM',
    },
    {
      label: 'a login above 60 characters (4504)',
      changes: { username: 'a'.repeat(61) },
      code: 'E_LOGIN_FORM',
    },
    {
      label: 'a password above 200 characters (4504)',
      changes: { password: 'a'.repeat(201) },
      code: 'E_PASSWORD_FORM',
    },
    { label: 'no password (4504)', changes: { password: '' }, code: 'E_PASSWORD_FORM' },
    { label: 'a template that is not there (4503)', changes: { templateId: 123 }, code: 'E_NO_SUBACCOUNT' },
    { label: 'the user himself as a template (4503)', changes: { templateId: 1 }, code: 'E_NO_SUBACCOUNT' },
  ])('api-v2 3: $label is refused with $code', async ({ changes, code }) => {
    expect(outcomeOf(await addSubaccount(workspace.deps, demo, draftOf(changes)))).toBe(code)
    expect(expectDone(listSubaccounts(workspace.deps, demo)).length).toBe(2)
  })

  test('api-v2 3: a subaccount cannot add one (4501), whatever else is wrong', async () => {
    const wish = draftOf({ username: '', templateId: 123 })
    expect(outcomeOf(await addSubaccount(workspace.deps, wojtek, wish))).toBe('E_SUBACCOUNT_DEPTH')
  })

  test('api-v2 3: without the right nothing of it can be done (4500)', async () => {
    const user = expectDone(
      await changeApiUser(workspace.deps, demo.user.id, { rights: { subaccounts: false } }),
    )
    const { id } = wojtek.user
    const { deps } = workspace
    expect(
      [
        await addSubaccount(deps, { user }, draftOf()),
        listSubaccounts(deps, { user }),
        findSubaccount(deps, { user }, id),
        limitSubaccount(deps, { user }, id, 'eco', 1),
        removeSubaccount(deps, { user }, id),
      ].map(outcomeOf),
    ).toEqual(Array(5).fill('E_SUBACCOUNT_RIGHT'))
  })

  test('api-v2 2.10: an unknown one, or somebody else’s, can be neither seen, limited nor removed', () => {
    const { deps } = workspace
    for (const id of [123, demo.user.id]) {
      expect(
        [
          findSubaccount(deps, demo, id),
          limitSubaccount(deps, demo, id, 'eco', 1),
          removeSubaccount(deps, demo, id),
        ].map(outcomeOf),
      ).toEqual(Array(3).fill('E_NO_SUBACCOUNT'))
    }
  })

  test('api-v2 2.10: one that is removed is gone, and its login is free', async () => {
    expect(removeSubaccount(workspace.deps, demo, wojtek.user.id)).toBeUndefined()
    const template = expectDone(listSubaccounts(workspace.deps, demo))
    expect(template.map(({ username }) => username)).toEqual(['sklep'])
    const again = await addSubaccount(
      workspace.deps,
      demo,
      draftOf({ username: 'wojtek', templateId: template[0]?.id ?? 0 }),
    )
    // An id that a system has stored never means somebody else.
    expect(expectDone(again).id).toBeGreaterThan(wojtek.user.id + 1)
  })

  test('a user who has subaccounts is not removed', () => {
    expect(removeApiUser(workspace.deps, demo.user.id)).toEqual({
      kind: 'refused',
      code: 'E_SUBACCOUNTS_LEFT',
      about: { username: 'demo', subaccounts: 'wojtek, sklep' },
    })
  })
})

describe('limits', () => {
  const take = (caller: ApiCaller, type: (typeof LIMIT_TYPES)[number], count: number) =>
    workspace.deps.database.write((tx) => takeFromLimit(tx, caller.user.id, type, count))
  const left = (caller: ApiCaller) => remainingOf(workspace.deps.database.db, caller.user.id)

  test('R178: those of the sample, in the vendor’s order', () => {
    expect(Object.entries(left(demo))).toEqual([
      ['eco', 'no_limit'],
      ['full', 1_000_000],
      ['voice', 10_000],
      ['mms', 10_000],
      ['lookup', 10_000],
      ['hlr', 10_000],
    ])
  })

  test('R178: all of what is asked for is taken, or nothing', () => {
    expect(take(demo, 'full', 999_999)).toBe(true)
    expect(take(demo, 'full', 2)).toBe(false)
    expect(take(demo, 'full', 1)).toBe(true)
    expect(take(demo, 'full', 1)).toBe(false)
    expect(left(demo)).toEqual({ ...demo.user.limits, full: 0 })
  })

  test('R178: without a limit there is always enough, without a right never', () => {
    expect(take(demo, 'eco', 1_000_000)).toBe(true)
    expect(take(callerOf('sklep'), 'mms', 1)).toBe(false)
    expect([left(demo), left(callerOf('sklep'))]).toEqual([demo.user.limits, callerOf('sklep').user.limits])
  })

  test('R178: what a subaccount uses up is its own, and can be given anew', () => {
    expect(take(wojtek, 'full', 100)).toBe(true)
    expect([left(wojtek).full, left(demo).full]).toEqual([0, 1_000_000])
    const limited = limitSubaccount(workspace.deps, demo, wojtek.user.id, 'full', 7)
    expect(limited).toEqual({ ...wojtek.user, limits: { ...wojtek.user.limits, full: 7 } })
    expect([take(wojtek, 'full', 8), take(wojtek, 'full', 7)]).toEqual([false, true])
    limitSubaccount(workspace.deps, demo, wojtek.user.id, 'voice', 'not_available')
    limitSubaccount(workspace.deps, demo, wojtek.user.id, 'mms', 'no_limit')
    expect(left(wojtek)).toEqual({
      ...wojtek.user.limits,
      full: 0,
      voice: 'not_available',
      mms: 'no_limit',
    })
  })

  test('R178: what is taken in a transaction that fails is not taken', () => {
    expect(() =>
      workspace.deps.database.write((tx) => {
        takeFromLimit(tx, demo.user.id, 'full', 1000)
        throw new Error('nothing was sent')
      }),
    ).toThrow('nothing was sent')
    expect(left(demo)).toEqual(demo.user.limits)
  })
})
