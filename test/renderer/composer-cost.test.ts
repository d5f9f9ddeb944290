import { describe, expect, test } from 'vitest'
import { costOf, type ComposerCost } from '../../src-renderer/ui/composer-cost.ts'

const gsm = { encoding: 'GSM-7', parts: 1, places: 160, costly: [], hasMoreCostly: false, notes: [] } as const

describe('costOf', () => {
  test.each<{ text: string; expected: ComposerCost }>([
    { text: '', expected: { ...gsm, units: 0 } },
    { text: 'Ogrodnik', expected: { ...gsm, units: 8 } },
    {
      text: 'poproszę',
      expected: {
        ...gsm,
        encoding: 'UCS-2',
        units: 8,
        places: 70,
        costly: ['ę'],
        notes: [{ start: 7, length: 1, kind: 'costly' }],
      },
    },
    {
      text: '5 €',
      expected: { ...gsm, units: 4, costly: ['€'], notes: [{ start: 2, length: 1, kind: 'costly' }] },
    },
  ])('R156, R162: „$text”', ({ text, expected }) => {
    expect(costOf(text)).toEqual(expected)
  })

  test('R159: several parts hold fewer characters each', () => {
    expect(costOf('a'.repeat(161))).toEqual({ ...gsm, parts: 2, units: 161, places: 306 })
  })

  test('R162: names each costly character once, and no more than three', () => {
    const { costly, hasMoreCostly, notes } = costOf('ąąćęł')
    expect({ costly, hasMoreCostly, marked: notes.length }).toEqual({
      costly: ['ą', 'ć', 'ę'],
      hasMoreCostly: true,
      marked: 5,
    })
  })
})
