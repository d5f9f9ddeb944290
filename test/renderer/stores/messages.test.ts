import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../../../emulator/contract/messages.ts'
import type { Trace } from '../../../emulator/contract/traces.ts'
import { useMessages } from '../../../src-renderer/stores/messages.ts'
import { aMessage, anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { aTrace } from '../messages/a-trace.ts'
import { panelWith } from './panel-with.ts'

const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id)

function received(seq: number, id: string) {
  return anEvent(seq, 'message.received', aMessage(id))
}

describe('useMessages', () => {
  let client = createFakeEmulatorClient()
  /** What the emulator has, newest first. */
  let stored: readonly Message[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    stored = [aMessage('b'), aMessage('a')]
    client.answer('listMessages', ({ query }) => ({
      items: stored.filter(({ text }) => text.includes(query?.q ?? '')),
      nextCursor: null,
    }))
    client.answer('readTrace', ({ params }) => aTrace(params.trace))
    panelWith(client)
  })

  async function loaded() {
    const messages = useMessages()
    await messages.load()
    return messages
  }

  test('asks for the search text in the workspace that is open', async () => {
    const messages = await loaded()

    await messages.search('is:unread')

    expect(client.calls).toEqual([
      { id: 'listMessages', request: { params: { workspace: 'default' }, query: { limit: 200, q: '' } } },
      {
        id: 'listMessages',
        request: { params: { workspace: 'default' }, query: { limit: 200, q: 'is:unread' } },
      },
    ])
    expect(messages.list.items).toEqual([])
  })

  test('puts what arrives on top, the newest first, and reads nothing for it', async () => {
    const messages = await loaded()

    messages.applyEvents([received(1, 'c'), received(2, 'd')])

    expect(idsOf(messages.list.items)).toEqual(['d', 'c', 'b', 'a'])
    expect(client.calls).toHaveLength(1)
  })

  test('lets new rows wait while somebody reads, until they are wanted', async () => {
    const messages = await loaded()
    messages.isReading = true

    messages.applyEvents([received(1, 'c')])
    messages.applyEvents([received(2, 'd')])
    expect([idsOf(messages.pendingRows), idsOf(messages.list.items)]).toEqual([
      ['d', 'c'],
      ['b', 'a'],
    ])
    messages.showPending()

    expect([idsOf(messages.pendingRows), idsOf(messages.list.items)]).toEqual([[], ['d', 'c', 'b', 'a']])
  })

  test('a list read again while somebody reads keeps its new rows waiting too', async () => {
    const messages = await loaded()
    messages.isReading = true
    stored = [aMessage('d'), aMessage('c'), aMessage('b', { read: true })]

    messages.refresh()
    await flushPromises()

    expect(idsOf(messages.pendingRows)).toEqual(['d', 'c'])
    expect(messages.list.items).toEqual([aMessage('b', { read: true })])
  })

  test('takes a message that arrives twice only once', async () => {
    const messages = await loaded()

    messages.applyEvents([received(1, 'c')])
    messages.applyEvents([received(2, 'c'), received(3, 'b')])

    expect(idsOf(messages.list.items)).toEqual(['c', 'b', 'a'])
  })

  test('renews a row that is shown and adds none for a message further down', async () => {
    const messages = await loaded()

    messages.applyEvents([
      anEvent(1, 'message.updated', aMessage('a', { read: true })),
      anEvent(2, 'message.updated', aMessage('long-ago', { read: true })),
    ])

    expect(messages.list.items).toEqual([aMessage('b'), aMessage('a', { read: true })])
  })

  test('lets the emulator say whether what arrives matches the search', async () => {
    const messages = await loaded()
    await messages.search('Ogrodnik')
    stored = [aMessage('d'), aMessage('c', { text: 'Promocja' }), ...stored]

    messages.applyEvents([
      anEvent(1, 'message.received', aMessage('c', { text: 'Promocja' })),
      received(2, 'd'),
    ])
    await flushPromises()

    expect(idsOf(messages.list.items)).toEqual(['d', 'b', 'a'])
  })

  test('selects a message the list does not show, and reads its trace', async () => {
    client.answer('readMessage', ({ params }) => aMessage(params.message))
    const messages = await loaded()

    await messages.select('long-ago')

    expect(messages.selected.value).toEqual(aMessage('long-ago'))
    expect(messages.trace.value).toEqual(aTrace('trace-long-ago'))
  })

  test('of two selections, shows the trace of the later one', async () => {
    const slow = Promise.withResolvers<Trace>()
    client.answer('readTrace', ({ params }) =>
      params.trace === 'trace-a' ? slow.promise : aTrace(params.trace),
    )
    const messages = await loaded()

    const first = messages.select('a')
    await flushPromises()
    await messages.select('b')
    slow.resolve(aTrace('trace-a'))
    await first

    expect([messages.selected.value?.id, messages.trace.value?.id]).toEqual(['b', 'trace-b'])
  })

  test('reads the trace again when the selected message causes another', async () => {
    const messages = await loaded()
    await messages.select('a')
    const tracesRead = () => client.calls.filter(({ id }) => id === 'readTrace').length
    expect(tracesRead()).toBe(1)

    messages.applyEvents([anEvent(1, 'message.sent', aMessage('answer', { replyTo: 'a' }))])
    messages.applyEvents([anEvent(2, 'message.sent', aMessage('other', { replyTo: 'b' }))])
    await flushPromises()

    expect(tracesRead()).toBe(2)
  })

  test('marks a message as read in the list and in the detail', async () => {
    client.answer('updateMessage', ({ params, body }) => aMessage(params.message, body))
    const messages = await loaded()
    await messages.select('a')

    await messages.markRead('a')

    expect(messages.list.items).toEqual([aMessage('b'), aMessage('a', { read: true })])
    expect(messages.selected.value).toEqual(aMessage('a', { read: true }))
  })

  test('shows a message that was sent at once, and once', async () => {
    const sent = aMessage('sent', { direction: 'outbound', result: 'SENT' })
    client.answer('sendMessage', () => sent)
    const messages = await loaded()

    await messages.send({ to: '500 600 700', text: 'Dzień dobry' })
    messages.applyEvents([anEvent(1, 'message.sent', sent)])

    expect(idsOf(messages.list.items)).toEqual(['sent', 'b', 'a'])
  })

  test('forgets list, selection and waiting rows when the workspace is another one', async () => {
    const messages = await loaded()
    await messages.select('a')
    messages.isReading = true
    messages.applyEvents([received(1, 'c')])
    stored = [aMessage('z')]

    messages.restart()
    expect({
      items: messages.list.items,
      pending: messages.pendingRows,
      isReading: messages.isReading,
      selected: messages.selected.value,
      trace: messages.trace.value,
    }).toEqual({ items: [], pending: [], isReading: false, selected: null, trace: null })
    await flushPromises()

    expect(idsOf(messages.list.items)).toEqual(['z'])
  })

  test('V1: reads again what a report is about, and nothing for other reports', async () => {
    stored = [
      aMessage('b', { direction: 'outbound', result: 'SENT', traceId: '7' }),
      aMessage('a', { traceId: '3' }),
    ]
    const messages = await loaded()
    const report = (seq: number, ref: string) => ({ ...anEvent(seq, 'report.arrived'), ref })

    messages.applyEvents([report(1, '3-6'), report(2, '8-90')])
    const readsBefore = client.calls.length
    stored = [aMessage('b', { direction: 'outbound', result: 'SENT', traceId: '7', text: 'doręczona' })]
    messages.applyEvents([report(3, '5-9')])
    await flushPromises()

    expect([readsBefore, client.calls.length]).toEqual([1, 2])
    expect(messages.list.items.map(({ text }) => text)).toEqual(['doręczona'])
  })

  test.each([
    { label: 'one that waits is withdrawn', withdrawn: 1, expected: true },
    { label: 'one that has gone out is not', withdrawn: 0, expected: false },
  ])('of scheduled messages $label', async ({ withdrawn, expected }) => {
    const messages = await loaded()
    client.answer('withdrawMessages', () => ({ withdrawn, failed: 1 - withdrawn }))
    client.answer('readMessage', ({ params }) => aMessage(params.message, { result: 'WITHDRAWN' }))

    const isWithdrawn = await messages.withdraw(aMessage('b', { accountId: 4 }))

    expect(isWithdrawn).toBe(expected)
    expect(client.calls.find(({ id }) => id === 'withdrawMessages')?.request).toEqual({
      params: { workspace: 'default' },
      body: { messages: ['b'], accountId: 4 },
    })
    expect(messages.list.items[0]?.result).toBe('WITHDRAWN')
  })
})
