import { describe, expect, test } from 'vitest'
import { h } from 'vue'
import LiveList from '../../src-renderer/ui/LiveList.vue'
import type { Reading } from '../../src-renderer/ui/reading.ts'
import { layOutLists } from './laid-out-lists.ts'
import { elsewhere, panelPage, wordsOf } from './panel-page.ts'

const refused = {
  detail: 'The file is locked.',
  text: { pl: 'Plik jest zajęty.', en: 'The file is locked.' },
}
const failed: Reading = { kind: 'failed', failure: { problem: refused } }

interface Shown {
  readonly state?: Reading
  readonly count?: number
  readonly waiting?: number
  readonly isFailureTold?: boolean
}

describe('LiveList', () => {
  const { page, show, press } = panelPage([{ path: '/', component: elsewhere }])
  layOutLists()

  /** Shows a list and answers what it says of itself, as that comes. */
  async function showList({
    state = { kind: 'loaded' },
    count = 3,
    waiting = 0,
    isFailureTold = false,
  }: Shown) {
    const said: string[] = []
    const rows = Array.from({ length: count + waiting }, (_, index) => ({ id: index + 1 }))
    const held = {
      list: {
        state,
        items: rows.slice(0, count),
        hasMore: false,
        moreFailure: null,
        load: () => Promise.resolve(),
        loadMore: () => Promise.resolve(),
      },
      selectedId: null,
      pendingRows: rows.slice(count),
      setReading: (reads: boolean) => said.push(reads ? 'reads' : 'reads no more'),
      showPending: () => said.push('wants what waits'),
    }
    const texts = { label: 'E-maile', failedTitle: 'Nie wczytano', moreFailed: 'To nie wszystko' }
    await show(() =>
      h(
        LiveList<{ readonly id: number }>,
        { held, rowHeight: 40, isFailureTold, ...texts },
        {
          default: ({ row }: { row: { id: number } }) => `wiersz ${row.id}`,
          empty: () => 'pusto',
        },
      ),
    )
    return said
  }

  test.each<{ label: string; shown: Shown; expected: string }>([
    { label: 'rows', shown: {}, expected: 'wiersz 1wiersz 2wiersz 3' },
    { label: 'that there are none', shown: { count: 0 }, expected: 'pusto' },
    { label: 'nothing yet on the way', shown: { count: 0, state: { kind: 'loading' } }, expected: '' },
    {
      label: 'the rows of before while they are read again',
      shown: { count: 1, state: { kind: 'loading' } },
      expected: 'wiersz 1',
    },
    {
      label: 'why they did not come',
      shown: { state: failed },
      expected: 'błądNie wczytanoPlik jest zajęty.Spróbuj ponownie',
    },
    {
      label: 'the rows of before where why is said elsewhere',
      shown: { count: 1, state: failed, isFailureTold: true },
      expected: 'wiersz 1',
    },
  ])('shows $label', async ({ shown, expected }) => {
    await showList(shown)
    expect(wordsOf(page)).toBe(expected)
  })

  test('says when somebody reads further down, and when no more', async () => {
    const said = await showList({ count: 100 })
    const rows = page.get('[role="listbox"]')
    for (const scrollTop of [200, 0]) {
      rows.element.scrollTop = scrollTop
      await rows.trigger('scroll')
    }
    expect(said).toEqual(['reads', 'reads no more'])
  })

  test('the bar says how many rows wait, and wants them', async () => {
    const said = await showList({ waiting: 2 })
    await press('2 nowe')
    expect(said).toEqual(['wants what waits'])
  })
})
