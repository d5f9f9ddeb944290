import { describe, expect, test } from 'vitest'
import { reportAt, type Delivery, type DeliveryReport } from '../../../emulator/domain/outbound/delivery.ts'
import { epochMs } from '../../../emulator/domain/time.ts'

const at = (second: number) => epochMs(second * 1_000)

const DELIVERED: Delivery = {
  state: 'handed-over',
  sentAt: at(1),
  settledAt: at(6),
  outcome: 'delivered',
  reason: null,
  reachedAt: at(0),
}
const UNDELIVERED: Delivery = {
  ...DELIVERED,
  outcome: 'undelivered',
  reason: 'message_expired',
  reachedAt: null,
}
const NOT_TAKEN: Delivery = {
  state: 'handed-over',
  sentAt: null,
  settledAt: at(1),
  outcome: 'unsent',
  reason: 'operator_error',
  reachedAt: null,
}
const NEVER_REPORTED: Delivery = { ...DELIVERED, settledAt: null, outcome: null }

const nothing = { sentAt: null, deliveredAt: null, reason: null }

describe('reportAt', () => {
  test.each<[string, Delivery, number, DeliveryReport]>([
    [
      'a scheduled message is saved',
      { state: 'scheduled', sendAt: at(9) },
      5,
      { status: 'saved', ...nothing },
    ],
    [
      'a withheld one is unsent, with its reason',
      { state: 'withheld', at: at(0), reason: 'number_is_blacklisted' },
      0,
      { status: 'unsent', ...nothing, reason: 'number_is_blacklisted' },
    ],
    ['before the operator has it, it is in progress', DELIVERED, 0, { status: 'in_progress', ...nothing }],
    ['then it is sent', DELIVERED, 1, { status: 'sent', ...nothing, sentAt: at(1) }],
    ['until its report comes', DELIVERED, 5, { status: 'sent', ...nothing, sentAt: at(1) }],
    [
      'which says that it was delivered',
      DELIVERED,
      6,
      { status: 'delivered', sentAt: at(1), deliveredAt: at(6), reason: null },
    ],
    [
      'or that it was not, and why',
      UNDELIVERED,
      6,
      { status: 'undelivered', sentAt: at(1), deliveredAt: null, reason: 'message_expired' },
    ],
    [
      'one that the operator will refuse is in progress first',
      NOT_TAKEN,
      0,
      { status: 'in_progress', ...nothing },
    ],
    ['and then unsent', NOT_TAKEN, 1, { status: 'unsent', ...nothing, reason: 'operator_error' }],
    [
      'one that is never reported stays sent',
      NEVER_REPORTED,
      1_000_000,
      { status: 'sent', ...nothing, sentAt: at(1) },
    ],
  ])('api-v2 4.1: %s', (_label, delivery, second, expected) => {
    expect(reportAt(delivery, at(second))).toEqual(expected)
  })
})
