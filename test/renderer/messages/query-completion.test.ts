import { describe, expect, test } from 'vitest'
import {
  applySuggestion,
  completeQuery,
  type KnownValues,
} from '../../../src-renderer/features/messages/query-completion.ts'

const known: KnownValues = {
  phones: [
    { number: '+48500600700', name: 'Ola' },
    { number: '+48501222333', name: 'Jan' },
  ],
  numbers: [
    { number: '+48503340503', label: 'Plakat wiosna' },
    { number: '4301', label: 'Plakat promocja' },
  ],
  keywords: ['KONKURS', 'STOP PROMO'],
  accounts: [{ id: 1, name: 'Moja firma' }],
  today: '2025-03-03',
  yesterday: '2025-03-02',
}

const offered = (query: string, caret = query.length) =>
  completeQuery(query, caret, known).suggestions.map(({ filter }) => filter)

describe('completeQuery', () => {
  test.each([
    { label: 'fields by their beginning', query: 'p', expected: ['parts:'] },
    { label: 'fields after a minus', query: 'ogro -fr', expected: ['from:'] },
    { label: 'states', query: 'is:un', expected: ['is:unread', 'is:unmatched'] },
    {
      label: 'numbers by their digits, however grouped',
      query: 'number:503-34',
      expected: ['number:503340503'],
    },
    { label: 'numbers by their label', query: 'number:promo', expected: ['number:4301'] },
    { label: 'phones by the name of their owner', query: 'from:ol', expected: ['from:500600700'] },
    { label: 'keywords of several words', query: 'keyword:"sto', expected: ['keyword:"STOP PROMO"'] },
    { label: 'types', query: 'type:ndi', expected: ['type:ndi_sms', 'type:ndi_mms'] },
    {
      label: 'days of the virtual clock',
      query: 'after:',
      expected: ['after:2025-03-03', 'after:2025-03-02'],
    },
    { label: 'nothing for a field there is not', query: 'kind:m', expected: [] },
    { label: 'nothing for a word that begins no field', query: 'ogrodnik', expected: [] },
  ])('offers $label', ({ query, expected }) => {
    expect(offered(query)).toEqual(expected)
  })

  test('is about the term that the caret stands in', () => {
    expect(offered('enc: ogrodnik', 4)).toEqual(['enc:gsm', 'enc:ucs2'])
  })
})

describe('applySuggestion', () => {
  function apply(query: string, caret: number, filter: string) {
    const completion = completeQuery(query, caret, known)
    const suggestion = completion.suggestions.find((candidate) => candidate.filter === filter)
    if (suggestion === undefined) throw new Error(`${filter} was not offered`)
    return applySuggestion(query, completion, suggestion)
  }

  test('leaves the caret behind the colon of a field', () => {
    expect(apply('ogro i', 6, 'is:')).toEqual({ query: 'ogro is:', caret: 8 })
  })
  test('goes on to the next term behind a value', () => {
    expect(apply('-is:lo', 6, 'is:lost')).toEqual({ query: '-is:lost ', caret: 9 })
  })
  test('keeps what stands behind', () => {
    expect(apply('enc:u ogrodnik', 5, 'enc:ucs2')).toEqual({ query: 'enc:ucs2 ogrodnik', caret: 9 })
  })
})
