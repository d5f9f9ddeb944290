import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Forward } from '../../../emulator/contract/forwards.ts'
import { useForwards } from '../../../src-renderer/stores/forwards.ts'
import { aForward, aKeyword, aMadeForward, anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const ofKeyword = { kind: 'keyword', number: '+48503340503', keywordId: 1 } as const

describe('useForwards', () => {
  let client = createFakeEmulatorClient()
  let stored: readonly Forward[] = []

  beforeEach(() => {
    stored = [aForward(1), aForward(2, { source: ofKeyword, target: 'ola@firma.pl' })]
    client = createFakeEmulatorClient()
    client.answer('listForwards', ({ query }) => ({
      items: stored.filter(({ source }) => query?.source === undefined || source.kind === query.source),
    }))
    client.answer('createForward', ({ body }) => {
      const created = aMadeForward(stored.length + 10, body)
      stored = [...stored, created]
      return created
    })
    client.answer('deleteForward', ({ params }) => {
      stored = stored.filter(({ id }) => String(id) !== params.forward)
      return undefined
    })
    client.answer('readKeyword', ({ params }) => aKeyword('OGRODNIK', { id: Number(params.keyword) }))
    panelWith(client)
  })

  const called = (id: string) => client.calls.filter((call) => call.id === id).map(({ request }) => request)

  test('R118: shows every forward, and reads them again when one changed', async () => {
    const forwards = useForwards()
    await forwards.load()
    stored = [...stored, aForward(3)]

    forwards.applyEvents([anEvent(1, 'forward.changed')])
    await flushPromises()

    expect(forwards.list.items).toEqual(stored)
  })

  test('forwards go with the keyword that they hang on', async () => {
    const forwards = useForwards()
    await forwards.load()
    stored = [aForward(1)]

    forwards.applyEvents([anEvent(1, 'keyword.changed')])
    await flushPromises()

    expect(forwards.list.items).toEqual([aForward(1)])
  })

  test('knows the keywords that have forwards, each once', async () => {
    stored = [...stored, aForward(3, { source: ofKeyword, target: 'jan@firma.pl' })]
    const forwards = useForwards()
    await forwards.keywords.load()

    expect([forwards.keywords.value, called('readKeyword')]).toEqual([
      [aKeyword('OGRODNIK')],
      [{ params: { workspace: 'default', number: '+48503340503', keyword: '1' } }],
    ])
  })

  test('a switched one shows at once', async () => {
    client.answer('updateForward', ({ params, body }) =>
      aForward(Number(params.forward), { enabled: body.enabled ?? true }),
    )
    const forwards = useForwards()
    await forwards.load()

    await forwards.update(1, { enabled: false })

    expect(forwards.list.items[0]).toEqual(aForward(1, { enabled: false }))
  })

  test('a removed one is gone at once, and made again when that is taken back', async () => {
    const forwards = useForwards()
    await forwards.load()

    const removal = await forwards.remove(aForward(2, { source: ofKeyword, enabled: false }))
    expect(forwards.list.items).toEqual([aForward(1)])
    await removal.undo()

    expect(forwards.list.items).toEqual([
      aForward(1),
      aForward(11, { source: ofKeyword, enabled: false, target: 'promo@firma.pl' }),
    ])
  })
})
