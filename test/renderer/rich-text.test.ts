import { expect, test } from 'vitest'
import { unbroken } from '../../src-renderer/ui/rich-text.ts'

test.each([
  ['do 503 340 503, GSM-7', ['do ', '[503 340 503]', ', ', '[GSM-7]', '']],
  ['+48 500 600 700 – 2 części', ['', '[+48 500 600 700]', ' – 2 części']],
  ['SMS FULL, 0,16 zł netto', ['SMS FULL, ', '[0,16 zł]', ' netto']],
  ['bez liczb', ['bez liczb']],
])('no line ends within a number or the name of an alphabet: %s', (text, expected) => {
  expect(unbroken(text).map((piece) => (piece.isWhole ? `[${piece.text}]` : piece.text))).toEqual(expected)
})
