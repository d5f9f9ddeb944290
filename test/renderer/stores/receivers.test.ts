import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { useReceivers } from '../../../src-renderer/stores/receivers.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { aReceiver, aReceiverCall } from '../../support/delivery-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

describe('useReceivers', () => {
  let client = createFakeEmulatorClient()
  let calls: number[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    calls = [1]
    client.answer('listReceivers', () => ({
      items: [aReceiver('crm', { calls: calls.length }), aReceiver('sklep')],
      nextCursor: null,
    }))
    client.answer('listReceiverPresets', () => ({ items: [] }))
    client.answer('listReceiverCalls', () => ({
      items: calls.map((id) => aReceiverCall(id)),
      nextCursor: null,
    }))
    client.answer('deleteReceiver', () => undefined)
    panelWith(client)
  })

  test('a call shows under the receiver that is open, and is counted', async () => {
    const receivers = useReceivers()
    await receivers.load()
    await receivers.select('crm')
    calls = [2, 1]
    receivers.applyEvents([anEvent(1, 'receiver.called')])
    await flushPromises()
    expect([receivers.selected?.calls, receivers.calls.items.map(({ id }) => id)]).toEqual([2, [2, 1]])
  })

  test('a removed receiver is gone at once, and deleted only when it can no longer be taken back', async () => {
    const receivers = useReceivers()
    await receivers.load()
    const namesOf = () => receivers.list.items.map(({ name }) => name)
    const deletions = () => client.calls.filter(({ id }) => id === 'deleteReceiver').length

    const taken = receivers.remove(aReceiver('crm'))
    const seen = [[namesOf(), deletions()]]
    await taken.undo()
    seen.push([namesOf(), deletions()])
    await receivers.remove(aReceiver('crm')).settle?.()
    seen.push([namesOf(), deletions()])
    expect(seen).toEqual([
      [['sklep'], 0],
      [['crm', 'sklep'], 0],
      [['sklep'], 1],
    ])
  })
})
