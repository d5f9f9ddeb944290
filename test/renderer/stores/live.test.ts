import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { useConnection } from '../../../src-renderer/stores/connection.ts'
import { useLive } from '../../../src-renderer/stores/live.ts'
import { useMessages } from '../../../src-renderer/stores/messages.ts'
import { useWorkspaces } from '../../../src-renderer/stores/workspace.ts'
import { aMessage, anEvent, aWorkspace } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

describe('useLive', () => {
  let client = createFakeEmulatorClient()

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    client = createFakeEmulatorClient()
    client.answer('listMessages', ({ params }) => ({
      items: [aMessage(`of-${params.workspace}`)],
      nextCursor: null,
    }))
    client.answer('listWorkspaces', () => ({
      items: ['default', 'campaign'].map((id) => ({ id, name: id, storage: 'memory' })),
    }))
    client.answer('resetWorkspace', ({ params }) => aWorkspace(params.workspace))
    panelWith(client)
  })
  afterEach(() => void vi.useRealTimers())

  const followed = () => client.followings.map(({ workspace, after }) => ({ workspace, after }))
  const readsOf = (id: string) => client.calls.filter((call) => call.id === id).length
  const shown = () => useMessages().list.items.map(({ id }) => id)

  async function started() {
    useLive().start()
    await useMessages().load()
  }

  test('hands what happens to the stores that show it', async () => {
    await started()

    client.followings[0]?.onEvent(anEvent(41, 'message.received', aMessage('new')))
    vi.runAllTimers()

    expect(followed()).toEqual([{ workspace: 'default', after: null }])
    expect(shown()).toEqual(['new', 'of-default'])
  })

  test('reads what is shown again when events are missing', async () => {
    await started()
    const events = [anEvent(41, 'message.received', aMessage('a')), anEvent(43, 'clock.changed')]

    for (const event of events) client.followings[0]?.onEvent(event)
    vi.runAllTimers()
    await flushPromises()

    expect([readsOf('listMessages'), shown()]).toEqual([2, ['of-default']])
  })

  test('reads what is shown again whenever the stream stands again, and shows its state', async () => {
    await started()

    client.followings[0]?.onState('reconnecting')
    expect([useConnection().stream, readsOf('listMessages')]).toEqual(['reconnecting', 1])
    client.followings[0]?.onState('connected')
    await flushPromises()

    expect([useConnection().stream, readsOf('listMessages')]).toEqual(['connected', 2])
  })

  test('takes in what happens in a workspace that somebody else reset', async () => {
    await started()
    client.followings[0]?.onEvent(anEvent(500, 'message.received', aMessage('before')))
    vi.runAllTimers()

    client.followings[0]?.onState('connected')
    await flushPromises()
    client.followings[0]?.onEvent(anEvent(3, 'message.received', aMessage('after')))
    vi.runAllTimers()

    expect(shown()).toEqual(['after', 'of-default'])
  })

  test('follows another workspace when that is opened, and shows nothing of the one before', async () => {
    await started()
    client.followings[0]?.onEvent(anEvent(41, 'message.received', aMessage('too-late')))

    useWorkspaces().switchTo('campaign')
    expect([followed(), shown()]).toEqual([[{ workspace: 'campaign', after: null }], []])
    vi.runAllTimers()
    await flushPromises()

    expect(shown()).toEqual(['of-campaign'])
  })

  test('follows the workspace anew when it is put back', async () => {
    await started()
    const before = client.followings[0]

    await useWorkspaces().reset()
    await flushPromises()

    expect(before?.signal.aborted).toBe(true)
    expect([followed(), readsOf('listMessages')]).toEqual([[{ workspace: 'default', after: null }], 2])
  })

  test('opens another workspace when this one does not exist', async () => {
    await started()

    client.refuseFollowing(aProblem(404, 'E_NO_WORKSPACE'))
    await flushPromises()

    expect(followed()).toEqual([{ workspace: 'campaign', after: null }])
  })

  test('says so when the emulator refuses to be followed', async () => {
    await started()

    client.refuseFollowing(aProblem(401, 'E_TOKEN'))
    await flushPromises()

    const { stream, refusal } = useConnection()
    expect({ stream, refusal }).toEqual({
      stream: 'offline',
      refusal: new ProblemError(aProblem(401, 'E_TOKEN')),
    })
  })

  test('follows nothing once it is stopped', async () => {
    await started()

    useLive().stop()

    expect(followed()).toEqual([])
  })
})
