import { describe, expect, test } from 'vitest'
import {
  checkNumber,
  type NumberCheck,
  type NumberWish,
} from '../../../src-renderer/features/numbers/check-number.ts'

const wish: NumberWish = {
  written: '',
  type: 'NDI_SMS',
  accountKind: 'POSTPAID',
  taken: new Set(['+48532600111']),
}
const ok = (address: string): NumberCheck => ({ kind: 'ok', address, warnings: [] })
const refused = (fault: string) => ({ kind: 'refused', fault })

describe('checkNumber', () => {
  test.each([
    {
      rule: 'R8',
      label: 'nine digits are an NDI',
      given: { written: '532 600 333' },
      expected: ok('+48532600333'),
    },
    {
      rule: 'R8',
      label: 'four digits are an SCI',
      given: { written: '4455', type: 'SCI' },
      expected: ok('4455'),
    },
    {
      rule: 'R8',
      label: 'four digits are no NDI',
      given: { written: '4455' },
      expected: refused('needs-nine-digits'),
    },
    {
      rule: 'R8',
      label: 'nine digits are no SC',
      given: { written: '503340503', type: 'SC' },
      expected: refused('needs-four-digits'),
    },
    {
      rule: 'R10',
      label: '7xxx is premium-rate',
      given: { written: '7455', type: 'SC' },
      expected: refused('premium-range'),
    },
    {
      rule: 'R30',
      label: 'an own number may be foreign',
      given: { written: '+44 7700 900123', type: 'OWN_NUMBER' },
      expected: ok('+447700900123'),
    },
    {
      rule: 'R30',
      label: 'an own number is no short code',
      given: { written: '4301', type: 'OWN_NUMBER' },
      expected: refused('needs-phone'),
    },
    {
      rule: 'R17',
      label: 'an NDI needs a post-paid account',
      given: { written: '532600333', accountKind: 'PREPAID' },
      expected: refused('prepaid-account'),
    },
    {
      rule: 'R7',
      label: 'one number in two spellings is one',
      given: { written: '0048 532-600-111' },
      expected: refused('taken'),
    },
    {
      rule: 'R6',
      label: 'letters are no number',
      given: { written: 'abc' },
      expected: refused('forbidden-character'),
    },
    {
      rule: 'R32',
      label: 'a name of 12 characters is too long',
      given: { written: 'INFORMACJA12', type: 'ALPHA_SENDER' },
      expected: refused('sender-too-long'),
    },
    {
      rule: 'R166',
      label: 'a name of a public body is taken with a warning',
      given: { written: 'POLICJA', type: 'ALPHA_SENDER' },
      expected: { kind: 'ok', address: 'POLICJA', warnings: ['W_SENDER_MISLEADING'] },
    },
  ] as const)('$rule: $label', ({ given, expected }) => {
    expect(checkNumber({ ...wish, ...given })).toEqual(expected)
  })
})
