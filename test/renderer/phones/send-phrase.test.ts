import { describe, expect, test } from 'vitest'
import { parseSendPhrase } from '../../../src-renderer/features/phones/send-phrase.ts'

const phone = (number: string, name: string) => ({ number, name, messageCount: 0 })
const ola = phone('+48500600700', 'Ola')
const jan = phone('+48501222333', 'Jan')
const tomasz = phone('+48605804112', 'Tomasz')

const read = (query: string) =>
  parseSendPhrase(query, { phones: [ola, jan, tomasz], selected: ola, destination: '+48503340503' })

describe('parseSendPhrase', () => {
  test.each([
    { query: 'wyślij TAK z Ola na 4301', expected: { text: 'TAK', phone: ola, to: '4301' } },
    { query: 'WYSLIJ tak z telefonu Jana na 4301', expected: { text: 'tak', phone: jan, to: '4301' } },
    {
      query: 'napisz Konkurs B jako Tomasz',
      expected: { text: 'Konkurs B', phone: tomasz, to: '+48503340503' },
    },
    { query: 'wyślij TAK', expected: { text: 'TAK', phone: ola, to: '+48503340503' } },
    {
      query: 'send YES from Jan to 503 340 503',
      expected: { text: 'YES', phone: jan, to: '+48503340503' },
    },
    {
      query: 'wyślij przyjadę z psem na 4301',
      expected: { text: 'przyjadę z psem', phone: ola, to: '4301' },
    },
    {
      query: 'wyślij czekam na dworcu z Oli',
      expected: { text: 'czekam na dworcu', phone: ola, to: '+48503340503' },
    },
  ])('R7: reads „$query”', ({ query, expected }) => {
    expect(read(query)).toEqual(expected)
  })

  test.each([
    { label: 'no verb', query: 'TAK z Ola na 4301' },
    { label: 'no text', query: 'wyślij z Ola na 4301' },
    { label: 'only a verb', query: 'wyślij ' },
    { label: 'a number that cannot be one', query: 'wyślij TAK na 12' },
  ])('finds nothing to send: $label', ({ query }) => {
    expect(read(query)).toBeNull()
  })

  test('needs a phone and a number from somewhere', () => {
    const nowhere = { phones: [ola], selected: ola, destination: null }
    const nobody = { phones: [], selected: null, destination: '4301' }
    expect([parseSendPhrase('wyślij TAK', nowhere), parseSendPhrase('wyślij TAK', nobody)]).toEqual([
      null,
      null,
    ])
  })
})
