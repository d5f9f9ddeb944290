import { describe, expect, test } from 'vitest'
import { draftOf, parseLimit, toSettings } from '../../../src-renderer/features/api/access/user-draft.ts'
import { inFamilies } from '../../../src-renderer/features/api/access/user-words.ts'
import { anApiUser } from '../../support/call-examples.ts'

describe('a user that is being written', () => {
  test.each([
    ['', 'no_limit'],
    ['–', 'not_available'],
    ['-', 'not_available'],
    ['1 000', 1000],
    ['many', undefined],
    ['-5', undefined],
  ])('R178: a limit %j is %s', (text, expected) => {
    expect(parseLimit(text)).toBe(expected)
  })

  test('who is saved as he came is the same', () => {
    const user = anApiUser(1, {
      limits: { ...anApiUser(1).limits, mms: 'not_available', full: 20 },
      allowedIps: ['127.0.0.1', '10.0.0.0/8'],
    })
    const { username, state, rights, limits, allowedIps, blockedIps } = user
    expect(toSettings(draftOf(user))).toEqual({
      username,
      state,
      rights,
      limits,
      allowedIps,
      blockedIps,
      person: { name: null },
    })
  })

  test('a new one takes any password, so that nobody types a real one', () => {
    expect(draftOf(null).takesAny).toBe(true)
  })

  test('subaccounts stand below the user they belong to', () => {
    const users = [1, 2, 3, 4].map((id) => anApiUser(id, { parentId: [null, null, 1, 1][id - 1] ?? null }))
    expect(inFamilies(users).map(({ id }) => id)).toEqual([1, 3, 4, 2])
  })
})
