import { expect, test } from 'vitest'
import {
  faultsOf,
  NEW_NETWORK_RULE,
  readNetworkRule,
  readPrefix,
  type NetworkDraft,
} from '../../../src-renderer/features/settings/network-draft.ts'

test.each([
  ['', ''],
  ['600', '+48600'],
  ['500 600-700', '+48500600700'],
  ['+44 77', '+4477'],
  ['sześćset', undefined],
  ['5006007001', undefined],
] as const)('R6: the phones of a rule, written %j, begin with %j', (written, prefix) => {
  expect(readPrefix(written)).toBe(prefix)
})

test.each<{ label: string; draft: Partial<NetworkDraft>; expected: unknown }>([
  {
    label: 'as it begins',
    draft: {},
    expected: [{}, { prefix: '', share: 100, outcome: { kind: 'undelivered', reason: 'operator_error' } }],
  },
  {
    label: 'a share of some phones that is never sent',
    draft: { phones: '600', share: '30', kind: 'unsent', unsent: 'limit_exhausted' },
    expected: [{}, { prefix: '+48600', share: 30, outcome: { kind: 'unsent', reason: 'limit_exhausted' } }],
  },
  {
    label: 'late',
    draft: { kind: 'late', minutes: '90' },
    expected: [{}, { prefix: '', share: 100, outcome: { kind: 'late', afterMinutes: 90 } }],
  },
  {
    label: 'everything wrong',
    draft: { phones: 'x', share: '0', kind: 'late', minutes: 'chwilę' },
    expected: [{ phones: true, share: true, minutes: true }, undefined],
  },
])('V1: a rule of the network is read: $label', ({ draft, expected }) => {
  const whole = { ...NEW_NETWORK_RULE, ...draft }
  expect([faultsOf(whole), readNetworkRule(whole)]).toEqual(expected)
})
