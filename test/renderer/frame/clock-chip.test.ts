import { beforeEach, describe, expect, test } from 'vitest'
import ClockChip from '../../../src-renderer/features/frame/ClockChip.vue'
import { aClock } from '../../support/contract-examples.ts'
import { panelPage, wordsOf } from '../panel-page.ts'

describe('the clock of the title bar', () => {
  const { page, answer, open } = panelPage([{ name: 'start', path: '/', component: ClockChip }])
  const chip = () => page.get('button')

  beforeEach(() => {
    answer('readClock', () => aClock({ mode: 'live' }))
  })

  test('R3: says how far a live clock is from the clock on the wall', async () => {
    answer('readClock', () => aClock({ mode: 'live', offsetMs: 3 * 86_400_000 + 1000 }))
    await open('/')
    expect(wordsOf(chip())).toContain('na żywo, +3 dni')
  })

  test('R3: a frozen one is tinted, whatever the width', async () => {
    answer('readClock', () => aClock({ mode: 'frozen' }))
    await open('/')
    expect([wordsOf(chip()).endsWith('zamrożony'), chip().classes('bg-outbound-soft')]).toEqual([true, true])
  })

  test('a live clock that tells the time of the wall says no more', async () => {
    await open('/')
    expect([wordsOf(chip()).endsWith('na żywo'), chip().classes('bg-outbound-soft')]).toEqual([true, false])
  })
})
