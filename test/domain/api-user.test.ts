import { describe, expect, test } from 'vitest'
import { findAdmissionFault } from '../../emulator/domain/api-login.ts'
import { isTokenValue, tokenPrefix } from '../../emulator/domain/api-token.ts'
import { EVERY_RIGHT, isPassword, isUsername, NO_LIMITS } from '../../emulator/domain/api-user.ts'
import type { ApiUser } from '../../emulator/domain/api-user.ts'
import type { IpRange } from '../../emulator/domain/ip-range.ts'

const USER: ApiUser = {
  id: 1,
  accountId: 1,
  parentId: null,
  username: 'demo',
  asksPassword: true,
  state: 'active',
  person: { name: null, phone: null, email: null },
  rights: EVERY_RIGHT,
  limits: NO_LIMITS,
  allowedIps: [],
  blockedIps: [],
}
const HERE = '127.0.0.1'
const ANYWHERE = '0.0.0.0/0' as IpRange
const ELSEWHERE = '10.0.0.0/8' as IpRange
const NO_API = { ...EVERY_RIGHT, api: false }

describe('findAdmissionFault', () => {
  test.each<{ label: string; changes: Partial<ApiUser>; expected: string | undefined }>([
    { label: 'nothing against him', changes: {}, expected: undefined },
    { label: 'a blocked address (1009)', changes: { blockedIps: [ANYWHERE] }, expected: 'ip-blocked' },
    { label: 'another address blocked', changes: { blockedIps: [ELSEWHERE] }, expected: undefined },
    {
      label: 'another address allowed (1003)',
      changes: { allowedIps: [ELSEWHERE] },
      expected: 'ip-not-allowed',
    },
    { label: 'this address allowed', changes: { allowedIps: [ELSEWHERE, ANYWHERE] }, expected: undefined },
    { label: 'no right to the API (1002)', changes: { rights: NO_API }, expected: 'no-api-right' },
    { label: 'not active (1007)', changes: { state: 'inactive' }, expected: 'inactive' },
    { label: 'sending blocked (3100)', changes: { state: 'blocked' }, expected: undefined },
    {
      label: 'everything at once',
      changes: { blockedIps: [ANYWHERE], allowedIps: [ELSEWHERE], rights: NO_API, state: 'inactive' },
      expected: 'ip-blocked',
    },
    {
      label: 'all but a block',
      changes: { allowedIps: [ELSEWHERE], rights: NO_API, state: 'inactive' },
      expected: 'ip-not-allowed',
    },
    {
      label: 'no right, and not active',
      changes: { rights: NO_API, state: 'inactive' },
      expected: 'no-api-right',
    },
  ])('api-v2 3: $label', ({ changes, expected }) => {
    expect(findAdmissionFault({ ...USER, ...changes }, HERE)).toBe(expected)
  })
})

describe('logins, passwords and tokens', () => {
  test.each([
    ['demo', true],
    ['webapi_demo', true],
    ['jan.kowalski@firma.example', true],
    ['Dział sprzedaży', true],
    ['abc', true],
    ['a'.repeat(60), true],
    ['', false],
    ['ab', false],
    ['a'.repeat(61), false],
    [' demo', false],
    ['demo ', false],
    ['de\nmo', false],
    ['de\u200bmo', false],
  ])('%j is a login: %s', (text, expected) => {
    expect(isUsername(text)).toBe(expected)
  })

  test.each([
    ['x', true],
    [' zażółć ', true],
    ['x'.repeat(200), true],
    ['', false],
    ['x'.repeat(201), false],
  ])('%j is a password: %s', (text, expected) => {
    expect(isPassword(text)).toBe(expected)
  })

  test.each([
    ['demo', true],
    ['2c13788a69f5f34564998566f3cd2560', true],
    ['abc', false],
    ['de mo', false],
    ['żeton', false],
    ['x'.repeat(201), false],
  ])('api-v2 1.4: %j is a token: %s', (text, expected) => {
    expect(isTokenValue(text)).toBe(expected)
  })

  test.each([
    ['demo', 'd'],
    ['1234567', '1'],
    ['2c13788a69f5f34564998566f3cd2560', '2c1378'],
  ])('of the token %s no more than %s is shown', (value, expected) => {
    expect(tokenPrefix(value)).toBe(expected)
  })
})
