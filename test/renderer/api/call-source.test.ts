import { describe, expect, test } from 'vitest'
import {
  curlOf,
  laidOut,
  rawAnswerOf,
  rawRequestOf,
} from '../../../src-renderer/features/api/calls/call-source.ts'
import { aCall } from '../../support/call-examples.ts'

describe('the source of a call', () => {
  test('is its head, as far as it matters, and its body', () => {
    expect([rawRequestOf(aCall(1)), rawAnswerOf(aCall(1))]).toMatchInlineSnapshot(`
      [
        "POST /w/default/messages/send_sms.json
      Authorization: Bearer •••
      Content-Type: application/x-www-form-urlencoded
      User-Agent: curl/8.0.0

      phone=500600700&text=Test",
        "HTTP 200
      Content-Type: application/json; charset=UTF-8

      {"success":true}",
      ]
    `)
  })

  test('is no answer where there was none', () => {
    const answer = { status: null, contentType: null, bytes: 0, text: '' }
    expect(rawAnswerOf({ answer })).toBeNull()
  })

  test('is laid out for people, JSON and XML alike', () => {
    const xml =
      '<?xml version="1.0"?>\n<response><items><item><id>1</id><name>A</name></item></items></response>'
    expect([laidOut('{"items":[{"id":1}]}'), laidOut(xml), laidOut('{"items":')]).toMatchInlineSnapshot(`
      [
        "{
        "items": [
          {
            "id": 1
          }
        ]
      }",
        "<?xml version="1.0"?>
      <response>
        <items>
          <item>
            <id>1</id>
            <name>A</name>
          </item>
        </items>
      </response>",
        "{"items":",
      ]
    `)
  })

  test('as a command has the token in a variable, and quotes for the shell', () => {
    const call = aCall(1, {
      request: { text: `username=demo&password=•••&text=let's go`, bytes: 40 },
      hasToken: false,
    })
    expect(curlOf(call, 'http://127.0.0.1:4310', '/w/default')).toMatchInlineSnapshot(`
      "curl -X POST 'http://127.0.0.1:4310/w/default/messages/send_sms.json' \\
        -H "Authorization: Bearer $TOKEN" \\
        -H 'Content-Type: application/x-www-form-urlencoded' \\
        --data-raw 'text=let'\\''s go'"
    `)
  })
})
