import { describe, expect, test } from 'vitest'
import { askedSender, curlOf } from '../../../src-renderer/features/messages/curl.ts'
import { aMessage } from '../../support/contract-examples.ts'

const place = { http: 'http://127.0.0.1:4310', workspace: 'default' }

describe('curlOf', () => {
  test('writes an inbound message on its phone, with the token left to a variable', () => {
    const message = aMessage('1', { text: `Ola's "OGRODNIK"`, networkId: 'n-1' })
    expect(curlOf(message, null, place)).toBe(
      [
        `curl -X POST 'http://127.0.0.1:4310/_bramka/v1/workspaces/default/phones/%2B48500600700/messages' \\`,
        `  -H "Authorization: Bearer $BRAMKA_TOKEN" \\`,
        `  -H 'Content-Type: application/json' \\`,
        `  -d '{"to":"+48503340503","text":"Ola'\\''s \\"OGRODNIK\\"","networkId":"n-1"}'`,
      ].join('\n'),
    )
  })

  test('R19: says of a 2way number typed by hand that it was typed', () => {
    const message = aMessage('1', { result: 'TWO_WAY_NOT_A_REPLY' })
    expect(curlOf(message, null, place)).toContain('"via":"typed"')
  })

  test('sends an outbound message from the platform', () => {
    const message = aMessage('a', {
      direction: 'outbound',
      number: 'FIRMA',
      numberType: 'ALPHA_SENDER',
      text: 'Hej',
    })
    expect(curlOf(message, null, place)).toContain(
      `/workspaces/default/messages' \\\n  -H "Authorization: Bearer $BRAMKA_TOKEN" \\\n  -H 'Content-Type: application/json' \\\n  -d '{"to":"+48500600700","text":"Hej","sender":"FIRMA"}'`,
    )
  })
})

describe('askedSender', () => {
  test.each([
    { rule: 'R14: ECO+ is asked for by no sender', numberType: 'ECO_PLUS', expected: '' },
    { rule: 'R18: 2way is asked for by its word', numberType: 'TWO_WAY', expected: '2waySMS' },
    { rule: 'R167: a number is asked for by itself', numberType: 'NDI_SMS', expected: '+48999000001' },
  ] as const)('$rule', ({ numberType, expected }) => {
    expect(askedSender(aMessage('a', { number: '+48999000001', numberType }), null)).toBe(expected)
  })
})
