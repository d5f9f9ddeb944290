import { describe, expect, test } from 'vitest'
import { replayOf, requestOf } from '../../../src-renderer/stores/vendor-request.ts'
import { aCall } from '../../support/call-examples.ts'

const base = '/w/sklep'
const users = [{ id: 7, username: 'demo' }]

describe('a call that is made once more', () => {
  test.each([
    {
      label: 'leaves out of a form who called',
      call: aCall(1, {
        request: { text: 'username=demo&password=•••&phone=500600700&text=A%26B', bytes: 50 },
      }),
      expected: {
        method: 'POST',
        path: '/w/sklep/messages/send_sms.json',
        contentType: 'application/x-www-form-urlencoded',
        body: 'phone=500600700&text=A%26B',
      },
    },
    {
      label: 'leaves out of JSON who called, and keeps the rest',
      call: aCall(1, {
        path: '/messages/send_sms',
        encoding: 'json',
        request: { text: '{"username":"demo","password":"•••","phone":["500600700"],"utf":true}', bytes: 70 },
      }),
      expected: {
        method: 'POST',
        path: '/w/sklep/messages/send_sms',
        contentType: 'application/json',
        body: '{"phone":["500600700"],"utf":true}',
      },
    },
    {
      label: 'has everything in the address when it did so before',
      call: aCall(1, {
        method: 'GET',
        path: '/w/default/messages/send_sms.xml?username=demo&password=•••&phone=500600700',
        encoding: 'none',
        request: { text: '', bytes: 0 },
      }),
      expected: {
        method: 'GET',
        path: '/w/sklep/messages/send_sms.xml?phone=500600700',
        contentType: null,
        body: null,
      },
    },
    {
      label: 'is not possible with files',
      call: aCall(1, { encoding: 'multipart' }),
      expected: 'multipart',
    },
    {
      label: 'is not possible when the log has only a part of the body',
      call: aCall(1, { request: { text: 'text=AAA\n… [65536 / 70000 B]', bytes: 70_000 } }),
      expected: 'cut',
    },
    {
      label: 'is not possible with a secret other than that of the caller',
      call: aCall(1, { request: { text: 'subaccount_password=•••', bytes: 30 } }),
      expected: 'secret',
    },
  ])('$label', ({ call, expected }) => {
    expect(requestOf(call, base)).toEqual(expected)
  })

  test('is made as its user, without one only where none is needed', () => {
    const known = replayOf(aCall(1), base, users)
    const unknown = replayOf(aCall(1, { user: null }), base, users)
    const shown = replayOf(aCall(1, { user: null, action: 'error', path: '/error/1001.json' }), base, users)
    expect([known, unknown, shown]).toEqual([
      { request: requestOf(aCall(1), base), userId: 7 },
      'nobody',
      {
        request: {
          method: 'POST',
          path: '/w/sklep/error/1001.json',
          contentType: 'application/x-www-form-urlencoded',
          body: 'phone=500600700&text=Test',
        },
        userId: null,
      },
    ])
  })
})
