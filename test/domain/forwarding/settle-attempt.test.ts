import { describe, expect, test } from 'vitest'
import type { ExchangeResult } from '../../../emulator/domain/forwarding/exchange.ts'
import { judgeExchange, nextStep } from '../../../emulator/domain/forwarding/settle-attempt.ts'
import { epochMs } from '../../../emulator/domain/time.ts'

const answered = (status: number, body: string, isCut = false): ExchangeResult => ({
  kind: 'answered',
  status,
  headers: [],
  body,
  isCut,
})

describe('judgeExchange', () => {
  test.each([
    ['OK', 'FORWARD_DELIVERED'],
    [' OK\r\n', 'FORWARD_DELIVERED'],
    ['ok', 'FORWARD_BAD_BODY'],
    ['"OK"', 'FORWARD_BAD_BODY'],
    ['OK.', 'FORWARD_BAD_BODY'],
    ['O K', 'FORWARD_BAD_BODY'],
    ['OK\nOK', 'FORWARD_BAD_BODY'],
    ['\uFEFFOK', 'FORWARD_BAD_BODY'],
    ['\u00A0OK', 'FORWARD_BAD_BODY'],
    ['', 'FORWARD_BAD_BODY'],
  ])('R125: a body of %j', (body, outcome) => {
    expect(judgeExchange(answered(200, body))).toBe(outcome)
  })

  test.each([
    [201, 'FORWARD_HTTP_ERROR'],
    [204, 'FORWARD_HTTP_ERROR'],
    [302, 'FORWARD_REDIRECTED'],
    [304, 'FORWARD_REDIRECTED'],
    [404, 'FORWARD_HTTP_ERROR'],
    [500, 'FORWARD_HTTP_ERROR'],
  ])('R125, R126: OK with the status %i', (status, outcome) => {
    expect(judgeExchange(answered(status, 'OK'))).toBe(outcome)
  })

  test('R125: an OK that goes on beyond what is read is none', () => {
    expect(judgeExchange(answered(200, 'OK', true))).toBe('FORWARD_BAD_BODY')
  })
})

describe('nextStep', () => {
  const START = epochMs(Date.UTC(2025, 2, 3, 9))
  const LADDER = [1, 5, 15, 60, 360, 1440]
  const minutesAfter = (attempt: number, made: number) => {
    const next = nextStep({ kind: 'timed-out' }, attempt, epochMs(START + made * 60_000), LADDER)
    return next.state === 'waiting' ? (next.dueAt - START) / 60_000 : next.state
  }

  test('R126: attempts made on time climb the ladder by the minute, and the last one ends it', () => {
    const made = [0, ...LADDER]
    expect(made.map((minute, index) => minutesAfter(index + 1, minute))).toEqual([...LADDER, 'failed'])
  })

  test('R126: one that is made late moves those after it along', () => {
    expect(minutesAfter(2, 100)).toBe(104)
  })

  test('R126: without a ladder the first attempt is the last', () => {
    expect(nextStep({ kind: 'timed-out' }, 1, START, [])).toEqual({ state: 'failed' })
  })

  test('R2: what is held keeps its place; an address of Bramka’s own is given up at once', () => {
    const held = (why: 'not-allowed' | 'own-address') =>
      nextStep({ kind: 'held', host: 'firma.pl', why }, 1, START, LADDER)
    expect([held('not-allowed'), held('own-address')]).toEqual([
      { state: 'held', host: 'firma.pl' },
      { state: 'failed' },
    ])
  })
})
