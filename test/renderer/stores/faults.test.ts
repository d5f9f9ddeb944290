import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../../emulator/contract/faults.ts'
import { useFaults } from '../../../src-renderer/stores/faults.ts'
import { aFault } from '../../support/call-examples.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

describe('useFaults', () => {
  let client = createFakeEmulatorClient()
  let stored: Fault[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    stored = [aFault(1), aFault(2, { enabled: false, active: false })]
    client.answer('listFaults', () => ({ items: stored, nextCursor: null }))
    panelWith(client)
  })

  const called = (id: string) => client.calls.filter((call) => call.id === id).map(({ request }) => request)

  test('counts those that can hit a call, anew when one was hit or the clock moved', async () => {
    const faults = useFaults()
    await faults.load()
    const before = faults.activeCount
    stored = [aFault(1, { active: false, injected: 1, matched: 1 })]
    faults.applyEvents([anEvent(1, 'fault.changed')])
    await flushPromises()
    const afterHit = faults.activeCount
    stored = [aFault(3)]
    faults.applyEvents([anEvent(2, 'clock.changed')])
    await flushPromises()
    expect([before, afterHit, faults.activeCount]).toEqual([1, 0, 1])
  })

  test('one that has hit all its calls begins to count anew when it is switched on', async () => {
    client.answer('updateFault', () => aFault(1))
    const faults = useFaults()
    await faults.setEnabled(aFault(1), false)
    await faults.setEnabled(aFault(2, { active: false, when: { calls: 3 }, injected: 3 }), true)
    expect(called('updateFault')).toEqual([
      { params: { workspace: 'default', fault: '1' }, body: { enabled: false } },
      { params: { workspace: 'default', fault: '2' }, body: { enabled: true, when: { calls: 3 } } },
    ])
  })

  test('those that were removed come back as they were made', async () => {
    client.answer('clearFaults', () => undefined)
    client.answer('createFault', () => aFault(9))
    const faults = useFaults()
    await faults.load()
    const removal = await faults.clear()
    await removal.undo()
    const { action, user, inject, effect, when, expiresAt } = aFault(1)
    const terms = { action, user, inject, effect, when, expiresAt }
    expect(called('createFault')).toEqual([
      { params: { workspace: 'default' }, body: { ...terms, enabled: true } },
      { params: { workspace: 'default' }, body: { ...terms, enabled: false } },
    ])
  })
})
