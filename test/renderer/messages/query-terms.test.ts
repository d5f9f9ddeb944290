import { describe, expect, test } from 'vitest'
import {
  piecesOfQuery,
  isUnderstood,
  termsOf,
  writeFilter,
} from '../../../src-renderer/features/messages/query-terms.ts'

const drawn = (query: string, writingAt: number | null = null) =>
  piecesOfQuery(query, writingAt).map(({ kind, text }) => `${kind}<${text}>`)

describe('termsOf', () => {
  test('cuts at spaces, but not inside quotation marks', () => {
    expect(termsOf('ogro -keyword:"STOP PROMO"  is:lost')).toEqual([
      { text: 'ogro', start: 0, end: 4 },
      { text: '-keyword:"STOP PROMO"', start: 5, end: 26 },
      { text: 'is:lost', start: 28, end: 35 },
    ])
  })

  test('takes a quotation mark that is not closed yet to the end', () => {
    expect(termsOf('keyword:"STOP PRO').map(({ text }) => text)).toEqual(['keyword:"STOP PRO'])
  })
})

describe('piecesOfQuery', () => {
  test.each([
    [
      'number:503340503 is:unread ogro',
      ['filter<number:503340503>', 'words< >', 'filter<is:unread>', 'words< ogro>'],
    ],
    ['is:zgubiona -parts:>1', ['refused<is:zgubiona>', 'words< >', 'filter<-parts:>1>']],
    ['czas:dzis', ['refused<czas:dzis>']],
    ['uwaga: ogrodnik', ['words<uwaga: ogrodnik>']],
    ['https://firma.example/a', ['words<https://firma.example/a>']],
    ['', []],
  ])('draws „%s”', (query, expected) => {
    expect(drawn(query)).toEqual(expected)
  })

  test('does not call a filter wrong while it is being written', () => {
    expect([drawn('is:un', 5), drawn('is:un', null), drawn('is:un ogro', 10)]).toEqual([
      ['words<is:un>'],
      ['refused<is:un>'],
      ['refused<is:un>', 'words< ogro>'],
    ])
  })
})

describe('isUnderstood', () => {
  test.each([
    ['ogrodnik is:lost', true],
    ['enc:utf8', false],
    ['is:', false],
  ])('„%s”: %s', (query, expected) => {
    expect(isUnderstood(query)).toBe(expected)
  })
})

describe('writeFilter', () => {
  test('puts a value of several words in quotation marks', () => {
    expect([writeFilter('keyword', 'STOP PROMO'), writeFilter('number', '4301')]).toEqual([
      'keyword:"STOP PROMO"',
      'number:4301',
    ])
  })
})
