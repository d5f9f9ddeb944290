import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { listMoveOf, rowAfter } from '../../src-renderer/ui/list-keys.ts'
import VirtualList from '../../src-renderer/ui/VirtualList.vue'
import { layOutLists } from './laid-out-lists.ts'

interface Row {
  readonly id: string
  readonly text: string
}

const rows: readonly Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `m${index}`,
  text: `wiadomość ${index}`,
}))

layOutLists()

function mountList(first: string | null, list = rows) {
  const selected = ref(first)
  const opened: string[] = []
  const Host = defineComponent(
    () => () =>
      h(
        VirtualList<Row>,
        {
          rows: list,
          rowKey: (row: Row) => row.id,
          label: 'Wiadomości',
          rowHeight: 40,
          selected: selected.value,
          'onUpdate:selected': (next: string | null) => {
            selected.value = next
          },
          onOpen: (row: Row) => opened.push(row.id),
        },
        { default: ({ row }: { row: Row }) => row.text },
      ),
  )
  return { wrapper: mount(Host, { attachTo: document.body }), selected, opened }
}

async function type(wrapper: VueWrapper, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await wrapper.get('[role="listbox"]').trigger('keydown', { key })
}

describe('moving in a list', () => {
  test.each([
    { move: 'next', current: -1, expected: 0 },
    { move: 'next', current: 4, expected: 4 },
    { move: 'previous', current: -1, expected: 4 },
    { move: 'previous', current: 0, expected: 0 },
    { move: 'first', current: 3, expected: 0 },
    { move: 'last', current: 0, expected: 4 },
    { move: 'pageDown', current: 0, expected: 2 },
    { move: 'pageDown', current: 4, expected: 4 },
    { move: 'pageUp', current: 4, expected: 2 },
    { move: 'pageUp', current: 1, expected: 0 },
  ] as const)('$move from row $current of five leads to $expected', ({ move, current, expected }) => {
    expect(rowAfter(move, current, 5, 2)).toBe(expected)
  })
  test('an empty list leads nowhere', () => {
    const moves = ['next', 'previous', 'first', 'last', 'pageDown', 'pageUp'] as const
    expect(moves.map((move) => rowAfter(move, -1, 0, 10))).toEqual([-1, -1, -1, -1, -1, -1])
  })
  test('keys with Ctrl, ⌘ or Alt are not for the list', () => {
    const plain = { key: 'j', ctrlKey: false, metaKey: false, altKey: false }
    expect([
      listMoveOf(plain),
      listMoveOf({ ...plain, ctrlKey: true }),
      listMoveOf({ ...plain, metaKey: true }),
      listMoveOf({ ...plain, altKey: true }),
    ]).toEqual(['next', null, null, null])
  })
})

describe('VirtualList', () => {
  test('J, K, arrows, Home and End choose; Enter opens what is chosen', async () => {
    const { wrapper, selected, opened } = mountList(null)
    const seen: (string | null)[] = []
    for (const key of ['j', 'ArrowDown', 'J', 'k', 'ArrowUp', 'End', 'Home']) {
      await type(wrapper, key)
      seen.push(selected.value)
    }
    expect(seen).toEqual(['m0', 'm1', 'm2', 'm1', 'm0', 'm9999', 'm0'])
    await type(wrapper, 'j', 'Enter')
    expect(opened).toEqual(['m1'])
    wrapper.unmount()
  })
  test('draws only what is seen, and says how long the list is', async () => {
    const { wrapper } = mountList('m0')
    await wrapper.vm.$nextTick()
    const options = wrapper.findAll('[role="option"]')
    expect(options.length).toBeGreaterThan(8)
    expect(options.length).toBeLessThan(40)
    expect(options[0]?.attributes()).toMatchObject({
      'aria-selected': 'true',
      'aria-setsize': '10000',
      'aria-posinset': '1',
    })
    expect(wrapper.get('[role="listbox"]').attributes()).toMatchObject({
      'aria-label': 'Wiadomości',
      tabindex: '0',
      'aria-activedescendant': options[0]?.attributes('id'),
    })
    wrapper.unmount()
  })
  test('a click chooses and opens', async () => {
    const { wrapper, selected, opened } = mountList('m0')
    await wrapper.vm.$nextTick()
    await wrapper.findAll('[role="option"]')[3]?.trigger('click')
    expect([selected.value, opened]).toEqual(['m3', ['m3']])
    wrapper.unmount()
  })
  test('keys in an empty list do nothing', async () => {
    const { wrapper, selected, opened } = mountList(null, [])
    await type(wrapper, 'j', 'Enter', 'End')
    expect([selected.value, opened]).toEqual([null, []])
    wrapper.unmount()
  })
})
