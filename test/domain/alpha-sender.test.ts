import { describe, expect, test } from 'vitest'
import {
  parseAlphaSender,
  type SenderRefusalReason,
  type SenderWarning,
} from '../../emulator/domain/alpha-sender.ts'

describe('parseAlphaSender', () => {
  test.each([
    'INFORMACJA',
    'Firma',
    'Moja Firma',
    'Sklep-24.pl',
    'A',
    'ABC123',
    '2waySMS',
    'ELEVENCHARS',
    'SADOWNIK',
    'Rozus',
  ])('R32, R165: %j is a sender name without reproach', (raw) => {
    expect(parseAlphaSender(raw)).toEqual({ kind: 'ok', sender: raw, warnings: [] })
  })

  test('R165: white space around a name is not part of it', () => {
    expect(parseAlphaSender('  Moja Firma\n')).toEqual({ kind: 'ok', sender: 'Moja Firma', warnings: [] })
  })

  test.each<[string, readonly SenderWarning[]]>([
    ['Firma1234', ['W_SENDER_FORM']],
    ['503340503', ['W_SENDER_FORM']],
    ['123', ['W_SENDER_FORM']],
    ['Firma_1', ['W_SENDER_FORM']],
    ['Firma&Syn', ['W_SENDER_FORM']],
    ['Müller', ['W_SENDER_FORM']],
    ['.-.', ['W_SENDER_FORM']],
    ['POLICJA', ['W_SENDER_MISLEADING']],
    ['ePolicja', ['W_SENDER_MISLEADING']],
    ['P0LICJA', ['W_SENDER_MISLEADING']],
    ['URZAD MIAST', ['W_SENDER_MISLEADING']],
    ['zus', ['W_SENDER_MISLEADING']],
    ['ZUS-INFO', ['W_SENDER_MISLEADING']],
    ['InfoZUS', ['W_SENDER_MISLEADING']],
    ['Z.U.S.', ['W_SENDER_MISLEADING']],
    ['bramka.gov', ['W_SENDER_MISLEADING']],
    ['SAD Krakow', ['W_SENDER_MISLEADING']],
    ['NFZ 2025', ['W_SENDER_FORM', 'W_SENDER_MISLEADING']],
  ])('R166: %j is accepted with %j', (raw, warnings) => {
    expect(parseAlphaSender(raw)).toEqual({ kind: 'ok', sender: raw, warnings })
  })

  test.each<[string, SenderRefusalReason]>([
    ['', 'empty'],
    [' \t ', 'empty'],
    ['TWELVE CHARS', 'too-long'],
    ['Żółw', 'polish-letter'],
    ['SKLEP Ó', 'polish-letter'],
    ['z\u0307', 'polish-letter'],
    ['Магазин', 'forbidden-character'],
    ['Sklep 🛒', 'forbidden-character'],
    ['A\0B', 'forbidden-character'],
    ['A\ud83d', 'forbidden-character'],
    ['A\nB', 'forbidden-character'],
    ['A\fB', 'forbidden-character'],
  ])('R32, R166: %j is refused as E_SENDER: %s', (raw, reason) => {
    expect(parseAlphaSender(raw)).toEqual({ kind: 'refused', code: 'E_SENDER', reason })
  })
})
