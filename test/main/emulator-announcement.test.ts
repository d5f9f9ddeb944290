import { describe, expect, test } from 'vitest'
import { parseAnnouncement } from '../../src-main/emulator-announcement.ts'

const http = 'http://127.0.0.1:4310'
const panel = `${http}/_bramka/panel/#token=abc`

describe('parseAnnouncement', () => {
  test.each([
    {
      label: 'ready',
      line: JSON.stringify({ event: 'ready', http, panel, token: 'abc' }),
      announcement: { event: 'ready', http, panel },
    },
    {
      label: 'an error',
      line: JSON.stringify({ event: 'error', message: 'port 4310 is taken' }),
      announcement: { event: 'error', message: 'port 4310 is taken' },
    },
    { label: 'a line of the log', line: 'listening on 4310', announcement: undefined },
    {
      label: 'another event',
      line: JSON.stringify({ event: 'stepped', http, panel }),
      announcement: undefined,
    },
    { label: 'no panel', line: JSON.stringify({ event: 'ready', http }), announcement: undefined },
    { label: 'no message', line: JSON.stringify({ event: 'error' }), announcement: undefined },
    { label: 'JSON that is no object', line: 'null', announcement: undefined },
    {
      label: 'a panel on another machine',
      line: JSON.stringify({ event: 'ready', http, panel: 'http://192.0.2.1:4310/_bramka/panel/' }),
      announcement: undefined,
    },
    {
      label: 'an address that is no web page',
      line: JSON.stringify({ event: 'ready', http, panel: 'file://localhost/etc/passwd' }),
      announcement: undefined,
    },
    {
      label: 'a user name dressed up as this machine',
      line: JSON.stringify({ event: 'ready', http, panel: 'http://127.0.0.1@192.0.2.1/' }),
      announcement: undefined,
    },
  ])('$label', ({ line, announcement }) => {
    expect(parseAnnouncement(line)).toEqual(announcement)
  })
})
