import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Keyword } from '../../../emulator/contract/keywords.ts'
import { useNumbers } from '../../../src-renderer/stores/numbers.ts'
import { aForward, aKeyword, aMadeForward, anEvent, aNumber } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const nd = '+48503340503'

describe('useNumbers', () => {
  let client = createFakeEmulatorClient()
  let stored: readonly Keyword[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    stored = [aKeyword('OGRODNIK')]
    client.answer('listNumbers', () => ({ items: [aNumber(nd), aNumber('4301')], nextCursor: null }))
    client.answer('listKeywords', ({ params }) => ({
      items: stored.filter(({ number }) => number === params.number),
      nextCursor: null,
    }))
    client.answer('createKeyword', ({ params, body }) => {
      const created = aKeyword(body.text, { id: stored.length + 10, number: params.number })
      stored = [...stored, created]
      return created
    })
    client.answer('listForwards', () => ({ items: [] }))
    client.answer('deleteKeyword', ({ params }) => {
      stored = stored.filter(({ id }) => String(id) !== params.keyword)
      return undefined
    })
    panelWith(client)
  })

  async function opened(number: string) {
    const numbers = useNumbers()
    await Promise.all([numbers.load(), numbers.open(number)])
    return numbers
  }

  test('shows the keywords of the number that is open', async () => {
    const numbers = await opened(nd)
    expect([numbers.opened, numbers.keywords.items]).toEqual([aNumber(nd), [aKeyword('OGRODNIK')]])

    await numbers.open('4301')

    expect([numbers.opened, numbers.keywords.items]).toEqual([aNumber('4301'), []])
  })

  test('shows a keyword that was reserved elsewhere', async () => {
    const numbers = await opened(nd)
    stored = [...stored, aKeyword('TAK', { id: 2 })]

    numbers.applyEvents([anEvent(1, 'keyword.changed')])
    await flushPromises()

    expect(numbers.keywords.items.map(({ text }) => text)).toEqual(['OGRODNIK', 'TAK'])
  })

  test('gives a keyword up at once and reserves it again when that is taken back', async () => {
    const numbers = await opened(nd)

    const removal = await numbers.removeKeyword(aKeyword('OGRODNIK'))
    expect(numbers.keywords.items).toEqual([])
    await removal.undo()

    expect(numbers.keywords.items).toEqual([aKeyword('OGRODNIK', { id: 10 })])
  })

  test('R120: a keyword that comes back has its forwards again', async () => {
    const source = { kind: 'keyword' as const, number: nd, keywordId: 1 }
    client.answer('listForwards', () => ({ items: [aForward(5, { source, enabled: false })] }))
    client.answer('createForward', ({ body }) => aMadeForward(6, body))
    const numbers = await opened(nd)

    await (await numbers.removeKeyword(aKeyword('OGRODNIK'))).undo()

    expect(client.calls.filter(({ id }) => id === 'createForward').map(({ request }) => request)).toEqual([
      {
        params: { workspace: 'default' },
        body: {
          source: { ...source, keywordId: 10 },
          kind: 'email',
          target: 'promo@firma.pl',
          enabled: false,
        },
      },
    ])
  })

  test('keeps a number, with its keywords, until its removal settles', async () => {
    client.answer('deleteNumber', () => undefined)
    const numbers = await opened(nd)
    const deletions = () => client.calls.filter(({ id }) => id === 'deleteNumber')

    const removal = numbers.remove('4301')
    expect([numbers.list.items, deletions()]).toEqual([[aNumber(nd)], []])
    await removal.settle?.()

    expect(deletions()).toEqual([
      { id: 'deleteNumber', request: { params: { workspace: 'default', number: '4301' } } },
    ])
  })

  test('closes the number when the workspace is another one', async () => {
    const numbers = await opened(nd)

    numbers.restart()
    await flushPromises()

    expect([numbers.opened, numbers.keywords.state]).toEqual([null, { kind: 'idle' }])
  })
})
