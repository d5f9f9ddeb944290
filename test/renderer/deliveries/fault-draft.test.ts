import { describe, expect, test } from 'vitest'
import {
  aimKey,
  faultsOf,
  NEW_FAULT,
  toFault,
  type Aim,
  type InjectionKind,
} from '../../../src-renderer/features/deliveries/faults/fault-draft.ts'

const crm: Aim = { kind: 'url', target: 'http://127.0.0.1:8080/sms' }
const aims: readonly Aim[] = [{ kind: null, target: null }, { kind: 'email', target: null }, crm]

describe('a fault of forwards as a draft', () => {
  test('R121: every kind of fault can be written', () => {
    const kinds: readonly InjectionKind[] = [
      'refuse',
      'time-out',
      'wrong-body',
      'http-error',
      'duplicate',
      'delay',
      'reorder',
    ]
    expect(kinds.map((inject) => toFault({ ...NEW_FAULT, inject }, aims).inject)).toEqual([
      { kind: 'refuse' },
      { kind: 'time-out' },
      { kind: 'wrong-body', body: 'ERROR' },
      { kind: 'http-error', status: 500 },
      { kind: 'duplicate' },
      { kind: 'delay', minutes: 10 },
      { kind: 'reorder' },
    ])
  })

  test('R121: it is aimed at everything, at one kind, or at one target', () => {
    const aimed = aims.map((aim) => toFault({ ...NEW_FAULT, aim: aimKey(aim) }, aims))
    expect(aimed.map(({ kind, target }) => ({ kind, target }))).toEqual(aims)
  })

  test('R121: it hits the next ones or a share of them, until a time', () => {
    const draft = { ...NEW_FAULT, often: 'share' as const, share: '35', expiry: '2025-03-03T12:00' }
    expect(toFault(draft, aims)).toEqual({
      kind: null,
      target: null,
      inject: { kind: 'refuse' },
      when: { share: 35 },
      expiresAt: '2025-03-03 12:00',
    })
  })

  test('R121: says which fields cannot be read, of those that the kind has', () => {
    const bad = { ...NEW_FAULT, status: '200', minutes: '0', body: 'x'.repeat(10_001), calls: '' }
    const kinds: readonly InjectionKind[] = ['refuse', 'wrong-body', 'http-error', 'delay']
    expect(kinds.map((inject) => faultsOf({ ...bad, inject }))).toEqual([
      ['calls'],
      ['body', 'calls'],
      ['status', 'calls'],
      ['minutes', 'calls'],
    ])
  })
})
