import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { EVERY_CALL, useVendorCalls } from '../../../src-renderer/stores/vendor-calls.ts'
import { aCall, aListedCall } from '../../support/call-examples.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const made = {
  id: 9,
  name: 'Powtórzenie z panelu',
  prefix: 'ab',
  createdAt: '2025-03-03T09:00:00.000Z',
  expiresAt: null,
  token: 'ab12',
}

describe('useVendorCalls', () => {
  let client = createFakeEmulatorClient()
  let logged: number[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    logged = [2, 1]
    client.answer('listVendorCalls', () => ({
      items: logged.map((id) => aListedCall(id)),
      nextCursor: null,
    }))
    client.answer('readVendorCall', ({ params }) => aCall(Number(params.call)))
    panelWith(client)
  })

  const idsOf = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id)
  const called = (id: string) => client.calls.filter((call) => call.id === id).map(({ request }) => request)

  test('a call that was made stands on top at once, or waits while somebody reads', async () => {
    const calls = useVendorCalls()
    await calls.load()
    logged = [3, 2, 1]
    calls.applyEvents([anEvent(1, 'call.logged')])
    await flushPromises()
    expect(idsOf(calls.list.items)).toEqual([3, 2, 1])

    calls.isReading = true
    logged = [5, 4, 3, 2, 1]
    calls.applyEvents([anEvent(2, 'call.logged')])
    await flushPromises()
    expect([idsOf(calls.list.items), idsOf(calls.pendingRows)]).toEqual([
      [3, 2, 1],
      [5, 4],
    ])

    calls.showPending()
    expect([idsOf(calls.list.items), calls.pendingRows]).toEqual([[5, 4, 3, 2, 1], []])
  })

  test('asks only for what the filter says', async () => {
    const calls = useVendorCalls()
    await calls.show({ action: 'messages/send_sms', onlyFailed: true, text: '500600700' })
    await calls.show(EVERY_CALL)
    expect(called('listVendorCalls')).toEqual([
      {
        params: { workspace: 'default' },
        query: { limit: 100, action: 'messages/send_sms', only: 'failed', q: '500600700' },
      },
      { params: { workspace: 'default' }, query: { limit: 100 } },
    ])
  })

  test('replays as the user, with a token that is gone afterwards', async () => {
    client.answer('createApiToken', () => made)
    client.answer('deleteApiToken', () => undefined)
    const request = {
      method: 'POST',
      path: '/w/default/messages/send_sms.json',
      contentType: 'application/x-www-form-urlencoded',
      body: 'text=Test',
    }
    await useVendorCalls().replay({ request, userId: 7 })
    expect(client.vendorCalls).toEqual([{ ...request, token: 'ab12' }])
    expect(client.calls).toEqual([
      {
        id: 'createApiToken',
        request: {
          params: { workspace: 'default', user: '7' },
          body: { name: 'Powtórzenie z panelu' },
        },
      },
      { id: 'deleteApiToken', request: { params: { workspace: 'default', user: '7', token: '9' } } },
    ])
  })

  test('another workspace has other calls, no filter and nothing selected', async () => {
    const calls = useVendorCalls()
    await calls.show({ ...EVERY_CALL, onlyFailed: true })
    await calls.select(2)
    expect(calls.selected.value).toEqual(aCall(2))
    calls.restart()
    await flushPromises()
    expect([calls.filter, calls.selectedId, calls.selected.value]).toEqual([EVERY_CALL, null, null])
  })
})
