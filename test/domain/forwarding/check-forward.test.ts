import { expect, test } from 'vitest'
import type { Address } from '../../../emulator/domain/addresses.ts'
import { checkForward } from '../../../emulator/domain/forwarding/check-forward.ts'
import { FORWARD_KINDS, type ForwardSource } from '../../../emulator/domain/forwarding/forward.ts'
import { NUMBER_TYPES } from '../../../emulator/domain/number-type.ts'

const NUMBER: ForwardSource = { kind: 'number', number: '+48532600111' as Address }
const TARGETS = {
  url: 'http://a.example/?n=#NUMER#&t=#WIADOMOSC#',
  email: 'a@a.example',
  phone: '600 700 800',
}

test('R28, R36: which type of number sends on where', () => {
  const allowed = NUMBER_TYPES.map((type) => [
    type,
    FORWARD_KINDS.filter(
      (kind) => checkForward({ kind, target: TARGETS[kind], source: NUMBER }, type).kind === 'ok',
    ),
  ])
  expect(Object.fromEntries(allowed)).toEqual({
    ECO_PLUS: [],
    TWO_WAY: ['url', 'email', 'phone'],
    ND: ['url', 'email', 'phone'],
    SC: ['url', 'email', 'phone'],
    NDI_SMS: ['url', 'email', 'phone'],
    SCI: ['url', 'email', 'phone'],
    NDI_MMS: ['url', 'email'],
    OWN_NUMBER: [],
    ALPHA_SENDER: [],
  })
})

test.each([
  ['http://127.0.0.1:8080/a?n=#NUMER#&t=#WIADOMOSC#', [], []],
  ['https://[::1]:8443/?n=#NUMEROD#&t=#WIADOMOSC#', [], []],
  ['HTTP://Firma.PL?t=#WIADOMOSC#', ['W_URL_NO_SENDER'], []],
  ['http://firma.pl/#NUMER#', ['W_URL_NO_TEXT'], []],
  ['http://firma.pl/', ['W_URL_NO_SENDER', 'W_URL_NO_TEXT'], []],
  ['http://firma.pl/?n=#NUMER#&t=#WIADOMOSC#&i=#IMIE#', ['E_UNKNOWN_MACRO'], ['#IMIE#']],
])('R123: %s', (target, warnings, unknownMacros) => {
  expect(checkForward({ kind: 'url', target, source: NUMBER }, 'ND')).toEqual({
    kind: 'ok',
    target,
    warnings,
    unknownMacros,
  })
})

test.each([
  ['url', 'firma.pl/sms', 'url-form'],
  ['url', 'file:///etc/passwd', 'url-form'],
  ['url', `http://a.pl/${'x'.repeat(4_000)}`, 'url-form'],
  ['url', 'http:///sms', 'url-host'],
  ['url', 'http://a b.pl/', 'url-host'],
  ['url', 'http://#NUMER#.pl/', 'url-host'],
  ['url', 'http://user:haslo@firma.pl/', 'url-credentials'],
  ['url', 'http://firma.pl/łódź', 'url-unsafe-character'],
  ['url', 'http://firma.pl/a b', 'url-unsafe-character'],
  ['url', 'http://firma.pl/a\r\nX: y', 'url-unsafe-character'],
  ['email', 'firma.pl', 'email-form'],
  ['email', 'a@b.pl, c@d.pl', 'email-form'],
  ['email', 'Jan <a@b.pl>', 'email-form'],
  ['email', 'a@b.pl\r\nBcc: c@d.pl', 'email-form'],
  ['phone', '4301', 'phone-form'],
  ['phone', 'INFORMACJA', 'phone-form'],
] as const)('R122, R129, R131: no %s is %j', (kind, target, reason) => {
  expect(checkForward({ kind, target, source: NUMBER }, 'ND')).toEqual({
    kind: 'refused',
    code: 'E_FORWARD_TARGET',
    reason,
  })
})
