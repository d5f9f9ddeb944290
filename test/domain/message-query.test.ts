import { describe, expect, test } from 'vitest'
import { parseMessageQuery } from '../../emulator/domain/message-query.ts'

const at = (iso: string) => Date.parse(iso)

describe('parseMessageQuery', () => {
  test('an empty box asks for nothing', () => {
    expect(parseMessageQuery('  ')).toEqual({ condition: { kind: 'all', of: [] }, since: null, until: null })
  })

  test('words, quoted words, filters and what is negated become one condition each', () => {
    expect(parseMessageQuery('Żółw "dzień dobry" is:opt-out -type:ndi-sms -nie')).toEqual({
      condition: {
        kind: 'all',
        of: [
          { kind: 'all', of: [{ kind: 'beginning', tokens: ['zolw'] }] },
          { kind: 'whole', tokens: ['dzien', 'dobry'] },
          { kind: 'whole', tokens: [':is:opt:out'] },
          { kind: 'not', of: { kind: 'whole', tokens: [':type:ndi:sms'] } },
          { kind: 'not', of: { kind: 'all', of: [{ kind: 'beginning', tokens: ['nie'] }] } },
        ],
      },
      since: null,
      until: null,
    })
  })

  test('R7: digits side by side are words and the beginning of a number on either side', () => {
    expect(parseMessageQuery('500 600')).toMatchObject({
      condition: {
        of: [
          {
            kind: 'any',
            of: [
              {
                kind: 'all',
                of: [
                  { kind: 'beginning', tokens: ['500'] },
                  { kind: 'beginning', tokens: ['600'] },
                ],
              },
              {
                kind: 'any',
                of: [
                  { kind: 'beginning', tokens: [':from:500600'] },
                  { kind: 'beginning', tokens: [':from:48500600'] },
                  { kind: 'beginning', tokens: [':to:500600'] },
                  { kind: 'beginning', tokens: [':to:48500600'] },
                ],
              },
            ],
          },
        ],
      },
    })
  })

  test.each([
    ['after:2025-03-03', '2025-03-02T23:00:00Z', null],
    ['before:2025-07-01', null, '2025-06-30T22:00:00Z'],
    ['after:"2025-03-03 10:00" before:2025-03-03T12:00:00Z', '2025-03-03T09:00:00Z', '2025-03-03T12:00:00Z'],
    ['-before:2025-03-03', '2025-03-02T23:00:00Z', null],
    ['-after:2025-03-03', null, '2025-03-02T23:00:00Z'],
    ['after:2025-03-03 after:2025-03-04 after:2025-03-02', '2025-03-03T23:00:00Z', null],
    ['before:2025-03-03 before:2025-03-02 before:2025-03-04', null, '2025-03-01T23:00:00Z'],
  ])('R5: %s is a span of time in Warsaw', (text, since, until) => {
    expect(parseMessageQuery(text)).toEqual({
      condition: { kind: 'all', of: [] },
      since: since === null ? null : at(since),
      until: until === null ? null : at(until),
    })
  })

  test.each([
    ['10:30', [['10', '30']]],
    ['https://example.pl/a?b=c', [['https', 'example', 'pl', 'a', 'b', 'c']]],
    ['-https://x.pl', [['https', 'x', 'pl']]],
    ['e-mail', [['e', 'mail']]],
    ['uwaga: C:\\dane', [['uwaga'], ['c', 'dane']]],
    ['"niedomknięty', [['niedomkniety']]],
    [
      '👍🏽 20€',
      [
        ['👍', '🏽'],
        ['20', '€'],
      ],
    ],
    [':) - "" "!" … -', []],
  ])('%s is words', (text, words) => {
    const query = JSON.stringify(parseMessageQuery(text))
    const beginnings = Array.from(
      query.matchAll(/"kind":"beginning","tokens":(\[[^\]]*\])/g),
      ([, tokens = '']) => JSON.parse(tokens) as unknown,
    )
    expect(beginnings).toEqual(words)
  })

  test('names and values of filters are read without case', () => {
    expect(parseMessageQuery('IS:Lost Type:ND ENC:gsm-7')).toEqual(
      parseMessageQuery('is:lost type:nd enc:GSM'),
    )
  })

  test.each([
    ['is:nonsense', 'is:nonsense', /^inbound outbound .*lost/],
    ['ogrodnik -is:', '-is:', /^inbound/],
    ['parts:x', 'parts:x', />1/],
    ['parts:>', 'parts:>', />1/],
    ['parts:1.5', 'parts:1.5', />1/],
    ['type:sms', 'type:sms', /^ECO_PLUS .* ALPHA_SENDER$/],
    ['enc:utf8', 'enc:utf8', /ucs2/],
    ['account:mine', 'account:mine', /none/],
    ['before:yesterday', 'before:yesterday', /2026-06-12/],
    ['after:2025-02-30', 'after:2025-02-30', /2026-06-12/],
    ['from:', 'from:', /500600700/],
    ['number:"!"', 'number:"!"', /4301/],
    ['keyword:""', 'keyword:""', /OGRODNIK/],
    ['kind:mms', 'kind:mms', /^from: to: number: type: keyword: account: is: parts: enc: before: after:$/],
  ])('E_QUERY: %s', (text, got, expected) => {
    expect(parseMessageQuery(text)).toEqual({
      kind: 'refused',
      code: 'E_QUERY',
      about: { got, expected: expect.stringMatching(expected) as string },
    })
  })
})
