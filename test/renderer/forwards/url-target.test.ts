import { describe, expect, test } from 'vitest'
import type { Address } from '../../../emulator/domain/addresses.ts'
import { egressVerdict } from '../../../src-renderer/ui/forwards/egress-verdict.ts'
import { macrosOf, urlPieces } from '../../../src-renderer/ui/forwards/url-pieces.ts'
import { receiverTarget, withUsualQuery } from '../../../src-renderer/ui/forwards/url-presets.ts'

const number = '+48503340503' as Address

describe('urlPieces', () => {
  test('R122, R123: macros are told from what is fixed, and those that nobody knows from both', () => {
    expect(urlPieces('http://a.pl/?od=#NUMER##NUMERR#&x=#1#', macrosOf('number'))).toEqual([
      { text: 'http://a.pl/?od=', kind: 'fixed' },
      { text: '#NUMER#', kind: 'macro' },
      { text: '#NUMERR#', kind: 'unknown' },
      { text: '&x=#1#', kind: 'fixed' },
    ])
  })

  test('V9: a report knows macros of its own', () => {
    expect(urlPieces('#STAN##NUMER#', macrosOf('reports')).map(({ kind }) => kind)).toEqual([
      'macro',
      'unknown',
    ])
  })
})

describe('withUsualQuery', () => {
  test.each([
    ['http://a.pl/sms', 'http://a.pl/sms?'],
    ['http://a.pl/sms?klucz=1', 'http://a.pl/sms?klucz=1&'],
    ['http://a.pl/sms?', 'http://a.pl/sms?'],
  ])('R122: the usual parameters go behind %s', (target, before) => {
    expect(withUsualQuery(target, 'number')).toBe(
      `${before}numer=#NUMER#&wiadomosc=#WIADOMOSC#&data=#DATA#&id=#ID#`,
    )
  })
})

describe('receiverTarget', () => {
  test.each([
    { source: { kind: 'keyword', number, keywordId: 1 }, keyword: 'OGRÓDEK', name: 'ogrodek' },
    { source: { kind: 'keyword', number, keywordId: 1 }, keyword: 'Żółć i ład', name: 'zolcilad' },
    { source: { kind: 'keyword', number, keywordId: 1 }, keyword: 'ДА', name: 'sms' },
    { source: { kind: 'number', number }, keyword: undefined, name: '48503340503' },
    { source: { kind: 'replies' }, keyword: undefined, name: '2way' },
  ] as const)('a built-in receiver is named after what is heard of: $name', ({ source, keyword, name }) => {
    expect(receiverTarget(source, keyword)).toBe(
      `http://bramka.localhost/receiver/${name}?numer=#NUMER#&wiadomosc=#WIADOMOSC#&data=#DATA#&id=#ID#`,
    )
  })
})

describe('egressVerdict', () => {
  const allowed = ['127.0.0.1', 'test.firma.pl:8080', 'Bramka.PL', '::1']
  test.each([
    ['http://127.0.0.1:4310/x', true],
    ['http://127.1/x', true],
    ['http://[::1]:80/', true],
    ['https://bramka.pl/x', true],
    ['http://test.firma.pl:8080/', true],
    ['http://test.firma.pl/', false],
    ['http://a.bramka.pl/', false],
  ])('R2: %s may be called: %s', (url, isAllowed) => {
    expect(egressVerdict(url, allowed)?.isAllowed).toBe(isAllowed)
  })

  test('R2: an address without a host leads nowhere', () => {
    expect(egressVerdict('http://', allowed)).toBeNull()
  })
})
