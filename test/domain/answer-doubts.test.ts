import { describe, expect, test } from 'vitest'
import { doubtsOfText } from '../../emulator/domain/answer-doubts.ts'
import type { AnswerText } from '../../emulator/domain/autoresponder.ts'

function anAnswer(text: string, changes: Partial<AnswerText> = {}): AnswerText {
  return { text, sender: null, utf: false, flash: false, delayMinutes: 0, ...changes }
}

describe('doubtsOfText', () => {
  test('R93, R157, R161, R163: each doubt once, and none about a plain answer', () => {
    expect(doubtsOfText(anAnswer('Dziękujemy!'))).toEqual([])
    expect(doubtsOfText(anAnswer('Cześć {name}\r\n☀ i ☀\r\nOdpisz TAK', { flash: true }))).toEqual([
      'W_LOST_CHARACTER',
      'W_CRLF',
      'W_FLASH_REPLY',
      'W_PLACEHOLDER',
    ])
  })

  test('R161: what is kept is not lost', () => {
    expect(doubtsOfText(anAnswer('☀', { utf: true }))).toEqual([])
  })

  test.each([
    ['Odpisz TAK', true, ['W_FLASH_REPLY']],
    ['Wyślij KONIEC, jeśli nie chcesz', true, ['W_FLASH_REPLY']],
    ['Reply YES', true, ['W_FLASH_REPLY']],
    ['Odpisz TAK', false, []],
    ['Dziękujemy za odpowiedź', true, []],
    ['Dziekujemy za odpowiedz', true, []],
    ['Zamówienie wysłane', true, []],
  ] as const)('R163: %j with flash %s gets %j', (text, flash, expected) => {
    expect(doubtsOfText(anAnswer(text, { flash }))).toEqual(expected)
  })
})
