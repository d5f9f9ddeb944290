import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { exchangeRaw, type RawRequest } from '../support/raw-http.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'
import { callAndLeave, callsOf } from '../support/vendor-calls.ts'
import { vendorClient } from '../support/vendor-client.ts'
import { exchange } from '../support/vendor-exchange.ts'

const OLA = '+48500600700'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

describe('the log of calls', () => {
  test('keeps what was called, what was answered, and what came of it', async () => {
    const workspace = await server.workspace()
    const body = '{"phone":"500600700","text":"Czesc","colour":"red","system":"client_php"}'
    const response = await fetch(`${server.emulator.http}/w/${workspace.id}/messages/send_sms.xml?speed=1`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer demo',
        'content-type': 'application/json',
        'user-agent': 'sklep/1.0',
      },
      body,
    })
    const text = await response.text()
    const { items } = await workspace.call('listMessages')
    const [call] = await callsOf(workspace)
    expect(call).toEqual({
      id: 1,
      at: '2025-03-03T09:00:00.000Z',
      wallAt: expect.any(String) as string,
      interface: 'https-v2',
      method: 'POST',
      path: `/w/${workspace.id}/messages/send_sms.xml?speed=1`,
      action: 'messages/send_sms',
      format: 'xml',
      encoding: 'json',
      user: 'demo',
      hasToken: true,
      remoteAddress: '127.0.0.1',
      userAgent: 'sklep/1.0',
      error: null,
      failed: false,
      sent: { queued: 1, unsent: 0 },
      ignored: ['colour'],
      durationMs: expect.any(Number) as number,
      messages: { first: items[0]?.traceId, last: items[0]?.traceId },
      fault: null,
      hungUp: false,
      request: { text: body, bytes: body.length },
      answer: {
        status: 200,
        contentType: 'application/xml; charset=UTF-8',
        text,
        bytes: text.length,
      },
    })
  })

  test('says of an error exactly what was wrong, and of an unknown action that there is none', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await api('messages/send_sms', { phone: OLA })
    await api('messages/send_pigeon')
    await vendorClient(server, workspace, 'zly')('account/limits')
    const calls = await callsOf(workspace)
    expect(calls.map(({ action, error, user, failed }) => ({ action, error, user, failed }))).toEqual([
      { action: 'account/limits', error: { code: 1012, detail: null }, user: null, failed: true },
      { action: null, error: { code: 1000, detail: null }, user: 'demo', failed: true },
      {
        action: 'messages/send_sms',
        error: {
          code: 2000,
          detail: { pl: 'Brakuje parametru: text.', en: 'Missing parameter: text.' },
        },
        user: 'demo',
        failed: true,
      },
    ])
  })

  test('api-v2 2.1.1: a call has failed when a recipient was refused at once, in each format', async () => {
    const workspace = await server.workspace()
    await workspace.call('createBlacklistEntry', { body: { phone: OLA } })
    const send = (format: string, phone: string) =>
      exchange(server, workspace, `messages/send_sms.${format}`, { phone, text: 'Czesc', details: true })
    await send('json', '601000001')
    await send('json', `601000001,${OLA}`)
    await send('xml', OLA)
    const { items } = await workspace.call('listVendorCalls')
    const { items: failed } = await workspace.call('listVendorCalls', { query: { only: 'failed' } })
    const { items: interfaces } = await workspace.call('listVendorInterfaces')
    const sending = interfaces
      .flatMap(({ actions }) => actions)
      .find(({ name }) => name === 'messages/send_sms')
    expect({
      calls: items.map(({ sent, error, failed }) => [sent, error, failed]),
      failed: failed.map(({ id }) => id),
      failures: sending?.failures,
    }).toEqual({
      calls: [
        [{ queued: 0, unsent: 1 }, null, true],
        [{ queued: 1, unsent: 1 }, null, true],
        [{ queued: 1, unsent: 0 }, null, false],
      ],
      failed: [3, 2],
      failures: 2,
    })
  })

  test('is searched by action, by user, by text, and for what failed, page by page', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    for (let count = 1; count <= 3; count += 1)
      await api('messages/send_sms', { phone: OLA, text: `Nr ${count}` })
    await api('messages/view', {})
    await exchange(server, workspace, 'groups/index', {}, { username: 'obcy', password: 'x' })
    const found = async (query: object) =>
      (await workspace.call('listVendorCalls', { query })).items.map(({ id }) => id)
    expect({
      all: await found({}),
      action: await found({ action: 'messages/send_sms' }),
      failed: await found({ only: 'failed' }),
      user: await found({ user: 'obcy' }),
      text: await found({ q: 'nR 2' }),
      nothing: await found({ q: 'nigdzie' }),
    }).toEqual({ all: [5, 4, 3, 2, 1], action: [3, 2, 1], failed: [5, 4], user: [5], text: [2], nothing: [] })
    const first = await workspace.call('listVendorCalls', { query: { limit: 2 } })
    const second = await workspace.call('listVendorCalls', {
      query: { limit: 3, cursor: first.nextCursor ?? '' },
    })
    expect([first, second].map(({ items, nextCursor }) => [items.map(({ id }) => id), nextCursor])).toEqual([
      [[5, 4], '4'],
      [[3, 2, 1], null],
    ])
  })

  test('counts the calls of each action, and forgets all when it is cleared', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await api('messages/view', {})
    await workspace.advance('1h')
    await api('messages/received')
    await api('messages/recived')
    const counters = async () => {
      const { items } = await workspace.call('listVendorInterfaces')
      return items
        .flatMap(({ actions }) => actions)
        .filter(({ calls }) => calls > 0)
        .map(({ name, calls, failures, lastAt }) => [name, calls, failures, lastAt])
    }
    expect(await counters()).toEqual([
      ['messages/view', 1, 1, '2025-03-03T09:00:00.000Z'],
      ['messages/recived', 2, 0, '2025-03-03T10:00:00.000Z'],
    ])
    await workspace.call('clearVendorCalls')
    expect([await counters(), await callsOf(workspace)]).toEqual([[], []])
    const gone = await problemOf(workspace.call('readVendorCall', { params: { call: '1' } }))
    expect([gone.status, gone.code]).toEqual([404, 'E_NO_CALL'])
  })

  test('tells followers once for calls that were written together', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await Promise.all([api('account/limits'), api('account/limits'), api('account/limits')])
    await callsOf(workspace)
    const { events } = await workspace.call('waitForEvents', { query: { type: 'call.logged' } })
    expect(events.at(-1)?.ref).toMatch(/-3$/)
  })

  test('keeps the newest 10,000 calls', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const call = { method: 'GET', path: `/w/${workspace.id}/error/1000` }
    for (const count of [5_000, 5_051]) {
      const answers = await exchangeRaw(server.emulator.http, Array<RawRequest>(count).fill(call))
      expect(answers.length).toBe(count)
    }
    const { items } = await workspace.call('listVendorCalls', { query: { limit: 1 } })
    const oldest = await workspace.call('listVendorCalls', { query: { cursor: '60' } })
    expect([items[0]?.id, oldest.items.map(({ id }) => id)]).toEqual([
      10_051,
      [59, 58, 57, 56, 55, 54, 53, 52],
    ])
  }, 60_000)

  test('has a call for a workspace that is not there, where calls go that name none', async () => {
    const answer = await fetch(`${server.emulator.http}/w/nikt/account/limits`)
    const { items } = await server.client.call('listVendorCalls', { params: { workspace: 'default' } })
    expect([await answer.json(), items[0]?.path, items[0]?.error?.code]).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ code: 1001 }) as object }),
      '/w/nikt/account/limits',
      1001,
    ])
  })

  test('keeps the beginning of what is long, and says how long it was', async () => {
    const workspace = await server.workspace()
    const text = 'a'.repeat(100_000)
    await vendorClient(server, workspace)('templates/add', { name: 'Długi', text })
    const [call] = await callsOf(workspace)
    expect([call?.request.bytes, call?.request.text.slice(-23)]).toEqual([
      100_027,
      'aaa\n… [65536 / 100027 B]'.slice(-23),
    ])
  })

  test('and faults outlive the process; what was called last is written when the workspace closes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bramka-calls-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    const first = await startTestEmulator(folder)
    const { id } = await first.workspace()
    await first.client.call('createFault', { params: { workspace: id }, body: { inject: { kind: 'drop' } } })
    await fetch(`${first.emulator.http}/w/${id}/error/1000`).catch(() => undefined)
    await fetch(`${first.emulator.http}/w/${id}/error/1000`)
    await first.emulator.stop()
    const second = await startTestEmulator(folder)
    onTestFinished(() => second.stop())
    const again = { params: { workspace: id } }
    const calls = await second.client.call('listVendorCalls', again)
    const faults = await second.client.call('listFaults', again)
    expect([
      calls.items.map(({ answer }) => answer.status),
      faults.items.map(({ injected, active }) => [injected, active]),
    ]).toEqual([[200, null], [[1, false]]])
  })

  test('says that the client hung up', async () => {
    const workspace = await server.workspace()
    await workspace.call('createFault', { body: { inject: { kind: 'latency', ms: 60_000 } } })
    await callAndLeave(server, workspace, 'messages/send_sms', { phone: OLA, text: 'Dzien dobry' })
    const { events } = await workspace.call('waitForEvents', { query: { type: 'call.logged' } })
    const [call] = await callsOf(workspace)
    expect([events.length, call?.hungUp, call?.failed, call?.answer.status, call?.messages]).toEqual([
      1,
      true,
      true,
      null,
      null,
    ])
  })
})

