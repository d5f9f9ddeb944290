import { describe, expect, test } from 'vitest'
import { API_ERRORS } from '../../../emulator/gateway-api/https-v2/api-errors.ts'
import { mendingOf, neededNames } from '../../../src-renderer/features/api/calls/mend-call.ts'
import { anInterface } from '../../support/call-examples.ts'

describe('what helps against an error', () => {
  test('is done where the cause is', () => {
    const codes = [1000, 1003, 1006, 1007, 1012, 3002, 3103, 3106, 4200]
    expect(
      codes.map((code) => `${String(code)} ${mendingOf(code).word} ${mendingOf(code).tab ?? '–'}`),
    ).toEqual([
      '1000 apiCalls.mendOf.action compatibility',
      '1003 apiCalls.mendOf.address access',
      '1006 apiCalls.mendOf.format –',
      '1007 apiCalls.mendOf.rights access',
      '1012 apiCalls.mendOf.credentials access',
      '3002 apiCalls.mendOf.limit access',
      '3103 apiCalls.mendOf.phone –',
      '3106 apiCalls.mendOf.sender –',
      '4200 apiCalls.mendOf.catalogue errors',
    ])
  })

  test('is known for every kind of login and right in the catalogue', () => {
    const types = new Set(['InvalidUser', 'InvalidToken', 'InvalidRole', 'InvalidIP'])
    const unknown = Object.entries(API_ERRORS)
      .filter(([code, { type }]) => types.has(type) && mendingOf(Number(code)).tab !== 'access')
      .map(([code]) => code)
    expect(unknown).toEqual([])
  })

  test('names the parameters that an action cannot do without', () => {
    expect(anInterface().actions.map((action) => neededNames(action, ' / '))).toEqual([
      'phone / group_id, text',
      '',
    ])
  })
})
