import UApp from '@nuxt/ui/components/App.vue'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { Message } from '../../../emulator/contract/messages.ts'
import type { Trace } from '../../../emulator/contract/traces.ts'
import MessagesScreen from '../../../src-renderer/features/messages/MessagesScreen.vue'
import { provideEmulatorClient } from '../../../src-renderer/stores/client-injection.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { createPanelTexts } from '../../../src-renderer/texts/panel-texts.ts'
import { provideUndoStack } from '../../../src-renderer/ui/undo-stack.ts'
import { aClock, aMessage } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { aLine, aTrace } from './a-trace.ts'

describe('the messages screen', () => {
  let client = createFakeEmulatorClient()
  let router: Router
  let stored: readonly Message[] = []
  let screen: VueWrapper | null = null

  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    // Nothing is laid out here: the list is told that it is 400 px high.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400)
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
    stored = [
      aMessage('2', { text: 'druga', traceId: '2' }),
      aMessage('1', { text: 'pierwsza', traceId: '1' }),
    ]
    client = createFakeEmulatorClient()
    client.answer('listMessages', () => ({ items: [...stored], nextCursor: null }))
    client.answer('readMessage', ({ params }) =>
      aMessage(params.message, { text: 'dawna', traceId: params.message }),
    )
    client.answer('readTrace', ({ params }) => aTrace(params.trace))
    client.answer('updateMessage', ({ params, body }) =>
      aMessage(params.message, { traceId: params.message, ...body }),
    )
    client.answer('listRules', () => ({ items: [] }))
    client.answer('listPhones', () => ({ items: [], nextCursor: null }))
    client.answer('listNumbers', () => ({ items: [], nextCursor: null }))
    client.answer('listAccounts', () => ({ items: [] }))
    client.answer('readProfile', () => {
      throw new ProblemError(aProblem(500, 'E_UNNEEDED'))
    })
    client.answer('listProfileKeys', () => ({ items: [] }))
    client.answer('readClock', () => aClock({ mode: 'frozen' }))
    router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { name: 'messages', path: '/messages/:trace?', component: MessagesScreen },
        { name: 'numbers', path: '/numbers/:number?', component: { render: () => null } },
      ],
    })
  })

  afterEach(() => {
    screen?.unmount()
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  async function open(address: string): Promise<VueWrapper> {
    await router.push(address)
    const Host = defineComponent(() => {
      provideUndoStack()
      return () => h(UApp, { toaster: null }, { default: () => h(MessagesScreen) })
    })
    const pinia = createPinia()
    setActivePinia(pinia)
    screen = mount(Host, {
      attachTo: document.body,
      global: {
        plugins: [
          pinia,
          createPanelTexts('pl'),
          router,
          { install: (app) => provideEmulatorClient(app, client) },
        ],
      },
    })
    await settle()
    return screen
  }

  async function settle(): Promise<void> {
    await flushPromises()
    await nextTick()
    await flushPromises()
  }

  const marked = () => client.calls.filter(({ id }) => id === 'updateMessage').map(({ request }) => request)

  test('a row opens its message, and the address says which', async () => {
    const page = await open('/messages?q=is:unread')
    await page.findAll('[role="option"]')[1]?.trigger('click')
    await settle()
    expect([router.currentRoute.value.fullPath, page.get('h2').text()]).toEqual([
      '/messages/1?q=is:unread',
      'pierwsza',
    ])
  })

  test('an address opens a message that the list does not show', async () => {
    const page = await open('/messages/77')
    expect(page.get('h2').text()).toBe('dawna')
  })

  test('R38: a repeat has a trace and no message, and still opens', async () => {
    client.answer('readTrace', ({ params }) =>
      aTrace(params.trace, { messageId: null, result: 'DUPLICATE', text: 'Ogrodnik drugi raz' }),
    )
    const page = await open('/messages/9')
    expect([page.get('h2').text(), page.findAll('[role="tab"]').map((tab) => tab.text())]).toEqual([
      'Ogrodnik drugi raz',
      ['Ślad', 'Źródło'],
    ])
  })

  test('a tick that is picked before the trace is there opens its step when it is', async () => {
    const arrived = Promise.withResolvers<Trace>()
    client.answer('readTrace', () => arrived.promise)
    stored = [aMessage('1', { ribbon: ['group-joined'], traceId: '1' })]
    const page = await open('/messages')
    await page.get('[role="option"]').trigger('click')
    await settle()
    await page.get('button[aria-label="dopisano do grupy"]').trigger('click')
    const before = router.currentRoute.value.fullPath
    arrived.resolve(aTrace('1', { lines: [aLine(10, 'Grupy')] }))
    await settle()
    expect([before, router.currentRoute.value.fullPath]).toEqual(['/messages/1', '/messages/1?step=10'])
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
    const page = await open('/messages')
    const list = page.get('[role="listbox"][aria-label="Lista wiadomości"]')
    await list.trigger('keydown', { key: 'j' })
    await settle()
    await list.trigger('keydown', { key: 'j' })
    await settle()
    await vi.advanceTimersByTimeAsync(1000)
    expect(marked()).toEqual([{ params: { workspace: 'default', message: '1' }, body: { read: true } }])
  })

  test('what the emulator does not understand is said below the field, and the rows stay', async () => {
    const page = await open('/messages')
    client.answer('listMessages', () => {
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
    ]).toEqual([expect.stringContaining('Nie da się zrozumieć'), 2])
  })

  test('a list that could not be read says why and can be read again', async () => {
    client.answer('listMessages', () => {
      throw new ProblemError(aProblem(500, 'E_BROKEN'))
    })
    const page = await open('/messages')
    const before = page.get('[role="alert"]').text()
    client.answer('listMessages', () => ({ items: [...stored], nextCursor: null }))
    await page.get('[role="alert"] button').trigger('click')
    await settle()
    expect([before.includes('refused with E_BROKEN'), page.findAll('[role="option"]').length]).toEqual([
      true,
      2,
    ])
  })
})
