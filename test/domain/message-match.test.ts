import { describe, expect, test } from 'vitest'
import type { Message } from '../../emulator/domain/message.ts'
import { matchesQuery } from '../../emulator/domain/message-match.ts'
import { parseMessageQuery } from '../../emulator/domain/message-query.ts'
import { MESSAGE_PROPERTIES } from '../../emulator/domain/message-tokens.ts'
import { isRefusal } from '../../emulator/domain/refusal.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { aMessage } from '../support/stored-messages.ts'

function finds(text: string, message: Message): boolean {
  const query = parseMessageQuery(text)
  if (isRefusal(query)) throw new Error(`refused: ${JSON.stringify(query.about)}`)
  return matchesQuery(message, query)
}

/** What of a list of searches finds the message. */
const found = (message: Message, texts: readonly string[]) => texts.filter((text) => finds(text, message))

describe('matchesQuery', () => {
  test.each([
    {
      label: 'the beginning of a word',
      hits: ['', 'dzień', 'DZIEN', 'dz', 'dob pan'],
      misses: ['zien', 'dobrych'],
    },
    {
      label: 'quoted words whole and in a row',
      hits: ['"dzień dobry"', '"Dobry,  pani"'],
      misses: ['"dzień dob"', '"dobry dzień"', '"dzień pani"'],
    },
    {
      label: 'words with punctuation inside in a row',
      hits: ['jan-ma', 'ma.4'],
      misses: ['ma-jan', 'dzień-pani'],
    },
    {
      label: 'words of the keyword',
      hits: ['promo', '"letnia promocja"'],
      misses: ['promocje', '"🙂 letnia"'],
    },
    {
      label: 'what is negated, when it is not there',
      hits: ['-kot', 'dzień -"dobry dzień"', '-is:outbound'],
      misses: ['-dzień', 'dzień -"dzień dobry"', '-is:inbound', '-is:inbound -is:outbound'],
    },
    { label: 'digits in the text', hits: ['4', '-5'], misses: ['5', '48', '50'] },
    { label: 'emoji and signs', hits: ['🙂', '4 🙂'], misses: ['👍', '€'] },
  ])('a search finds $label', ({ hits, misses }) => {
    const message = aMessage({
      text: 'Dzień dobry, Pani Jan-Ma 4 🙂',
      keyword: { id: 1, text: 'LETNIA PROMOCJA' },
    })
    expect(found(message, [...hits, ...misses])).toEqual(hits)
  })

  test('R7: digits find a number in any spelling, from its beginning', () => {
    const hits = [
      '500600700',
      '500 600 700',
      '500-600-700',
      '+48500600700',
      '+48 500 600 700',
      '0048 500 600 700',
      '48 500',
      '500 6',
      '500',
      '503 340',
      '"500 600 700"',
    ]
    const misses = ['600 700', '+500', '700', '500 700', '5006007001', '-500 600 700', '48', '"500 600 701"']
    expect(found(aMessage({ text: 'TAK' }), [...hits, ...misses])).toEqual(hits)
  })

  test('R8: a number filter takes a whole address as whole and less as a beginning', () => {
    const inbound = aMessage({ number: '4301', numberType: 'SC' })
    const outbound = aMessage({
      direction: 'outbound',
      number: 'Sklep 24',
      numberType: 'ALPHA_SENDER',
      result: 'SENT',
    })
    const texts = [
      'from:"500 600 700"',
      'from:500',
      'from:+48500',
      'from:4301',
      'to:4301',
      'to:43',
      'to:430',
      'number:4301',
      'number:500600700',
      'to:0048500600700',
      'from:"sklep 24"',
      'number:"SKLEP 24"',
      'from:sklep',
      'to:4300',
    ]
    expect(found(inbound, texts)).toEqual([
      'from:"500 600 700"',
      'from:500',
      'from:+48500',
      'to:4301',
      'to:43',
      'to:430',
      'number:4301',
    ])
    expect(found(outbound, texts)).toEqual(['to:0048500600700', 'from:"sklep 24"', 'number:"SKLEP 24"'])
  })

  test('R8: a short code is not the beginning of a number that starts alike', () => {
    expect(finds('to:5033', aMessage())).toBe(false)
    expect(finds('to:503', aMessage())).toBe(true)
  })

  test('facts of a message answer their filters', () => {
    const message = aMessage({
      numberType: 'NDI_SMS',
      keyword: { id: 1, text: 'Letnia Promocja' },
      accountId: 12,
      encoding: 'UCS-2',
    })
    const hits = [
      'type:NDI_SMS',
      'type:ndi-sms',
      'keyword:"LETNIA PROMOCJA"',
      'keyword:letnia-promocja',
      'account:12',
      'enc:ucs2',
      'enc:UCS-2',
    ]
    const misses = ['type:ND', 'type:SCI', 'keyword:letnia', 'account:1', 'account:none', 'enc:gsm']
    expect(found(message, [...hits, ...misses])).toEqual(hits)
  })

  test('what a message has not got, no filter finds', () => {
    const message = aMessage({ number: null, numberType: null, keyword: null, accountId: null })
    const texts = [
      'to:503340503',
      'number:503340503',
      'type:ND',
      'keyword:OGRODNIK',
      'account:1',
      'account:none',
    ]
    expect(found(message, texts)).toEqual(['account:none'])
  })

  test.each([
    [1, ['parts:1', 'parts:=1', 'parts:<2', 'parts:<=1', 'parts:>0', 'parts:<=2', 'parts:>=1']],
    [2, ['parts:2', 'parts:>1', 'parts:>0', 'parts:<=2', 'parts:>=1', 'parts:>=2']],
    [11, ['parts:>1', 'parts:>0', 'parts:>=1', 'parts:>=2']],
    [0, ['parts:0', 'parts:<2', 'parts:<=1', 'parts:<=2']],
  ])('R159: %i parts', (parts, hits) => {
    const texts = [
      'parts:0',
      'parts:1',
      'parts:=1',
      'parts:2',
      'parts:>1',
      'parts:<2',
      'parts:<=1',
      'parts:>0',
      'parts:<=2',
      'parts:>=1',
      'parts:>=2',
    ]
    expect(found(aMessage({ parts }), texts)).toEqual(texts.filter((text) => hits.includes(text)))
  })

  test.each<[string, Partial<Message>, readonly string[]]>([
    ['R64: a lost one', { result: 'UNROUTED', ribbon: ['lost'] }, ['inbound', 'unread', 'lost']],
    [
      'R63: a kept one',
      { result: 'UNMATCHED', ribbon: ['kept'], isRead: true },
      ['inbound', 'read', 'unmatched'],
    ],
    [
      'R85: a matched one with consequences',
      { flags: ['BLACKLISTED', 'OVERLAP'], ribbon: ['matched', 'group-left', 'group-joined', 'answer'] },
      ['inbound', 'unread', 'matched', 'answered', 'joined', 'left', 'blacklisted', 'overlap'],
    ],
    [
      'R55: one that asks to leave',
      { result: 'STORED', flags: ['OPT_OUT_INTENT'], ribbon: ['kept'] },
      ['inbound', 'unread', 'stored', 'opt-out'],
    ],
    [
      'R94: one that is not answered again',
      { flags: ['LOOP_GUARD', 'EXACT_AMBIGUOUS'], ribbon: ['matched', 'answer-withheld'] },
      ['inbound', 'unread', 'matched', 'withheld', 'ambiguous', 'loop-guard'],
    ],
    [
      'R58: one for a closed keyword',
      { result: 'CLOSED_KEYWORD', ribbon: ['closed'] },
      ['inbound', 'unread', 'closed'],
    ],
    ['R71: a command', { result: 'PLATFORM_COMMAND', ribbon: ['command'] }, ['inbound', 'unread', 'command']],
    [
      'one that was sent',
      { direction: 'outbound', result: 'SENT', ribbon: ['sent'], isRead: true },
      ['outbound', 'read', 'sent'],
    ],
    [
      'R84: one that was refused',
      { direction: 'outbound', result: 'REFUSED', ribbon: ['refused'], isRead: true },
      ['outbound', 'read', 'refused'],
    ],
    [
      'one that waits for its time',
      { direction: 'outbound', result: 'SCHEDULED', ribbon: ['scheduled'], isRead: true },
      ['outbound', 'read', 'scheduled'],
    ],
    [
      'one that was withdrawn',
      { direction: 'outbound', result: 'WITHDRAWN', ribbon: ['withdrawn'], isRead: true },
      ['outbound', 'read', 'withdrawn'],
    ],
  ])('%s has its properties and no others', (_, wanted, properties) => {
    const message = aMessage(wanted)
    expect(MESSAGE_PROPERTIES.filter((name) => finds(`is:${name}`, message))).toEqual(properties)
  })

  test('R5: after is inclusive and before exclusive', () => {
    const message = aMessage({ at: epochMs(Date.UTC(2025, 2, 2, 23)) })
    const texts = ['after:2025-03-03', 'before:2025-03-03', '-after:2025-03-03', '-before:2025-03-03']
    expect(found(message, texts)).toEqual(['after:2025-03-03', '-before:2025-03-03'])
  })
})
