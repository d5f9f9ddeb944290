import { describe, expect, test } from 'vitest'
import { findTestNames, rulesIn } from '../../build/tests-by-rule.ts'

describe('findTestNames', () => {
  test('finds the names of tests and of groups, however they are made, and nothing else', () => {
    const source = [
      "describe('R1: a group', () => {",
      "  test('R2: a test', () => { expect(read('R12')).toBe(1) })",
      "  test.each([['R11']] as const)('R3: a table: %s', () => undefined)",
      '  test.runIf(isHere)(`R4: when ${what}`, () => undefined)',
      "  test.describe('R5: of the browser', () => undefined)",
      "  // test('R13: not any more', () => undefined)",
      '})',
    ].join('\n')
    expect(findTestNames(source)).toEqual([
      'R1: a group',
      'R2: a test',
      'R3: a table: %s',
      'R4: when ${what}',
      'R5: of the browser',
    ])
  })
})

describe('rulesIn', () => {
  test.each([
    ['R42: a full stop', ['R42']],
    ['R79, R80: twice, R79', ['R79', 'R80']],
    ['R156–R158, R9: a range', ['R156', 'R157', 'R158', 'R9']],
    ['R6–8: a short range', ['R6', 'R7', 'R8']],
    ['PR41 R4100 R x', []],
  ])('reads %j', (name, rules) => {
    expect(rulesIn(name)).toEqual(rules)
  })
})
