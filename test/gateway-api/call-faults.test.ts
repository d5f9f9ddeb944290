import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'
import { callAndLeave, callRaw, callsOf, inject } from '../support/vendor-calls.ts'
import { errorCodeOf, vendorClient, type VendorClient } from '../support/vendor-client.ts'

const SMS = { phone: '500600700', text: 'Dzien dobry' }
const CALL = 'messages/send_sms'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace()
  return { workspace, api: vendorClient(server, workspace) }
}

async function sentIn(workspace: TestWorkspace): Promise<number> {
  return (await workspace.call('listMessages', { query: { q: 'is:outbound' } })).items.length
}

describe('a fault', () => {
  test.each([
    { effect: 'before', sent: 0, logged: null },
    { effect: 'after', sent: 1, logged: { queued: 1, unsent: 0 } },
  ] as const)(
    'closes the connection without an answer, $effect the call is carried out',
    async ({ effect, sent, logged }) => {
      const { workspace } = await open()
      await inject(workspace, { inject: { kind: 'drop' }, effect })
      const received = await callRaw(server, workspace, CALL, SMS)
      const [call] = await callsOf(workspace)
      expect([received, await sentIn(workspace), call?.sent, call?.answer, call?.failed]).toEqual([
        '',
        sent,
        logged,
        { status: null, contentType: null, bytes: 0, text: '' },
        true,
      ])
    },
  )

  test('sends half of an answer with the length of the whole; the call was carried out', async () => {
    const { workspace } = await open()
    await inject(workspace, { inject: { kind: 'half' }, effect: 'before' })
    const [head = '', body] = (await callRaw(server, workspace, CALL, SMS)).split('\r\n\r\n')
    const whole = '{"success":true,"queued":1,"unsent":0}'
    expect([head.split('\r\n')[0], /content-length: (\d+)/i.exec(head)?.[1], body]).toEqual([
      'HTTP/1.1 200 OK',
      String(whole.length),
      whole.slice(0, Math.floor(whole.length / 2)),
    ])
    const [call] = await callsOf(workspace)
    expect([await sentIn(workspace), call?.failed, call?.fault]).toEqual([
      1,
      true,
      { id: 1, inject: { kind: 'half' }, effect: 'after' },
    ])
  })

  test.each([500, 503] as const)('answers with status %i', async (status) => {
    const { workspace } = await open()
    await inject(workspace, { inject: { kind: 'status', status } })
    const answer = await callRaw(server, workspace, CALL, SMS)
    expect([answer.startsWith(`HTTP/1.1 ${String(status)} `), await sentIn(workspace)]).toEqual([true, 0])
    expect((await callsOf(workspace)).map(({ answer, error }) => [answer.status, error])).toEqual([
      [status, null],
    ])
  })

  test('answers with an error of the catalogue', async () => {
    const { workspace, api } = await open()
    await inject(workspace, { inject: { kind: 'error', code: 3100 }, action: CALL })
    expect([errorCodeOf(await api(CALL, SMS)), await sentIn(workspace)]).toEqual([3100, 0])
    expect(errorCodeOf(await api(CALL, SMS))).toBeUndefined()
  })

  test('that loses the answer of a call lets who calls again send twice', async () => {
    const { workspace, api } = await open()
    await inject(workspace, { inject: { kind: 'status', status: 503 }, effect: 'after' })
    await callRaw(server, workspace, CALL, SMS)
    await api(CALL, SMS)
    const calls = await callsOf(workspace)
    expect([await sentIn(workspace), calls.map(({ messages }) => messages !== null)]).toEqual([
      2,
      [true, true],
    ])
  })

  test('holds up its own call and no other', async () => {
    const { workspace, api } = await open()
    await inject(workspace, { inject: { kind: 'latency', ms: 150 }, action: CALL })
    const ended: string[] = []
    const slow = api(CALL, SMS).then(() => ended.push('slow'))
    await api('account/limits').then(() => ended.push('quick'))
    await slow
    const [call] = await callsOf(workspace)
    expect([ended, (call?.durationMs ?? 0) >= 140]).toEqual([['quick', 'slow'], true])
  })

  test('holds up nobody who has gone: a call that waited is not carried out, one that was is', async () => {
    const { workspace } = await open()
    for (const effect of ['before', 'after'] as const) {
      await inject(workspace, { inject: { kind: 'latency', ms: 60_000 }, effect })
      await callAndLeave(server, workspace, CALL, SMS)
      await workspace.call('waitForEvents', { query: { type: 'call.logged' } })
      while ((await callsOf(workspace)).length < (effect === 'before' ? 1 : 2));
    }
    const calls = await callsOf(workspace)
    expect([await sentIn(workspace), calls.map(({ hungUp }) => hungUp)]).toEqual([1, [true, true]])
  })

  test('ends with its workspace', async () => {
    const { workspace, api } = await open()
    await inject(workspace, { inject: { kind: 'latency', ms: 60_000 } })
    const waiting = api(CALL, SMS)
    while ((await workspace.call('listFaults')).items[0]?.injected === 0);
    await workspace.call('resetWorkspace')
    expect(errorCodeOf(await waiting)).toBe(1010)
  })

  test('hits the next calls that it matches: so many, of one action, of one user', async () => {
    const { workspace, api } = await open()
    await inject(workspace, {
      inject: { kind: 'error', code: 1010 },
      when: { calls: 2 },
      action: 'account/limits',
      user: 'demo',
    })
    await inject(workspace, { inject: { kind: 'error', code: 1009 }, user: 'ktos' })
    const codes = []
    for (const action of ['account/help', 'account/limits', 'account/limits', 'account/limits'])
      codes.push(errorCodeOf(await api(action)))
    expect(codes).toEqual([undefined, 1010, 1010, undefined])
    const { items } = await workspace.call('listFaults')
    expect(items.map(({ active, matched, injected }) => [active, matched, injected])).toEqual([
      [false, 2, 2],
      [true, 0, 0],
    ])
  })

  test('hits a share of the calls, the same ones in every run; the others go on to the next fault', async () => {
    const run = async () => {
      const { workspace, api } = await open()
      await inject(workspace, { inject: { kind: 'error', code: 1010 }, when: { share: 40 } })
      await inject(workspace, { inject: { kind: 'error', code: 1009 }, when: { calls: 3 } })
      const codes = []
      for (let count = 0; count < 40; count += 1) codes.push(errorCodeOf(await api('account/help')))
      return codes
    }
    const codes = await run()
    const hits = codes.filter((code) => code === 1010).length
    expect([codes.filter((code) => code === 1009).length, hits > 8 && hits < 24]).toEqual([3, true])
    expect(await run()).toEqual(codes)
  })

  test('ends at its time on the virtual clock, and can be switched off and on', async () => {
    const { workspace, api } = await open()
    const fault = String(
      await inject(workspace, {
        inject: { kind: 'error', code: 1010 },
        when: { share: 100 },
        expiresAt: '2025-03-03 11:00',
      }),
    )
    const codes = [errorCodeOf(await api('account/help'))]
    await workspace.call('updateFault', { params: { fault }, body: { enabled: false } })
    codes.push(errorCodeOf(await api('account/help')))
    await workspace.call('updateFault', { params: { fault }, body: { enabled: true } })
    codes.push(errorCodeOf(await api('account/help')))
    await workspace.advance('1h')
    codes.push(errorCodeOf(await api('account/help')))
    await workspace.call('updateFault', { params: { fault }, body: { expiresAt: null, when: { calls: 1 } } })
    codes.push(errorCodeOf(await api('account/help')), errorCodeOf(await api('account/help')))
    expect(codes).toEqual([1010, undefined, 1010, undefined, 1010, undefined])
  })

  test('is told to followers when it is made, hits and goes', async () => {
    const { workspace, api } = await open()
    const { last } = await workspace.call('waitForEvents', { query: { timeoutMs: 0 } })
    const fault = String(await inject(workspace, { inject: { kind: 'error', code: 1010 } }))
    await api('account/help')
    await workspace.call('deleteFault', { params: { fault } })
    await inject(workspace, { inject: { kind: 'drop' } })
    await workspace.call('clearFaults')
    const { events } = await workspace.call('waitForEvents', {
      query: { after: last, type: 'fault.changed' },
    })
    expect(events.map(({ ref }) => ref)).toEqual(['1', '1', '1', '2', null])
    expect((await workspace.call('listFaults')).items).toEqual([])
  })

  test.each([
    { label: 'an unknown action', body: { action: 'messages/send_pigeon', inject: { kind: 'drop' } } },
    { label: 'an unknown code', body: { inject: { kind: 'error', code: 9999 } } },
  ] as const)('with $label is refused', async ({ body }) => {
    const { workspace } = await open()
    const problem = await problemOf(workspace.call('createFault', { body }))
    expect([problem.status, problem.code]).toEqual([422, 'E_FAULT'])
  })
})
