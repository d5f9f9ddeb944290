import { describe, expect, test } from 'vitest'
import { readCommand, sendCommand } from '../../../src-renderer/features/start/connect-command.ts'

const parts = {
  http: 'http://127.0.0.1:4310',
  token: 'abc-123',
  workspace: 'default',
  phone: '+48500600700',
  to: '+48503340503',
  text: 'OGRODNIK',
}

describe('sendCommand', () => {
  test('R7: writes the numbers in nine digits, which need no encoding', () => {
    expect(sendCommand(parts)).toMatchInlineSnapshot(`
      "curl 'http://127.0.0.1:4310/_bramka/v1/workspaces/default/phones/500600700/messages' \\
        -H 'Authorization: Bearer abc-123' \\
        -H 'Content-Type: application/json' \\
        -d '{"to":"503340503","text":"OGRODNIK"}'"
    `)
  })

  test('keeps foreign numbers whole, and quotes for the shell', () => {
    expect(sendCommand({ ...parts, phone: '+447700900123', to: '4301', text: "let's go" }))
      .toMatchInlineSnapshot(`
      "curl 'http://127.0.0.1:4310/_bramka/v1/workspaces/default/phones/%2B447700900123/messages' \\
        -H 'Authorization: Bearer abc-123' \\
        -H 'Content-Type: application/json' \\
        -d '{"to":"4301","text":"let'\\''s go"}'"
    `)
  })
})

test('readCommand: needs nothing to be set up', () => {
  expect(readCommand(parts)).toMatchInlineSnapshot(`
    "curl 'http://127.0.0.1:4310/_bramka/v1/workspaces/default' \\
      -H 'Authorization: Bearer abc-123'"
  `)
})
