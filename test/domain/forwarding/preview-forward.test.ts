import { describe, expect, test } from 'vitest'
import type { Address, Msisdn } from '../../../emulator/domain/addresses.ts'
import { previewForward, type PreviewSetting } from '../../../emulator/domain/forwarding/preview-forward.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { seedOf } from '../../../emulator/domain/seeded-random.ts'
import { epochMs } from '../../../emulator/domain/time.ts'

const number = '+48503340503' as Address
const sample = { from: '+48500600700' as Msisdn, text: 'Zażółć & 100%' }
const setting: PreviewSetting = {
  type: 'ND',
  keyword: { text: 'OGRODNIK', groups: ['Ogrodnicy'] },
  account: { defaultSender: null },
  profile: DEFAULT_PROFILE,
  seed: seedOf('bramka'),
  now: epochMs(Date.parse('2025-03-03T09:00:00Z')),
}
const source = { kind: 'keyword', number, keywordId: 1 } as const

describe('previewForward', () => {
  test('R124, R127: the call, and the same with the number spelt in each way', () => {
    const target = 'http://127.0.0.1/?od=#NUMER#&t=#WIADOMOSC#&d=#DATA#&x=#NIC#'
    const rest = '&t=Za%C5%BC%C3%B3%C5%82%C4%87%20%26%20100%25&d=2025-03-03%2010%3A00%3A00&x=#NIC#'
    expect(previewForward({ kind: 'url', target, source }, sample, setting)).toEqual({
      kind: 'ok',
      request: { kind: 'url', url: `http://127.0.0.1/?od=48500600700${rest}` },
      variants: [
        { format: '48XXXXXXXXX', url: `http://127.0.0.1/?od=48500600700${rest}` },
        { format: '+48XXXXXXXXX', url: `http://127.0.0.1/?od=%2B48500600700${rest}` },
        { format: 'XXXXXXXXX', url: `http://127.0.0.1/?od=500600700${rest}` },
      ],
      warnings: ['E_UNKNOWN_MACRO'],
      unknownMacros: ['#NIC#'],
      sms: null,
    })
  })

  test('R129: the mail, with the keyword and its groups', () => {
    expect(previewForward({ kind: 'email', target: 'promo@firma.pl', source }, sample, setting)).toEqual({
      kind: 'ok',
      request: {
        kind: 'email',
        to: 'promo@firma.pl',
        subject: '[ND 503 340 503] SMS od 500 600 700',
        text: [
          'Nadawca: 500 600 700',
          'Numer: 503 340 503',
          'Data: 2025-03-03 10:00:00',
          'Hasło: OGRODNIK',
          'Grupa: Ogrodnicy',
          '',
          'Zażółć & 100%',
        ].join('\n'),
        messageId: '1234',
      },
      variants: [],
      warnings: [],
      unknownMacros: [],
      sms: null,
    })
  })

  test('R132, R133: the SMS counts its parts with the sender in front, and goes out as FULL', () => {
    const long = { ...sample, text: 'x'.repeat(160) }
    expect(previewForward({ kind: 'phone', target: '600 700 800', source }, long, setting)).toEqual({
      kind: 'ok',
      request: { kind: 'phone', to: '+48600700800', text: `500600700: ${long.text}` },
      variants: [],
      warnings: [],
      unknownMacros: [],
      sms: { sender: 'INFORMACJA', parts: 2, encoding: 'GSM-7' },
    })
  })

  test.each([
    { length: 255, warnings: [] },
    { length: 256, warnings: ['W_URL_LONG'] },
  ])('R124: an address of $length characters has the warnings $warnings', ({ length, warnings }) => {
    const target = 'http://127.0.0.1/?t=#WIADOMOSC#&od=#NUMER#&'
    const short = previewForward({ kind: 'url', target, source }, { ...sample, text: '' }, setting)
    if (short.kind !== 'ok' || short.request.kind !== 'url') throw new Error('no call')
    const text = 'x'.repeat(length - short.request.url.length)
    expect(previewForward({ kind: 'url', target, source }, { ...sample, text }, setting)).toMatchObject({
      warnings,
    })
  })

  test('R28: what the type of number has not is refused, whatever the target', () => {
    const mms = { ...setting, type: 'NDI_MMS' as const }
    expect(previewForward({ kind: 'phone', target: '600700800', source }, sample, mms)).toEqual({
      kind: 'refused',
      code: 'E_FORWARD_NOT_ALLOWED',
      reason: 'number-type',
    })
  })

  test('R122: where premium messages are heard of, the documented sample is told, with the answers left', () => {
    const target = 'http://127.0.0.1/?od=#NUMEROD#&na=#NUMERDO#&t=#WIADOMOSC#&id=#IDSMS#&limit=#LIMIT#'
    const premium = { ...setting, type: null }
    expect(
      previewForward({ kind: 'url', target, source: { kind: 'premium' } }, sample, premium),
    ).toMatchObject({
      request: {
        kind: 'url',
        url: 'http://127.0.0.1/?od=48500600700&na=71200&t=Za%C5%BC%C3%B3%C5%82%C4%87%20%26%20100%25&id=1234&limit=2',
      },
      warnings: [],
    })
  })

  test('V9: where reports are heard of, a report that came is told', () => {
    const target = 'http://127.0.0.1/?id=#SMSID#&s=#STAN#&p=#PRZYCZYNA#'
    const reports = { kind: 'reports', userId: null } as const
    const preview = previewForward({ kind: 'url', target, source: reports }, sample, {
      ...setting,
      type: null,
    })
    expect(preview).toMatchObject({
      request: {
        kind: 'url',
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1\/\?id=[0-9a-f]{10}&s=doreczono&p=$/) as string,
      },
      warnings: [],
    })
  })
})
