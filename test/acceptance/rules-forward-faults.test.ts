import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryFault } from '../../emulator/contract/deliveries.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'
import { answerOk, startUrlReceiver, type UrlReceiver } from '../support/url-receiver.ts'

const OLA = '+48500600700'
const NDI = '+48532600111'

let server: TestEmulator
let receiver: UrlReceiver
let workspace: TestWorkspace
beforeAll(async () => {
  server = await startTestEmulator()
  receiver = await startUrlReceiver()
})
afterAll(async () => {
  await receiver.stop()
  await server.stop()
})
beforeEach(async () => {
  workspace = await server.workspace()
  receiver.answer(answerOk)
  await workspace.call('createForward', {
    body: { source: { kind: 'number', number: NDI }, kind: 'url', target: `${receiver.url}/?t=#WIADOMOSC#` },
  })
})

const inject = (fault: Partial<DeliveryFault> & Pick<DeliveryFault, 'inject'>) =>
  workspace.call('createDeliveryFault', { body: fault })

/** What the receiver got since a moment, as the texts of its calls. */
function textsSince(before: number): readonly string[] {
  return receiver.calls.slice(before).map(({ target }) => target.slice('/?t='.length))
}

/** How every delivery stands, oldest first. */
async function standings() {
  const { items } = await workspace.call('listDeliveries')
  return items.map(({ kind, state, outcome }) => [kind, state, outcome]).toReversed()
}

async function newest() {
  const { items } = await workspace.call('listDeliveries', { query: { limit: 1 } })
  return workspace.call('readDelivery', { params: { delivery: items[0]?.id ?? '' } })
}

const tries = async () =>
  (await newest()).tries.map(({ number, outcome, faultId }) => [number, outcome, faultId])

describe('R121: faults of forwards', () => {
  test.each([
    [{ kind: 'refuse' }, 'FORWARD_NO_CONNECTION'],
    [{ kind: 'time-out' }, 'FORWARD_TIMED_OUT'],
    [{ kind: 'wrong-body', body: 'ERROR' }, 'FORWARD_BAD_BODY'],
    [{ kind: 'http-error', status: 503 }, 'FORWARD_HTTP_ERROR'],
  ] as const)(
    '%o: the next attempt fails without a call, the one after it is made',
    async (wish, outcome) => {
      const before = receiver.calls.length
      const fault = await inject({ inject: wish })
      await workspace.write(OLA, NDI, 'a')
      expect(textsSince(before)).toEqual([])
      await workspace.advance('1m')
      expect(textsSince(before)).toEqual(['a'])
      expect(await tries()).toEqual([
        [1, outcome, fault.id],
        [2, 'FORWARD_DELIVERED', null],
      ])
    },
  )

  test.each([
    [{ kind: 'refuse' }, 'FORWARD_NO_CONNECTION'],
    [{ kind: 'time-out' }, 'FORWARD_TIMED_OUT'],
    [{ kind: 'wrong-body', body: '550 no such user' }, 'FORWARD_MAIL_REFUSED'],
    [{ kind: 'http-error', status: 500 }, 'FORWARD_MAIL_REFUSED'],
  ] as const)('%o: of e-mail alone, when its kind is named', async (wish, outcome) => {
    const source = { kind: 'number', number: NDI } as const
    await workspace.call('createForward', { body: { source, kind: 'email', target: 'a@a.example' } })
    await inject({ inject: wish, kind: 'email' })
    await workspace.write(OLA, NDI, 'a')
    expect(await standings()).toEqual([
      ['url', 'done', 'FORWARD_DELIVERED'],
      ['email', 'waiting', outcome],
    ])
    await workspace.advance('1m')
    expect((await workspace.call('listMails')).items.length).toBe(1)
  })

  test('of one target alone, when it is named', async () => {
    const source = { kind: 'number', number: NDI } as const
    const target = `${receiver.url}/drugi?t=#WIADOMOSC#`
    await workspace.call('createForward', { body: { source, kind: 'url', target } })
    await inject({ inject: { kind: 'refuse' }, target, when: { share: 100 } })
    await workspace.write(OLA, NDI, 'a')
    expect(await standings()).toEqual([
      ['url', 'done', 'FORWARD_DELIVERED'],
      ['url', 'waiting', 'FORWARD_NO_CONNECTION'],
    ])
  })

  test('a duplicate is the same call twice, under one id', async () => {
    const before = receiver.calls.length
    const fault = await inject({ inject: { kind: 'duplicate' } })
    await workspace.write(OLA, NDI, 'a')
    const ids = receiver.calls.slice(before).map(({ headers }) => headers['x-emulator-delivery'])
    expect([textsSince(before), new Set(ids).size]).toEqual([['a', 'a'], 1])
    expect(await tries()).toEqual([
      [1, 'FORWARD_DELIVERED', fault.id],
      [1, 'FORWARD_DELIVERED', fault.id],
    ])
  })

  test('a delay puts the first attempt off, and the ladder begins there', async () => {
    const before = receiver.calls.length
    await inject({ inject: { kind: 'delay', minutes: 30 } })
    await workspace.write(OLA, NDI, 'a')
    await workspace.advance('29m')
    expect(textsSince(before)).toEqual([])
    await workspace.advance('1m')
    expect(textsSince(before)).toEqual(['a'])
  })

  test('another order: the next one to the target goes first', async () => {
    const before = receiver.calls.length
    await inject({ inject: { kind: 'reorder' } })
    await workspace.write(OLA, NDI, 'a')
    await workspace.write(OLA, NDI, 'b')
    expect(textsSince(before)).toEqual(['b', 'a'])
  })

  test('another order: without a next one it goes by itself after a minute', async () => {
    const before = receiver.calls.length
    await inject({ inject: { kind: 'reorder' } })
    await workspace.write(OLA, NDI, 'a')
    expect(textsSince(before)).toEqual([])
    await workspace.advance('1m')
    expect(textsSince(before)).toEqual(['a'])
  })

  test('R3: a share hits the same deliveries in every run', async () => {
    const run = async (id: string) => {
      workspace = await server.workspace({ id, seed: 'ziarno' })
      await workspace.call('createForward', {
        body: {
          source: { kind: 'number', number: NDI },
          kind: 'url',
          target: `${receiver.url}/?t=#WIADOMOSC#`,
        },
      })
      await inject({ inject: { kind: 'refuse' }, when: { share: 50 } })
      const messages = Array.from({ length: 40 }, (_, n) => ({ from: OLA, to: NDI, text: String(n) }))
      await workspace.call('writeFromCrowd', { body: { messages } })
      await workspace.call('waitForIdle')
      const { items } = await workspace.call('listDeliveries')
      return items.map(({ outcome }) => outcome)
    }
    const first = await run('udzial-1')
    expect(await run('udzial-2')).toEqual(first)
    expect(new Set(first)).toEqual(new Set(['FORWARD_DELIVERED', 'FORWARD_NO_CONNECTION']))
  })
})

