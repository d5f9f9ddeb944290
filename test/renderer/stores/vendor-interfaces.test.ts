import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { effectScope } from 'vue'
import { useVendorInterfaces } from '../../../src-renderer/stores/vendor-interfaces.ts'
import { anInterface } from '../../support/call-examples.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

describe('useVendorInterfaces', () => {
  test('reads the counters anew with every call, but only while somebody looks at them', async () => {
    const client = createFakeEmulatorClient()
    client.answer('listVendorInterfaces', () => ({ items: [anInterface()] }))
    panelWith(client)
    const interfaces = useVendorInterfaces()
    const reads: number[] = []
    const callAndCount = async () => {
      interfaces.applyEvents([anEvent(1, 'call.logged')])
      await flushPromises()
      reads.push(client.calls.length)
    }

    await interfaces.load()
    await callAndCount()
    const looking = effectScope()
    looking.run(() => interfaces.watchCounters())
    await flushPromises()
    await callAndCount()
    looking.stop()
    await callAndCount()

    expect(reads).toEqual([1, 3, 3])
    expect(interfaces.errorByCode.get(1012)?.type).toBe('InvalidToken')
  })
})
