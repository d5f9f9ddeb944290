import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Phone } from '../../../emulator/contract/messages.ts'
import { usePhones } from '../../../src-renderer/stores/phones.ts'
import { useWorkspaces } from '../../../src-renderer/stores/workspace.ts'
import { aMessage, anEvent, aPhoneMessage } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const ola: Phone = { number: '+48999100100', name: 'Ola', messageCount: 0 }
const jan: Phone = { number: '+48999200200', name: 'Jan', messageCount: 0 }

describe('usePhones', () => {
  let client = createFakeEmulatorClient()
  let stored: readonly Phone[] = []
  let threads: Readonly<Record<string, readonly string[]>> = {}

  beforeEach(() => {
    client = createFakeEmulatorClient()
    stored = [ola, jan]
    threads = { [ola.number]: ['o2', 'o1'], [jan.number]: ['j1'] }
    client.answer('listPhones', () => ({ items: [...stored], nextCursor: null }))
    client.answer('listPhoneMessages', ({ params }) => ({
      items: (threads[params.phone] ?? []).map((id) => aPhoneMessage(id)),
      nextCursor: null,
    }))
    client.answer('deletePhone', ({ params }) => {
      stored = stored.filter(({ number }) => number !== params.phone)
      return undefined
    })
    client.answer('createPhone', ({ body }) => {
      const number = body.number ?? '+48999300300'
      const phone = { number, name: body.name ?? number, messageCount: 0 }
      stored = [...stored, phone]
      return phone
    })
    panelWith(client)
  })

  async function loaded() {
    const phones = usePhones()
    await phones.load()
    await flushPromises()
    return phones
  }

  function shown(phones: ReturnType<typeof usePhones>) {
    return [phones.selected?.name, phones.thread.items.map(({ id }) => id)]
  }

  test('shows the first phone until another is selected', async () => {
    const phones = await loaded()
    expect(shown(phones)).toEqual(['Ola', ['o2', 'o1']])

    phones.select(jan.number)
    await flushPromises()

    expect(shown(phones)).toEqual(['Jan', ['j1']])
  })

  test('remembers which phone was selected, for each workspace', async () => {
    const phones = await loaded()
    phones.select(jan.number)
    const workspaces = useWorkspaces()

    workspaces.switchTo('campaign')
    phones.restart()
    await flushPromises()
    expect(shown(phones)).toEqual(['Ola', ['o2', 'o1']])
    workspaces.switchTo('default')
    phones.restart()
    await flushPromises()

    expect(shown(phones)).toEqual(['Jan', ['j1']])
  })

  test('writes as a phone, answers the receipt and shows what was written', async () => {
    const receipt = { result: 'MATCHED', messageId: 'o3', traceId: 'trace-o3' } as const
    client.answer('writeFromPhone', ({ params }) => {
      threads = { ...threads, [params.phone]: ['o3', 'o2', 'o1'] }
      return receipt
    })
    const phones = await loaded()

    await expect(phones.write(ola.number, { to: '4301', text: 'TAK' })).resolves.toEqual(receipt)
    await flushPromises()

    expect(shown(phones)).toEqual(['Ola', ['o3', 'o2', 'o1']])
  })

  test('shows an answer that arrives', async () => {
    const phones = await loaded()
    threads = { [ola.number]: ['o3', 'o2', 'o1'] }

    phones.applyEvents([anEvent(1, 'message.sent', aMessage('m', { phone: ola.number }))])
    await flushPromises()

    expect(shown(phones)).toEqual(['Ola', ['o3', 'o2', 'o1']])
  })

  test('selects a phone it creates', async () => {
    const phones = await loaded()

    await phones.create({ name: 'Ewa' })
    await flushPromises()

    expect(shown(phones)).toEqual(['Ewa', []])
  })

  test('deletes a phone at once and adds it again when that is taken back', async () => {
    const phones = await loaded()

    const removal = await phones.remove(ola)
    await flushPromises()
    expect([stored, shown(phones)]).toEqual([[jan], ['Jan', ['j1']]])
    await removal.undo()
    await flushPromises()

    expect([stored, shown(phones)]).toEqual([
      [jan, ola],
      ['Ola', ['o2', 'o1']],
    ])
  })
})
