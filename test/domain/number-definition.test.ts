import { describe, expect, test } from 'vitest'
import { parseAddress, type Address } from '../../emulator/domain/addresses.ts'
import { checkNumberDefinition } from '../../emulator/domain/number-definition.ts'
import type { NumberType } from '../../emulator/domain/number-type.ts'

type NumberedType = Exclude<NumberType, 'ALPHA_SENDER'>

/** An address that suits the type. */
const ADDRESSES: Readonly<Record<NumberedType, string>> = {
  ECO_PLUS: '+48999000001',
  TWO_WAY: '+48999000002',
  ND: '+48503340503',
  SC: '4301',
  NDI_SMS: '+48503340504',
  SCI: '4302',
  NDI_MMS: '+48503340505',
  OWN_NUMBER: '+447700900123',
}

const NUMBERED_TYPES = Object.keys(ADDRESSES) as NumberedType[]

describe('checkNumberDefinition', () => {
  test.each(NUMBERED_TYPES)('R36: %s fits a post-paid account', (type) => {
    expect(check(type, ADDRESSES[type], 'POSTPAID')).toEqual({ kind: 'ok' })
  })

  test('R13, R17, R22, R24, R25, R36: of all numbers a pre-paid account can have ECO+ only', () => {
    const checks = NUMBERED_TYPES.map((type) => [type, check(type, ADDRESSES[type], 'PREPAID')])
    const needsPostpaid = (type: NumberedType) => ({ kind: 'refused', refusal: { code: 'E_PREPAID', type } })
    expect(Object.fromEntries(checks)).toEqual({
      ECO_PLUS: { kind: 'ok' },
      TWO_WAY: needsPostpaid('TWO_WAY'),
      ND: needsPostpaid('ND'),
      SC: needsPostpaid('SC'),
      NDI_SMS: needsPostpaid('NDI_SMS'),
      SCI: needsPostpaid('SCI'),
      NDI_MMS: needsPostpaid('NDI_MMS'),
      OWN_NUMBER: needsPostpaid('OWN_NUMBER'),
    })
  })

  test.each([
    { type: 'ECO_PLUS', address: '4301', expected: 'random-9' },
    { type: 'TWO_WAY', address: '+447700900123', expected: 'random-9' },
    { type: 'ND', address: '4301', expected: '9-digits' },
    { type: 'NDI_SMS', address: '4301', expected: '9-digits' },
    { type: 'NDI_MMS', address: '+447700900123', expected: '9-digits' },
    { type: 'SC', address: '+48503340503', expected: '4-digits' },
    { type: 'SCI', address: '+447700900123', expected: '4-digits' },
    { type: 'OWN_NUMBER', address: '4301', expected: 'real-number' },
    { type: 'ALPHA_SENDER', address: '+48503340503', expected: 'up-to-11-characters' },
  ] as const)('R8: $type cannot be $address', ({ type, address, expected }) => {
    expect(check(type, address, 'POSTPAID')).toEqual({
      kind: 'refused',
      refusal: { code: 'E_ADDRESS', address, expected },
    })
  })

  test.each([
    { type: 'SC', address: '7301' },
    { type: 'SC', address: '9001' },
    { type: 'SCI', address: '7999' },
    { type: 'SCI', address: '9301' },
  ] as const)('R10: $type $address is a premium-rate number', ({ type, address }) => {
    expect(check(type, address, 'POSTPAID')).toEqual({
      kind: 'refused',
      refusal: { code: 'E_PREMIUM_RANGE', address },
    })
  })

  test('R10: a nine-digit number may start with 7 or 9', () => {
    expect(check('ND', '+48790000000', 'POSTPAID')).toEqual({ kind: 'ok' })
    expect(check('ND', '+48990000000', 'POSTPAID')).toEqual({ kind: 'ok' })
  })

  test('R10: a wrong address is reported before the account that cannot have it', () => {
    expect(check('SC', '7301', 'PREPAID')).toEqual({
      kind: 'refused',
      refusal: { code: 'E_PREMIUM_RANGE', address: '7301' },
    })
  })
})

function check(type: NumberType, address: string, accountKind: 'POSTPAID' | 'PREPAID') {
  return checkNumberDefinition({ type, address: canonical(address), accountKind })
}

function canonical(address: string): Address {
  const parsed = parseAddress(address)
  if (parsed.kind === 'refused') throw new Error(`not an address: ${address} (${parsed.reason})`)
  return parsed.address
}
