import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { NetworkRules } from '../../../emulator/contract/network.ts'
import { useNetwork } from '../../../src-renderer/stores/network.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

type Rule = NetworkRules['rules'][number]

const rule: Rule = { prefix: '+48600', share: 30, outcome: { kind: 'never-reported' } }

describe('useNetwork', () => {
  let client = createFakeEmulatorClient()
  let stored: NetworkRules = { rules: [], magicNumbers: [] }

  beforeEach(() => {
    stored = { rules: [], magicNumbers: [] }
    client = createFakeEmulatorClient()
    client.answer('readNetworkRules', () => stored)
    client.answer('replaceNetworkRules', ({ body }) => ({ ...stored, rules: body.rules as Rule[] }))
    panelWith(client)
  })

  test('puts all rules in the place of those before', async () => {
    const network = useNetwork()
    await network.load()

    await network.replace([rule])

    expect(network.current.value?.rules).toEqual([rule])
    expect(client.calls.at(-1)?.request).toEqual({
      params: { workspace: 'default' },
      body: { rules: [rule] },
    })
  })

  test('reads them again when somebody else changed them', async () => {
    const network = useNetwork()
    await network.load()
    stored = { rules: [rule], magicNumbers: [] }

    network.applyEvents([anEvent(1, 'network.changed')])
    await flushPromises()

    expect(network.current.value).toEqual(stored)
  })
})
