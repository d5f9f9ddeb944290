import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { describe, expect, test } from 'vitest'
import type { AnswerFields } from '../../emulator/gateway-api/https-v2/answer.ts'
import { renderJson } from '../../emulator/gateway-api/https-v2/render-json.ts'
import { renderXml } from '../../emulator/gateway-api/https-v2/render-xml.ts'

const SENT: AnswerFields = {
  success: true,
  queued: 1,
  unsent: 0,
  items: [
    {
      id: 'aca3944055',
      phone: '+48500600700',
      status: 'queued',
      queued: '2014-10-21 11:18:03',
      parts: 1,
      text: 'Test message',
    },
  ],
}

function json(fields: AnswerFields, entriesPerPiece = 250): string {
  return [...renderJson(fields, entriesPerPiece)].join('')
}

function xml(fields: AnswerFields, entriesPerPiece = 250): string {
  return [...renderXml('response', fields, entriesPerPiece)].join('')
}

describe('renderJson', () => {
  test('api-v2 2.1.1: the answer of a send call, its fields in their order', () => {
    expect(json(SENT)).toBe(
      '{"success":true,"queued":1,"unsent":0,"items":[{"id":"aca3944055","phone":"+48500600700","status":"queued",' +
        '"queued":"2014-10-21 11:18:03","parts":1,"text":"Test message"}]}',
    )
  })

  test('pieces join to what JSON.stringify gives, wherever a list is cut', () => {
    const fields: AnswerFields = {
      none: null,
      left: undefined,
      empty: [],
      object: {},
      text: 'Zażółć "\0\ud800',
      deep: { list: [1, [2, 3], { four: [4, 5, 6, 7] }], left: undefined },
    }
    for (const entriesPerPiece of [1, 2, 3, 250]) {
      expect(json(fields, entriesPerPiece)).toBe(JSON.stringify(fields))
    }
  })
})

describe('renderXml', () => {
  test('api-v2 1.11: the answer of a send call', () => {
    expect(xml(SENT)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<response><success>true</success><queued>1</queued><unsent>0</unsent><items><item><id>aca3944055</id>' +
        '<phone>+48500600700</phone><status>queued</status><queued>2014-10-21 11:18:03</queued><parts>1</parts>' +
        '<text>Test message</text></item></items></response>',
    )
  })

  test('api-v2 1.11: nothing is an empty element, objects and lists nest, what is undefined is left out', () => {
    expect(
      xml({ a: null, b: '', c: [], d: { e: false, f: undefined }, g: [null, [1, 2], 'x'], h: undefined }),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<response><a/><b/><c/><d><e>false</e></d><g><item/><item><item>1</item><item>2</item></item>' +
        '<item>x</item></g></response>',
    )
  })

  test('a document does not depend on where its lists are cut', () => {
    const fields = { items: Array.from({ length: 10 }, (_, id) => ({ id, text: `no. ${id}` })), last: 1 }
    for (const entriesPerPiece of [1, 3, 9, 10]) expect(xml(fields, entriesPerPiece)).toBe(xml(fields))
  })

  test('texts come back as they were, and what XML cannot write becomes U+FFFD', () => {
    const document = xml({
      text: "<b>&amp; \"'żółć' ]]> 😀",
      odd: 'a\0b\ud800c\u001fd\ufffee\tf',
      'a b<': 1,
      2: 2,
    })
    expect(SyntaxValidator.validate(document)).toBe(true)
    expect(new XMLParser({ trimValues: false, parseTagValue: false }).parse(document)).toEqual({
      '?xml': '',
      response: {
        text: "<b>&amp; \"'żółć' ]]> 😀",
        odd: 'a\ufffdb\ufffdc\ufffdd\ufffde\tf',
        a_b_: '1',
        _2: '2',
      },
    })
  })
})
