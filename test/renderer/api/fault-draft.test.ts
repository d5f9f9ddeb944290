import { describe, expect, test } from 'vitest'
import { faultsOf, NEW_FAULT, toFault } from '../../../src-renderer/features/api/faults/fault-draft.ts'

describe('a fault that is being written', () => {
  test.each([
    {
      label: 'hits the next call with a status, if nothing else is said',
      draft: {},
      expected: {
        action: null,
        user: null,
        inject: { kind: 'status', status: 503 },
        effect: 'before',
        when: { calls: 1 },
        expiresAt: null,
      },
    },
    {
      label: 'has a share, an action, a user and an end',
      draft: {
        kind: 'error',
        code: '1010',
        often: 'share',
        share: '20',
        action: 'messages/send_sms',
        user: 'demo',
        expiry: '2025-03-03T12:00',
        effect: 'after',
      },
      expected: {
        action: 'messages/send_sms',
        user: 'demo',
        inject: { kind: 'error', code: 1010 },
        effect: 'after',
        when: { share: 20 },
        expiresAt: '2025-03-03 12:00',
      },
    },
    {
      label: 'comes after the call where half of its answer is sent',
      draft: { kind: 'half' },
      expected: {
        action: null,
        user: null,
        inject: { kind: 'half' },
        effect: 'after',
        when: { calls: 1 },
        expiresAt: null,
      },
    },
  ] as const)('$label', ({ draft, expected }) => {
    expect(toFault({ ...NEW_FAULT, ...draft })).toEqual(expected)
  })

  test.each([
    { draft: { kind: 'latency', delay: '600001' }, expected: ['delay'] },
    { draft: { kind: 'status', delay: 'soon' }, expected: [] },
    { draft: { calls: '0' }, expected: ['calls'] },
    { draft: { often: 'share', share: '101', calls: '0' }, expected: ['share'] },
  ] as const)('$draft lacks $expected', ({ draft, expected }) => {
    expect(faultsOf({ ...NEW_FAULT, ...draft })).toEqual(expected)
  })
})
