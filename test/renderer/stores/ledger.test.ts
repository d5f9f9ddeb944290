import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../../emulator/contract/ledger.ts'
import { useLedger } from '../../../src-renderer/stores/ledger.ts'
import { aMessage, anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

function aLedger(entries: number, net: string): Ledger {
  const totals = { entries, parts: entries, net, vat: null, gross: null, unpriced: 0 }
  return { items: [], nextCursor: null, totals }
}

describe('useLedger', () => {
  test('R179: shows the totals, and shows them anew when something was sent', async () => {
    const client = createFakeEmulatorClient()
    client.answer('readLedger', () => aLedger(1, '0.16'))
    panelWith(client)
    const ledger = useLedger()
    await ledger.load()
    expect(ledger.totals).toEqual(aLedger(1, '0.16').totals)
    client.answer('readLedger', () => aLedger(2, '0.32'))

    ledger.applyEvents([anEvent(1, 'message.sent', aMessage('a'))])
    await flushPromises()

    expect(ledger.totals).toEqual(aLedger(2, '0.32').totals)
  })
})
