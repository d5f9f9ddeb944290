import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '../../../emulator/contract/messages.ts'
import type { Trace } from '../../../emulator/contract/traces.ts'
import MessagesScreen from '../../../src-renderer/features/messages/MessagesScreen.vue'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { aClock, aMessage } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { layOutLists } from '../laid-out-lists.ts'
import { elsewhere, panelPage } from '../panel-page.ts'
import { aLine, aTrace } from './a-trace.ts'

describe('the messages screen', () => {
  const { page, answer, open, called, address, settle } = panelPage([
    { name: 'messages', path: '/messages/:trace?', component: MessagesScreen },
    { name: 'numbers', path: '/numbers/:number?', component: elsewhere },
  ])
  layOutLists()
  let stored: readonly Message[] = []

  beforeEach(() => {
    stored = [
      aMessage('2', { text: 'druga', traceId: '2' }),
      aMessage('1', { text: 'pierwsza', traceId: '1' }),
    ]
    answer('listMessages', () => ({ items: [...stored], nextCursor: null }))
    answer('readMessage', ({ params }) =>
      aMessage(params.message, { text: 'dawna', traceId: params.message }),
    )
    answer('readTrace', ({ params }) => aTrace(params.trace))
    answer('updateMessage', ({ params, body }) =>
      aMessage(params.message, { traceId: params.message, ...body }),
    )
    answer('listRules', () => ({ items: [] }))
    answer('listPhones', () => ({ items: [], nextCursor: null }))
    answer('listNumbers', () => ({ items: [], nextCursor: null }))
    answer('listAccounts', () => ({ items: [] }))
    answer('readProfile', () => {
      throw new ProblemError(aProblem(500, 'E_UNNEEDED'))
    })
    answer('listProfileKeys', () => ({ items: [] }))
    answer('readClock', () => aClock({ mode: 'frozen' }))
  })

  const marked = () => called('updateMessage')

  test('a row opens its message, and the address says which', async () => {
    await open('/messages?q=is:unread')
    await page.findAll('[role="option"]')[1]?.trigger('click')
    await settle()
    expect([address(), page.get('h2').text()]).toEqual(['/messages/1?q=is:unread', 'pierwsza'])
  })

  test('an address opens a message that the list does not show', async () => {
    await open('/messages/77')
    expect(page.get('h2').text()).toBe('dawna')
  })

  test('R38: a repeat has a trace and no message, and still opens', async () => {
    answer('readTrace', ({ params }) =>
      aTrace(params.trace, { messageId: null, result: 'DUPLICATE', text: 'Ogrodnik drugi raz' }),
    )
    await open('/messages/9')
    expect([page.get('h2').text(), page.findAll('[role="tab"]').map((tab) => tab.text())]).toEqual([
      'Ogrodnik drugi raz',
      ['Ślad', 'Źródło'],
    ])
  })

  test('a tick that is picked before the trace is there opens its step when it is', async () => {
    const arrived = Promise.withResolvers<Trace>()
    answer('readTrace', () => arrived.promise)
    stored = [aMessage('1', { ribbon: ['group-joined'], traceId: '1' })]
    await open('/messages')
    await page.get('[role="option"]').trigger('click')
    await settle()
    await page.get('button[aria-label="dopisano do grupy"]').trigger('click')
    const before = address()
    arrived.resolve(aTrace('1', { lines: [aLine(10, 'Grupy')] }))
    await settle()
    expect([before, address()]).toEqual(['/messages/1', '/messages/1?step=10'])
  })

  test('a message is read after a moment, not at once', async () => {
    await open('/messages/1')
    const atOnce = marked()
    await vi.advanceTimersByTimeAsync(1000)
    expect([atOnce, marked()]).toEqual([
      [],
      [{ params: { workspace: 'default', message: '1' }, body: { read: true } }],
    ])
  })

  test('passing over a row does not read it', async () => {
    await open('/messages')
    const list = page.get('[role="listbox"][aria-label="Lista wiadomości"]')
    await list.trigger('keydown', { key: 'j' })
    await settle()
    await list.trigger('keydown', { key: 'j' })
    await settle()
    await vi.advanceTimersByTimeAsync(1000)
    expect(marked()).toEqual([{ params: { workspace: 'default', message: '1' }, body: { read: true } }])
  })

  test('what the emulator does not understand is said below the field, and the rows stay', async () => {
    await open('/messages')
    answer('listMessages', () => {
      throw new ProblemError({
        ...aProblem(422, 'E_QUERY'),
        text: { pl: 'Nie da się zrozumieć', en: 'Not understood' },
      })
    })
    const field = page.get('input[role="combobox"]')
    await field.setValue('is:nic')
    await field.trigger('keydown', { key: 'Escape' })
    await field.trigger('keydown', { key: 'Enter' })
    await settle()
    expect([
      page.get('[role="alert"]').text(),
      page.findAll('[role="option"][aria-posinset]').length,
      page.find('.grayscale').exists(),
    ]).toEqual([expect.stringContaining('Nie da się zrozumieć'), 2, true])
  })

  test('a search that is refused from the start leaves nothing on its way', async () => {
    answer('listMessages', () => {
      throw new ProblemError(aProblem(422, 'E_QUERY'))
    })
    await open('/messages?q=parts:%3Ex')
    vi.advanceTimersByTime(1000)
    await settle()
    expect([page.findAll('[role="alert"]').length, page.text().includes('Wczytywanie')]).toEqual([1, false])
  })

  test('a list that could not be read says why and can be read again', async () => {
    answer('listMessages', () => {
      throw new ProblemError(aProblem(500, 'E_BROKEN'))
    })
    await open('/messages')
    const before = page.get('[role="alert"]').text()
    answer('listMessages', () => ({ items: [...stored], nextCursor: null }))
    await page.get('[role="alert"] button').trigger('click')
    await settle()
    expect([before.includes('refused with E_BROKEN'), page.findAll('[role="option"]').length]).toEqual([
      true,
      2,
    ])
  })
})
