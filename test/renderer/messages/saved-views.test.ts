import { beforeEach, describe, expect, test } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { parseSavedViews, useSavedViews } from '../../../src-renderer/features/messages/saved-views.ts'
import { useWorkspaces } from '../../../src-renderer/stores/workspace.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from '../stores/panel-with.ts'

describe('parseSavedViews', () => {
  test.each([
    {
      label: 'what was kept',
      kept: '[{"name":"Plakat","query":"number:4301"}]',
      expected: [{ name: 'Plakat', query: 'number:4301' }],
    },
    { label: 'nothing of nothing', kept: null, expected: [] },
    {
      label: 'only what it understands',
      kept: '[{"name":"A"},7,{"name":"B","query":"is:lost","x":1}]',
      expected: [{ name: 'B', query: 'is:lost' }],
    },
    { label: 'nothing of what is no JSON', kept: 'is:lost', expected: [] },
    { label: 'nothing of what is no list', kept: '{}', expected: [] },
  ])('reads $label', ({ kept, expected }) => {
    expect(parseSavedViews(kept)).toEqual(expected)
  })
})

describe('useSavedViews', () => {
  const plakat = { name: 'Plakat', query: 'number:4301' }

  beforeEach(() => {
    panelWith(createFakeEmulatorClient())
  })

  function views() {
    const made = effectScope().run(() => useSavedViews())
    if (made === undefined) throw new Error('the scope did not run')
    return made
  }

  test('each workspace has its own, and they are there again later', async () => {
    const before = views()
    before.save(plakat)
    useWorkspaces().switchTo('inna')
    await nextTick()
    const inOther = before.views.value
    useWorkspaces().switchTo('default')
    await nextTick()
    expect([inOther, before.views.value, views().views.value]).toEqual([[], [plakat], [plakat]])
  })
  test('a name is taken once, and a removed view comes back', () => {
    const kept = views()
    kept.save(plakat)
    kept.save({ ...plakat, query: 'number:4455' })
    const [view] = kept.views.value
    if (view === undefined) throw new Error('nothing was kept')
    const bringBack = kept.remove(view)
    const without = kept.views.value
    bringBack()
    expect([without, kept.views.value]).toEqual([[], [{ name: 'Plakat', query: 'number:4455' }]])
  })
})
