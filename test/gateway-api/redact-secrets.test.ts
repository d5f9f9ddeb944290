import { describe, expect, test } from 'vitest'
import {
  redactAddress,
  redactBody,
  type WrittenBody,
} from '../../emulator/gateway-api/calls/redact-secrets.ts'

interface Case extends WrittenBody {
  readonly label: string
  readonly expected: string
}

const form = (label: string, bodyText: string, expected: string): Case => ({
  label: `a form: ${label}`,
  encoding: 'form',
  bodyText,
  parameters: {},
  expected,
})
const json = (label: string, bodyText: string, expected: string): Case => ({
  label: `JSON: ${label}`,
  encoding: 'json',
  bodyText,
  parameters: {},
  expected,
})

const CASES: readonly Case[] = [
  form('a password', 'username=demo&password=tajne&text=a', 'username=demo&password=•••&text=a'),
  form('a name in escapes', '%70assword=tajne', '%70assword=•••'),
  form('a name with a path', 'login[password][]=tajne', 'login[password][]=•••'),
  form('another case', 'Password=tajne', 'Password=•••'),
  form('a subaccount’s', 'subaccount_password=tajne&token=abc', 'subaccount_password=•••&token=•••'),
  form('cut off in it', 'text=a&password=taj', 'text=a&password=•••'),
  form('the word in a text', 'text=my+password=is', 'text=my+password=is'),
  form('no form at all', '<a><password>tajne</password></a>', '<a><password•••'),
  json('a password', '{"password":"ta\\"jne","text":"a"}', '{"password":"•••","text":"a"}'),
  json('spaces', '{ "token" : "abc" }', '{ "token" : "•••" }'),
  json('a name in escapes', '{"pass\\u0077ord":"tajne"}', '{"pass\\u0077ord":"•••"}'),
  json('a number', '{"password":12345,"id":1}', '{"password":"•••","id":1}'),
  json('a list', '{"id":1,"password":["tajne"]}', '{"id":1,"password":"•••"'),
  json('inside another', '{"a":{"password":"tajne"}}', '{"a":{"password":"•••"}}'),
  json('cut off in it', '{"password":"taj', '{"password":"•••"'),
  json('cut off in an escape', '{"password":"taj\\', '{"password":"•••"'),
  json('the word in a text', '{"text":"\\"password\\":\\"x\\""}', '{"text":"\\"password\\":\\"x\\""}'),
  {
    label: 'JSON that could not be read',
    encoding: 'json',
    bodyText: "{text: 'a', password: 'tajne'}",
    parameters: null,
    expected: "{text: 'a', password•••",
  },
  {
    label: 'multipart: a password of two lines',
    encoding: 'multipart',
    bodyText: 'text=a\npassword=ta\njne\nid=1',
    parameters: { text: 'a', password: 'ta\njne', id: '1' },
    expected: 'text=a\npassword=•••\nid=1',
  },
  {
    label: 'multipart: cut off in it',
    encoding: 'multipart',
    bodyText: 'text=a\npassword=taj',
    parameters: { text: 'a', password: 'tajne' },
    expected: 'text=a\npassword•••',
  },
]

describe('redactBody', () => {
  test.each(CASES)('$label', ({ expected, ...body }) => {
    expect(redactBody(body)).toBe(expected)
  })

  test('a long body takes little time', () => {
    const text = `"${'a\\"'.repeat(20_000)}"`
    const bodyText = `{"text":${text},"password":"tajne"}`
    expect(redactBody({ encoding: 'json', bodyText, parameters: {} })).toBe(
      `{"text":${text},"password":"•••"}`,
    )
  })
})

describe('redactAddress', () => {
  test.each([
    ['/account/limits', '/account/limits'],
    ['/account/limits.json?username=demo&password=tajne', '/account/limits.json?username=demo&password=•••'],
  ])('%s', (address, expected) => {
    expect(redactAddress(address)).toBe(expected)
  })
})
