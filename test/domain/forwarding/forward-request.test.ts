import { describe, expect, test } from 'vitest'
import type { Address, Msisdn } from '../../../emulator/domain/addresses.ts'
import {
  passedUrlLength,
  renderForward,
  type ForwardedMessage,
} from '../../../emulator/domain/forwarding/forward-request.ts'
import {
  fillMacros,
  findUnknownMacros,
  MESSAGE_MACROS,
} from '../../../emulator/domain/forwarding/url-macros.ts'
import { epochMs } from '../../../emulator/domain/time.ts'

const MESSAGE: ForwardedMessage = {
  id: '43',
  from: '+48500600700' as Msisdn,
  to: '+48532600111' as Address,
  type: 'NDI_SMS',
  at: epochMs(Date.UTC(2025, 9, 26, 0, 30)),
  text: 'Zażółć',
  medium: 'SMS',
  keyword: null,
  groups: [],
  repliedTo: null,
}

const urlOf = (target: string, message: Partial<ForwardedMessage> = {}, format = '48XXXXXXXXX' as const) =>
  renderForward({ kind: 'url', target }, { ...MESSAGE, ...message }, format)

describe('fillMacros', () => {
  test.each([
    ['R124: a space is %20, never a plus', 'a b', 'a%20b'],
    ['R124: what would end or split the query is encoded', 'a&b=c#d?e/f+g%', 'a%26b%3Dc%23d%3Fe%2Ff%2Bg%25'],
    ['R124: letters are UTF-8', 'łódź €', '%C5%82%C3%B3d%C5%BA%20%E2%82%AC'],
    ['R124: a line end travels', 'a\r\nb', 'a%0D%0Ab'],
    ['a lone surrogate, which is no letter, becomes U+FFFD', 'a\uD83D', 'a%EF%BF%BD'],
    ['a value that looks like a macro is a value', '#NUMER#', '%23NUMER%23'],
  ])('%s', (_why, value, encoded) => {
    expect(fillMacros('/?t=#WIADOMOSC#', { WIADOMOSC: value, NUMER: '1' })).toBe(`/?t=${encoded}`)
  })

  test('R124: the fixed part stays byte by byte as it is', () => {
    expect(fillMacros('/a%2Fb/%C5%82?x=%20+&y=#ID#', { ID: '7' })).toBe('/a%2Fb/%C5%82?x=%20+&y=7')
  })

  test('R123: a macro that nobody knows stays, and names of objects are none', () => {
    expect(fillMacros('?a=#IMIE#&b=#constructor#&c=#ID#', { ID: '7' })).toBe('?a=#IMIE#&b=#constructor#&c=7')
    expect(findUnknownMacros('?a=#IMIE#&b=#numer#&c=#IMIE#&d=#ID#', MESSAGE_MACROS)).toEqual([
      '#IMIE#',
      '#numer#',
    ])
  })
})

describe('renderForward', () => {
  test.each([
    ['48XXXXXXXXX', '48500600700', '447700900123'],
    ['+48XXXXXXXXX', '%2B48500600700', '%2B447700900123'],
    ['XXXXXXXXX', '500600700', '447700900123'],
  ] as const)('R127: numbers as %s', (format, polish, foreign) => {
    const of = (from: string) =>
      renderForward({ kind: 'url', target: '?n=#NUMER#' }, { ...MESSAGE, from: from as Msisdn }, format)
    expect([of('+48500600700'), of('+447700900123')]).toEqual([
      { kind: 'url', url: `?n=${polish}` },
      { kind: 'url', url: `?n=${foreign}` },
    ])
  })

  test('R122: a short code stays as it is, the limit is empty, and the replied-to id is there for replies', () => {
    expect(
      urlOf('?do=#NUMERDO#&l=#LIMIT#&r=#SMSID#', { to: '4301' as Address, repliedTo: 'eba39e4fe1' }),
    ).toEqual({
      kind: 'url',
      url: '?do=4301&l=&r=eba39e4fe1',
    })
  })

  test('R5: the time is that of Warsaw, also in the hour that October repeats', () => {
    expect(urlOf('?d=#DATA#')).toEqual({ kind: 'url', url: '?d=2025-10-26%2002%3A30%3A00' })
  })

  test.each([
    [
      'R129: without keyword and group their lines are left out',
      {},
      {
        subject: '[NDI SMS 532 600 111] SMS od 500 600 700',
        text: 'Nadawca: 500 600 700\nNumer: 532 600 111\nData: 2025-10-26 02:30:00\n\nZażółć',
      },
    ],
    [
      'R129: with both of them, of a short code',
      { to: '4301' as Address, type: 'SC', keyword: 'PROMOCJA', groups: ['Promocja', 'Lato'] },
      {
        subject: '[SC 4301] SMS od 500 600 700',
        text: 'Nadawca: 500 600 700\nNumer: 4301\nData: 2025-10-26 02:30:00\nHasło: PROMOCJA\nGrupa: Promocja, Lato\n\nZażółć',
      },
    ],
  ] as const)('%s', (_why, message, mail) => {
    expect(
      renderForward({ kind: 'email', target: 'a@a.example' }, { ...MESSAGE, ...message }, '48XXXXXXXXX'),
    ).toEqual({
      kind: 'email',
      to: 'a@a.example',
      messageId: '43',
      ...mail,
    })
  })

  test.each([
    ['+48500600700', '500600700: Zażółć'],
    ['+447700900123', '+447700900123: Zażółć'],
  ])('R132: to a phone, from %s', (from, text) => {
    const message = { ...MESSAGE, from: from as Msisdn }
    expect(renderForward({ kind: 'phone', target: '+48600700800' }, message, '48XXXXXXXXX')).toEqual({
      kind: 'phone',
      to: '+48600700800',
      text,
    })
  })
})

test('R128: of an MMS its text, or its title, stands for it, and the e-mail says what it was', () => {
  const message: ForwardedMessage = { ...MESSAGE, medium: 'MMS', type: 'NDI_MMS', text: 'Paragon 12' }
  expect(renderForward({ kind: 'url', target: '?t=#WIADOMOSC#&id=#ID#' }, message, '48XXXXXXXXX')).toEqual({
    kind: 'url',
    url: '?t=Paragon%2012&id=43',
  })
  expect(renderForward({ kind: 'email', target: 'a@a.example' }, message, '48XXXXXXXXX')).toMatchObject({
    subject: '[NDI MMS 532 600 111] MMS od 500 600 700',
  })
})

test('R124: an address warns above 255 and above 2,000 characters', () => {
  const lengths = [255, 256, 2_000, 2_001].map((length) => passedUrlLength('x'.repeat(length)))
  expect(lengths).toEqual([null, 255, 255, 2_000])
})
