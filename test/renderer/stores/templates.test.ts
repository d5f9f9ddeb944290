import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Template } from '../../../emulator/contract/holdings.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { useTemplates } from '../../../src-renderer/stores/templates.ts'
import { anAccount, anEvent } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

function aTemplate(id: number, accountId: number): Template {
  return { id, accountId, name: `Szablon ${id}`, text: 'Dzien dobry' }
}

describe('useTemplates', () => {
  let client = createFakeEmulatorClient()
  let stored: readonly Template[] = []

  beforeEach(() => {
    stored = [aTemplate(1, 1), aTemplate(2, 3)]
    client = createFakeEmulatorClient()
    client.answer('listAccounts', () => ({
      items: [anAccount(1), anAccount(2, { role: 'neighbour' }), anAccount(3)],
    }))
    client.answer('listTemplates', ({ query }) => ({
      items: stored.filter(({ accountId }) => accountId === query?.accountId),
      nextCursor: null,
    }))
    panelWith(client)
  })

  const idsOf = (templates: readonly Template[]) => templates.map(({ id }) => id)

  test('shows those of every own account in one list', async () => {
    const templates = useTemplates()
    await templates.load()
    expect(idsOf(templates.list.items)).toEqual([1, 2])
  })

  test('a change is made in the account that has the template, and deleting it too', async () => {
    const templates = useTemplates()
    await templates.load()
    client.answer('updateTemplate', () => ({ ...aTemplate(2, 3), text: 'Nowa' }))
    client.answer('deleteTemplate', () => undefined)

    await templates.update(aTemplate(2, 3), { text: 'Nowa' })
    await templates.remove(aTemplate(2, 3)).settle?.()

    const of = { params: { workspace: 'default', template: '2' }, query: { accountId: 3 } }
    expect(client.calls.filter(({ id }) => id === 'updateTemplate' || id === 'deleteTemplate')).toEqual([
      { id: 'updateTemplate', request: { ...of, body: { text: 'Nowa' } } },
      { id: 'deleteTemplate', request: of },
    ])
    expect(idsOf(templates.list.items)).toEqual([1])
  })

  test('reads the list again when one changed', async () => {
    const templates = useTemplates()
    await templates.load()
    stored = [...stored, aTemplate(4, 1)]

    templates.applyEvents([anEvent(1, 'template.changed')])
    await flushPromises()

    expect(idsOf(templates.list.items)).toEqual([1, 4, 2])
  })

  test('fails as the accounts do: without them nobody knows whose to read', async () => {
    client.answer('listAccounts', () => {
      throw new ProblemError(aProblem(500, 'E_BROKEN'))
    })
    const templates = useTemplates()
    await templates.load()
    expect(templates.list.state.kind).toBe('failed')
  })
})
