import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { EVERY_DELIVERY, useDeliveries } from '../../../src-renderer/stores/deliveries.ts'
import { useEgress } from '../../../src-renderer/stores/egress.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { aListedDelivery } from '../../support/delivery-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

let client = createFakeEmulatorClient()

beforeEach(() => {
  client = createFakeEmulatorClient()
  panelWith(client)
})

const called = (id: string) => client.calls.filter((call) => call.id === id).map(({ request }) => request)

describe('useDeliveries', () => {
  let ids: string[] = []

  beforeEach(() => {
    ids = ['2', '1']
    client.answer('listDeliveries', () => ({
      items: ids.map((id) => aListedDelivery(id, { state: 'waiting' })),
      nextCursor: null,
    }))
    client.answer('listDeliveryTargets', () => ({ items: [] }))
    client.answer('readDelivery', ({ params }) => ({ ...aListedDelivery(params.delivery), tries: [] }))
  })

  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

  test('R120: a message makes deliveries, which stand on top at once, or wait while somebody reads', async () => {
    const deliveries = useDeliveries()
    await deliveries.show(EVERY_DELIVERY)
    ids = ['3', '2', '1']
    deliveries.applyEvents([anEvent(1, 'message.received')])
    await flushPromises()
    expect(idsOf(deliveries.list.items)).toEqual(['3', '2', '1'])

    deliveries.isReading = true
    ids = ['5', '4', '3', '2', '1']
    deliveries.applyEvents([anEvent(2, 'delivery.changed')])
    await flushPromises()
    expect([idsOf(deliveries.list.items), idsOf(deliveries.pendingRows)]).toEqual([
      ['3', '2', '1'],
      ['5', '4'],
    ])

    deliveries.showPending()
    expect([idsOf(deliveries.list.items), deliveries.pendingRows]).toEqual([['5', '4', '3', '2', '1'], []])
  })

  test('asks only for what the filter says', async () => {
    const deliveries = useDeliveries()
    await deliveries.show({ kind: 'email', state: 'failed', target: 'promo@a.example' })
    await deliveries.show(EVERY_DELIVERY)
    expect(called('listDeliveries')).toEqual([
      {
        params: { workspace: 'default' },
        query: { limit: 100, kind: 'email', state: 'failed', target: 'promo@a.example' },
      },
      { params: { workspace: 'default' }, query: { limit: 100 } },
    ])
  })

  test('R126: the next attempt that was asked for now shows in the row, and the open delivery is read again', async () => {
    const deliveries = useDeliveries()
    await deliveries.show(EVERY_DELIVERY)
    await deliveries.select('2')
    client.answer('retryDelivery', () => aListedDelivery('2', { state: 'done', attempts: 3 }))
    await deliveries.retry('2')
    expect(deliveries.list.items.map(({ id, state, attempts }) => [id, state, attempts])).toEqual([
      ['2', 'done', 3],
      ['1', 'waiting', 1],
    ])
    expect(called('readDelivery')).toHaveLength(2)
  })
})

describe('useEgress', () => {
  const held = [{ host: 'test.firma.pl', deliveries: 2, since: '2025-03-03T09:00:00.000Z' }]
  const local = ['127.0.0.1', '::1', 'localhost']

  beforeEach(() => {
    client.answer('readEgress', () => ({ allowHosts: local, held }))
    client.answer('allowHost', ({ body }) => ({ allowHosts: [...local, body.host], held: [] }))
    client.answer('disallowHost', () => ({ allowHosts: local, held }))
  })

  test('R2: a held host is allowed, and not any more when that is taken back', async () => {
    const egress = useEgress()
    await egress.load()
    const states = [egress.heldCount]
    const removal = await egress.allow('test.firma.pl')
    states.push(egress.heldCount)
    await removal.undo()
    states.push(egress.heldCount)
    expect(states).toEqual([2, 0, 2])
    expect(called('disallowHost')).toEqual([
      { params: { workspace: 'default' }, body: { host: 'test.firma.pl' } },
    ])
  })

  test('R2: everything held for a host is called off, and held again when that is taken back', async () => {
    client.answer('listDeliveries', () => ({
      items: [
        aListedDelivery('7', { state: 'held', heldHost: 'test.firma.pl' }),
        aListedDelivery('6', { state: 'held', heldHost: 'inny.example' }),
        aListedDelivery('5', { state: 'held', heldHost: 'test.firma.pl' }),
      ],
      nextCursor: null,
    }))
    client.answer('cancelDelivery', ({ params }) => aListedDelivery(params.delivery, { state: 'cancelled' }))
    client.answer('replayDelivery', ({ params }) => aListedDelivery(params.delivery, { state: 'waiting' }))
    const { undo } = await useEgress().cancelHeld('test.firma.pl')
    await undo()
    const deliveriesOf = (id: string) =>
      (called(id) as { readonly params: { readonly delivery: string } }[]).map(
        ({ params }) => params.delivery,
      )
    expect([deliveriesOf('cancelDelivery'), deliveriesOf('replayDelivery')]).toEqual([
      ['7', '5'],
      ['7', '5'],
    ])
  })
})
