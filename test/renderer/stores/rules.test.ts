import { describe, expect, test } from 'vitest'
import { UnreachableError } from '../../../src-renderer/client/call-failure.ts'
import { useRules } from '../../../src-renderer/stores/rules.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const both = (text: string) => ({ pl: text, en: text })
const r41 = { rule: 'R41', section: both('6'), text: both('folding'), source: both('ours') }

describe('useRules', () => {
  test('reads the rule book once and finds a rule by its number', async () => {
    const client = createFakeEmulatorClient()
    client.answer('listRules', () => ({ items: [r41] }))
    panelWith(client)
    const rules = useRules()
    expect(rules.ruleOf('R41')).toBeUndefined()

    await rules.load()
    await rules.load()

    expect([rules.ruleOf('R41'), client.calls.length]).toEqual([r41, 1])
  })

  test('tries again after a try that failed', async () => {
    const client = createFakeEmulatorClient()
    client.answer('listRules', () => Promise.reject(new UnreachableError('gone')))
    panelWith(client)
    const rules = useRules()
    await rules.load()
    expect(rules.book.state.kind).toBe('failed')
    client.answer('listRules', () => ({ items: [r41] }))

    await rules.load()

    expect(rules.book.value).toEqual([r41])
  })
})
