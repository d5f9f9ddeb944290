import { describe, expect, test } from 'vitest'
import {
  excerptOf,
  foldForSearch,
  forwardedBy,
  mailFileName,
  safeFileName,
} from '../../emulator/domain/mail.ts'

describe('R129: forwardedBy', () => {
  test.each([
    { label: 'our header', headers: { 'X-Emulator-Delivery': '17' }, deliveryId: 17 },
    { label: 'our id', headers: { 'Message-ID': '<delivery-18.wiosna@bramka.invalid>' }, deliveryId: 18 },
    { label: 'somebody’s id', headers: { 'Message-ID': '<delivery-18.wiosna@firma.pl>' }, deliveryId: null },
    { label: 'a header that is no number', headers: { 'X-Emulator-Delivery': '1e9' }, deliveryId: null },
  ])('reads $label', ({ headers, deliveryId }) => {
    const list = Object.entries(headers).map(([name, value]) => ({ name, value }))
    expect(forwardedBy([...list, { name: 'x-message-id', value: ' ND5 ' }])).toEqual({
      deliveryId,
      messageId: 'ND5',
    })
  })
})

describe('excerptOf', () => {
  test('is the text on one line', () => {
    expect(excerptOf({ text: ' Raz\r\n\tdwa\0 ', html: '<b>nie</b>' })).toBe('Raz dwa')
  })

  test('is what one sees of the HTML when there is no text', () => {
    const html =
      '<html><head><title>t</title><style>a { color: red }</style></head><p>Raz&nbsp;&amp; <b>dwa</b><script>x</script></p>'
    expect(excerptOf({ text: null, html })).toBe('Raz & dwa')
  })

  test('ends, whatever somebody left open', () => {
    expect(excerptOf({ text: null, html: '<style'.repeat(100_000) })).toBe('')
    expect(excerptOf({ text: '\ud83d\ude00'.repeat(4_000), html: null })).toHaveLength(4_000)
  })
})

test('a search knows no case and no diacritics', () => {
  expect(foldForSearch('ZAŻÓŁĆ Gęślą')).toBe('zazolc gesla')
})

test.each([
  ['Wiosenna promocja – żółwie!', 'wiosenna-promocja-zolwie.eml'],
  ['../../etc', 'etc.eml'],
  ['…', 'mail-7.eml'],
  [null, 'mail-7.eml'],
])('a mail with the subject %j is saved as %s', (subject, name) => {
  expect(mailFileName({ id: 7, subject })).toBe(name)
})

test.each([
  ['raport ąę.pdf', 'raport ąę.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\a.exe', 'a.exe'],
  ['a\u0000\u202Egpj.exe', 'agpj.exe'],
  ['..', 'plik-3'],
  [null, 'plik-3'],
])('R130: a file called %j is saved as %s', (name, safe) => {
  expect(safeFileName(name, 3)).toBe(safe)
})