describe('what can be done with a delivery', () => {
  const act = async (what: 'replayDelivery' | 'retryDelivery' | 'cancelDelivery') => {
    const { id } = await newest()
    return workspace.call(what, { params: { delivery: id } })
  }

  test('R121: it is made again under its own id, from the first step of the ladder', async () => {
    const before = receiver.calls.length
    await workspace.write(OLA, NDI, 'a')
    await act('replayDelivery')
    await workspace.call('waitForIdle')
    const ids = receiver.calls.slice(before).map(({ headers }) => headers['x-emulator-delivery'])
    expect([ids.length, new Set(ids).size, (await newest()).state]).toEqual([2, 1, 'done'])
  })

  test('R131: a forward to a phone is sent and charged once more, as a delivery of its own', async () => {
    const source = { kind: 'number', number: NDI } as const
    await workspace.call('createForward', { body: { source, kind: 'phone', target: '600 700 800' } })
    const { traceId } = await workspace.write(OLA, NDI, 'a')
    const again = await act('replayDelivery')
    expect([again.state, again.id === (await newest()).id]).toEqual(['done', true])
    const trace = await workspace.call('readTrace', { params: { trace: traceId } })
    expect(trace.effects.filter(({ kind }) => kind === 'forward-phone').length).toBe(2)
    expect([trace.cost.entries, (await workspace.call('readLedger')).items.length]).toEqual([2, 2])
  })

  test('R133: one that was refused is refused again', async () => {
    const source = { kind: 'number', number: NDI } as const
    await workspace.call('createForward', { body: { source, kind: 'phone', target: OLA } })
    await workspace.write(OLA, NDI, 'a')
    expect((await act('replayDelivery')).outcome).toBe('FORWARD_REFUSED')
    expect((await workspace.call('readLedger')).items).toEqual([])
  })

  test('R127: it is sent once in each spelling of the number', async () => {
    await workspace.call('createForward', {
      body: { source: { kind: 'number', number: NDI }, kind: 'url', target: `${receiver.url}/?n=#NUMER#` },
    })
    await workspace.write(OLA, NDI, 'a')
    const before = receiver.calls.length
    const { id } = await newest()
    const { items } = await workspace.call('spellDelivery', { params: { delivery: id } })
    await workspace.call('waitForIdle')
    expect(items.length).toBe(3)
    expect(
      receiver.calls
        .slice(before)
        .map(({ target }) => target)
        .toSorted(),
    ).toEqual(['/?n=%2B48500600700', '/?n=48500600700', '/?n=500600700'])
  })

  test('R126: its next attempt is made at once; called off, none is made', async () => {
    receiver.answer((response) => response.end('nie'))
    await workspace.write(OLA, NDI, 'a')
    await act('retryDelivery')
    await workspace.call('waitForIdle')
    expect(await tries()).toEqual([
      [1, 'FORWARD_BAD_BODY', null],
      [2, 'FORWARD_BAD_BODY', null],
    ])
    await act('cancelDelivery')
    await workspace.advance('24h')
    const { state, outcome, attempts } = await newest()
    expect({ state, outcome, attempts }).toEqual({
      state: 'cancelled',
      outcome: 'FORWARD_CANCELLED',
      attempts: 2,
    })
    expect((await problemOf(act('cancelDelivery'))).code).toBe('E_DELIVERY_STATE')
    expect((await problemOf(act('retryDelivery'))).code).toBe('E_DELIVERY_STATE')
  })
})
