import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TwoWayMapping } from '../../../emulator/contract/two-way.ts'
import { useTwoWay } from '../../../src-renderer/stores/two-way.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const mapping: TwoWayMapping = {
  virtualNumber: '+48999000001',
  recipient: '+48500600700',
  accountId: 1,
  messageId: 'eba39e4fe1',
  expiresAt: '2025-03-06T09:00:00.000Z',
  live: true,
}
const pool = ['+48999000001']

describe('useTwoWay', () => {
  let client = createFakeEmulatorClient()
  let stored: readonly TwoWayMapping[] = []

  beforeEach(() => {
    stored = [mapping]
    client = createFakeEmulatorClient()
    client.answer('readTwoWayPool', () => ({ pool, mappings: [...stored] }))
    client.answer('expireTwoWayMapping', ({ body }) => {
      stored = stored.map((one) => (one.virtualNumber === body.virtualNumber ? { ...one, live: false } : one))
      return { pool, mappings: [...stored] }
    })
    panelWith(client)
  })

  test('R77: ends the mapping of one recipient and shows what that left', async () => {
    const twoWay = useTwoWay()
    await twoWay.load()
    await twoWay.expire(mapping)
    expect(client.calls.at(-1)?.request).toEqual({
      params: { workspace: 'default' },
      body: { virtualNumber: '+48999000001', recipient: '+48500600700' },
    })
    expect(twoWay.current.value).toEqual({ pool, mappings: [{ ...mapping, live: false }] })
  })

  test('R73: a message that was sent may have made a mapping', async () => {
    const twoWay = useTwoWay()
    stored = []
    await twoWay.load()
    stored = [mapping]
    twoWay.applyEvents([anEvent(1, 'message.sent')])
    await flushPromises()
    expect(twoWay.current.value?.mappings).toEqual([mapping])
  })
})