describe('secrets', () => {
  const SECRET = 'tajne&haslo "9" = ąż'
  const SUB_SECRET = 'drugie\nhaslo-9'
  const parameters = {
    username: 'sklep',
    password: SECRET,
    subaccount_password: SUB_SECRET,
    token: 'tk-9-tk',
  }

  const SENDERS: readonly { label: string; request: (url: string) => Promise<Response> }[] = [
    {
      label: 'a form',
      request: (url) => fetch(url, { method: 'POST', body: new URLSearchParams(parameters) }),
    },
    {
      label: 'JSON',
      request: (url) => fetch(url, { method: 'POST', body: JSON.stringify(parameters) }),
    },
    {
      label: 'JSON with names in escapes',
      request: (url) => {
        const body = JSON.stringify(parameters).replaceAll('password', 'pass\\u0077ord')
        return fetch(url, { method: 'POST', body })
      },
    },
    {
      label: 'JSON that breaks off',
      request: (url) => fetch(url, { method: 'POST', body: JSON.stringify(parameters).slice(0, -1) }),
    },
    {
      label: 'multipart',
      request: (url) => {
        const form = new FormData()
        for (const [name, value] of Object.entries(parameters)) form.append(name, value)
        return fetch(url, { method: 'POST', body: form })
      },
    },
    {
      label: 'the address',
      request: (url) => fetch(`${url}?${new URLSearchParams(parameters).toString()}`),
    },
    {
      label: 'XML that was sent to the wrong interface',
      request: (url) => fetch(url, { method: 'POST', body: `<call><password>${SECRET}</password></call>` }),
    },
    {
      label: 'the header',
      request: (url) => fetch(url, { headers: { authorization: 'Bearer tk-9-tk' } }),
    },
  ]

  test.each(SENDERS)('sent in $label reach neither the store nor an answer', async ({ request }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bramka-secrets-'))
    const own = await startTestEmulator(folder)
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    const workspace: TestWorkspace = await own.workspace()
    await request(`${own.emulator.http}/w/${workspace.id}/account/limits`)
    const calls = await callsOf(workspace)
    await own.stop()
    const stored = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n')
    const seen = `${JSON.stringify(calls)}\n${stored}\n${own.log.lines.join('\n')}`
    const spellings = ['tajne', 'haslo-9', 'drugie', 'tk-9-tk']
    expect([calls.length, spellings.filter((spelling) => seen.includes(spelling))]).toEqual([1, []])
  })
})
