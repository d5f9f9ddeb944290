import { beforeEach, describe, expect, test } from 'vitest'
import { useWorkspaces } from '../../../src-renderer/stores/workspace.ts'
import { aWorkspace } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

describe('useWorkspaces', () => {
  let client = createFakeEmulatorClient()
  let ids: readonly string[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    ids = ['default', 'campaign']
    client.answer('listWorkspaces', () => ({ items: ids.map((id) => ({ id, name: id, storage: 'memory' })) }))
    client.answer('readWorkspace', ({ params }) => aWorkspace(params.workspace))
    client.answer('deleteWorkspace', ({ params }) => {
      ids = ids.filter((id) => id !== params.workspace)
      return undefined
    })
    panelWith(client)
  })

  test('opens the workspace that was open last time', () => {
    expect(useWorkspaces().currentId).toBe('default')

    useWorkspaces().switchTo('campaign')
    const kept = localStorage.getItem('bramka.workspace')
    panelWith(client)
    localStorage.setItem('bramka.workspace', kept ?? '')

    expect(useWorkspaces().currentId).toBe('campaign')
  })

  test('shows the counts of the open workspace', async () => {
    const counts = { ...aWorkspace('default').counts, messages: 1204, unread: 12 }
    client.answer('readWorkspace', ({ params }) => aWorkspace(params.workspace, { counts }))
    const workspaces = useWorkspaces()
    expect(workspaces.counts).toBeNull()

    await workspaces.load()

    expect(workspaces.counts).toEqual(counts)
  })

  test('opens a workspace it creates', async () => {
    client.answer('createWorkspace', ({ body }) => aWorkspace(body.id ?? 'made-up'))
    const workspaces = useWorkspaces()

    await workspaces.create({ id: 'fresh', from: 'empty' })

    expect(workspaces.currentId).toBe('fresh')
  })

  test('shows the new name at once', async () => {
    client.answer('updateWorkspace', ({ params, body }) => aWorkspace(params.workspace, body))
    const workspaces = useWorkspaces()
    await workspaces.load()

    await workspaces.rename('Wiosna')

    expect(workspaces.current.value).toEqual(aWorkspace('default', { name: 'Wiosna' }))
  })

  test('leaves the open workspace when it is deleted, and comes back when that is taken back', async () => {
    const workspaces = useWorkspaces()
    await workspaces.load()

    const removal = await workspaces.remove('default')
    expect([workspaces.currentId, workspaces.list.items.map(({ id }) => id)]).toEqual([
      'campaign',
      ['campaign'],
    ])
    await removal.undo()

    expect([workspaces.currentId, ids]).toEqual(['default', ['default', 'campaign']])
  })

  test('deletes a workspace for good when the removal settles', async () => {
    const workspaces = useWorkspaces()
    await workspaces.load()

    const removal = await workspaces.remove('campaign')
    expect(ids).toEqual(['default', 'campaign'])
    await removal.settle?.()

    expect([workspaces.currentId, ids]).toEqual(['default', ['default']])
  })
})
