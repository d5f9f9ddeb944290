import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import { effectScope, ref } from 'vue'
import { findCommands } from '../../src-renderer/features/frame/found-commands.ts'
import { useActionRegistry, useActions, type PanelAction } from '../../src-renderer/stores/actions.ts'

const action = (id: string, changes: Partial<PanelAction> = {}): PanelAction => ({
  id,
  group: 'do',
  title: id,
  run: () => undefined,
  ...changes,
})

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('the registry', () => {
  test('offers what its sources offer, and changes with what they read', () => {
    const title = ref('Ukryj telefony')
    const registry = useActionRegistry()
    registry.addSource(() => [action('frame.phones', { title: title.value })])
    title.value = 'Pokaż telefony'
    expect(registry.actions.map((each) => each.title)).toEqual(['Pokaż telefony'])
  })
  test('lets a later source refine an action', () => {
    const registry = useActionRegistry()
    registry.addSource(() => [action('reply', { title: 'Odpowiedz' })])
    registry.addSource(() => [action('reply', { title: 'Odpowiedz Oli' })])
    expect(registry.actions.map((each) => each.title)).toEqual(['Odpowiedz Oli'])
  })
  test('forgets the actions of a component that is gone', () => {
    const registry = useActionRegistry()
    const scope = effectScope()
    scope.run(() => {
      useActions(() => [action('messages.reply')])
    })
    expect(registry.actions).toHaveLength(1)
    scope.stop()
    expect(registry.actions).toEqual([])
  })
  test('runs an action by its id, and says when there is none', async () => {
    const registry = useActionRegistry()
    const done: string[] = []
    registry.addSource(() => [action('go.start', { run: () => void done.push('go.start') })])
    expect([await registry.run('go.start'), await registry.run('go.nowhere')]).toEqual([true, false])
    expect(done).toEqual(['go.start'])
  })
})

describe('the palette', () => {
  const standing = [
    action('go.messages', { group: 'go', title: 'Przejdź: Wiadomości' }),
    action('go.contacts', { group: 'go', title: 'Przejdź: Kontakty' }),
    action('frame.theme-dark', { group: 'change', title: 'Włącz ciemny motyw', words: 'dark noc' }),
  ]
  const found = (query: string, offered = standing) =>
    findCommands(query, standing, offered).map((group) => [group.id, group.actions.map(({ id }) => id)])

  test('shows everything in its groups before anything is typed', () => {
    expect(found('')).toEqual([
      ['go', ['go.messages', 'go.contacts']],
      ['change', ['frame.theme-dark']],
    ])
  })
  test.each([
    { query: 'wiadomosci', expected: [['go', ['go.messages']]] },
    { query: 'WIADOMOŚCI', expected: [['go', ['go.messages']]] },
    { query: 'kontkty', expected: [['go', ['go.contacts']]] },
    { query: 'wlacz motyw', expected: [['change', ['frame.theme-dark']]] },
    { query: 'noc', expected: [['change', ['frame.theme-dark']]] },
    { query: 'xyz', expected: [] },
  ])('finds for „$query”', ({ query, expected }) => {
    expect(found(query)).toEqual(expected)
  })
  test('puts first what was made for these very words, and never filters it', () => {
    const send = action('phones.send-now', { title: 'Wyślij TAK z Ola na 4301' })
    expect(found('qqq', [...standing, send])).toEqual([['suggested', ['phones.send-now']]])
  })
})
