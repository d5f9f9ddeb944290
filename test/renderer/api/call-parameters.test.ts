import { describe, expect, test } from 'vitest'
import { ownName, parametersOf } from '../../../src-renderer/features/api/calls/call-parameters.ts'

const path = '/messages/send_sms.json'

describe('parametersOf', () => {
  test.each([
    {
      label: 'a form',
      call: { path, encoding: 'form', text: 'phone%5B0%5D=500600700&text=A+B%26C&sender=' },
      expected: [
        { name: 'phone[0]', value: '500600700' },
        { name: 'text', value: 'A B&C' },
        { name: 'sender', value: '' },
      ],
    },
    {
      label: 'JSON, with what is no text as JSON',
      call: { path, encoding: 'json', text: '{"text":"Test","utf":true,"phone":["1","2"],"sender":null}' },
      expected: [
        { name: 'text', value: 'Test' },
        { name: 'utf', value: 'true' },
        { name: 'phone', value: '["1","2"]' },
        { name: 'sender', value: 'null' },
      ],
    },
    {
      label: 'a form in parts, as the log writes it',
      call: { path, encoding: 'multipart', text: 'type=mms\nname=a=b.jpg' },
      expected: [
        { name: 'type', value: 'mms' },
        { name: 'name', value: 'a=b.jpg' },
      ],
    },
    {
      label: 'the address, before the body',
      call: { path: `${path}?test=1`, encoding: 'form', text: 'text=Test' },
      expected: [
        { name: 'test', value: '1' },
        { name: 'text', value: 'Test' },
      ],
    },
    { label: 'JSON that is none', call: { path, encoding: 'json', text: '{"text":' }, expected: [] },
  ])('reads $label', ({ call: { text, ...call }, expected }) => {
    expect(parametersOf({ ...call, request: { text, bytes: text.length } })).toEqual(expected)
  })

  test('a parameter belongs to the one it is a part of', () => {
    expect(['messages[0][phone]', 'text'].map(ownName)).toEqual(['messages', 'text'])
  })
})
