import UApp from '@nuxt/ui/components/App.vue'
import { DOMWrapper, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import ApiScreen from '../../../src-renderer/features/api/ApiScreen.vue'
import { provideEmulatorClient } from '../../../src-renderer/stores/client-injection.ts'
import { createPanelTexts } from '../../../src-renderer/texts/panel-texts.ts'
import { provideUndoStack } from '../../../src-renderer/ui/undo-stack.ts'
import { aCall, aFault, aListedCall, anApiUser, anInterface } from '../../support/call-examples.ts'
import { aClock } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'

describe('the API screen', () => {
  let client = createFakeEmulatorClient()
  let router: Router
  let screen: VueWrapper | null = null
  const page = new DOMWrapper(document.body)

  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    client = createFakeEmulatorClient()
    client.answer('listVendorCalls', () => ({ items: [aListedCall(1)], nextCursor: null }))
    client.answer('listVendorInterfaces', () => ({ items: [anInterface()] }))
    client.answer('listApiUsers', () => ({ items: [anApiUser(7)], nextCursor: null }))
    client.answer('listApiTokens', () => ({ items: [], nextCursor: null }))
    client.answer('listFaults', () => ({ items: [], nextCursor: null }))
    client.answer('readClock', () => aClock({ mode: 'frozen' }))
    client.answer('listRules', () => ({ items: [] }))
    client.answer('listProfileKeys', () => ({ items: [] }))
    router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { name: 'api', path: '/api/:tab?/:id?', component: ApiScreen },
        { name: 'messages', path: '/messages/:trace?', component: ApiScreen },
        { name: 'settings', path: '/settings/:tab?', component: ApiScreen },
      ],
    })
  })

  afterEach(() => {
    screen?.unmount()
    vi.useRealTimers()
  })

  async function open(address: string): Promise<void> {
    await router.push(address)
    const Host = defineComponent(() => {
      provideUndoStack()
      return () => h(UApp, { toaster: null }, { default: () => h(ApiScreen) })
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
    await flushPromises()
  }

  function button(name: string): DOMWrapper<Element> {
    const found = page.findAll('button').find((one) => one.text() === name)
    if (found === undefined) throw new Error(`there is no button „${name}”`)
    return found
  }

  const panel = () => page.get('#api-panel').text()
  const called = (id: string) => client.calls.filter((call) => call.id === id).map(({ request }) => request)

  test('begins with where to point a system, while nobody has called', async () => {
    client.answer('listVendorCalls', () => ({ items: [], nextCursor: null }))
    await open('/api')
    expect(panel()).toContain('Nikt jeszcze nie wywołał API')
    expect(panel()).toContain('/w/default/messages/send_sms.json')
  })

  test('api-v2 3: an error is explained, with what the action needs and what changed nothing', async () => {
    client.answer('readVendorCall', () =>
      aCall(1, {
        error: { code: 2000, detail: { pl: 'brakuje text', en: 'text is missing' } },
        failed: true,
        ignored: ['tekst'],
        request: { text: 'phone=500600700&tekst=Test', bytes: 26 },
      }),
    )
    await open('/api/calls/1')
    for (const told of [
      'Błąd 2000: Brak wymaganych parametrów',
      'Dokładnie: brakuje text',
      'To wywołanie potrzebuje: phone / group_id, text.',
      'Zignorowane parametry: tekst',
    ])
      expect(panel()).toContain(told)
    expect(page.findAll('tbody tr').map((row) => row.text())).toEqual([
      'phone500600700jeden z wymaganych',
      'tekstTestten parametr nic nie zmienia',
    ])
  })

  test('a call that was broken on purpose says so, and links to what it caused', async () => {
    client.answer('readVendorCall', () =>
      aCall(1, {
        failed: true,
        fault: { id: 1, inject: { kind: 'drop' }, effect: 'after' },
        messages: { first: '4', last: '5' },
        answer: { status: null, contentType: null, bytes: 0, text: '' },
      }),
    )
    await open('/api/calls/1')
    expect(panel()).toContain('Zerwane połączenie, bez odpowiedzi')
    expect(panel()).toContain('Kto woła ponownie, robi to drugi raz.')
    expect(page.findAll('a[href^="/messages/"]').map((link) => link.attributes('href'))).toEqual([
      '/messages/4',
      '/messages/5',
    ])
  })

  test('one of nobody known cannot be made again, and the screen says why', async () => {
    client.answer('readVendorCall', () => aCall(1, { user: null }))
    await open('/api/calls/1')
    expect(panel()).toContain('Nie wiadomo, kto wołał')
    expect(page.findAll('button').some((one) => one.text() === 'Powtórz')).toBe(false)
  })

  test('the address narrows the log', async () => {
    await open('/api/calls?action=messages/send_sms&only=failed')
    expect(called('listVendorCalls')).toEqual([
      {
        params: { workspace: 'default' },
        query: { limit: 100, action: 'messages/send_sms', only: 'failed' },
      },
    ])
  })

  test('says why the calls did not come, and tries again', async () => {
    client.answer('listVendorCalls', () => {
      throw new ProblemError({
        ...aProblem(500, 'E_INTERNAL'),
        text: { pl: 'Coś się zepsuło.', en: 'It broke.' },
      })
    })
    await open('/api')
    expect(page.get('[role="alert"]').text()).toContain('Coś się zepsuło.')
    await button('Spróbuj ponownie').trigger('click')
    await flushPromises()
    expect(called('listVendorCalls')).toHaveLength(2)
  })

  test('faults are sentences with what is left of them', async () => {
    client.answer('listFaults', () => ({
      items: [
        aFault(1, { when: { calls: 3 }, injected: 1, matched: 1, action: 'messages/send_sms' }),
        aFault(2, {
          inject: { kind: 'latency', ms: 5000 },
          when: { share: 20 },
          user: 'demo',
          enabled: false,
          active: false,
          matched: 10,
          injected: 2,
        }),
      ],
      nextCursor: null,
    }))
    await open('/api/faults')
    const told = page.findAll('ul li').map((row) => row.findAll('p').map((line) => line.text()))
    expect(told).toEqual([
      [
        'HTTP 503 zamiast odpowiedzi: następne 3 wywołania messages/send_sms',
        'czynnawywołanie się nie wykona · trafi jeszcze 2 razy',
      ],
      [
        'Odpowiedź spóźniona o 5 s: 20% wywołań, gdy woła demo',
        'wyłączonawykona się dopiero po tym czasie · trafiła 2 z 10',
      ],
    ])
  })

  test('an error of the catalogue becomes a fault by its address', async () => {
    client.answer('createFault', () => aFault(1))
    await open('/api/faults?error=1012')
    await page.get('[role="dialog"] form').trigger('submit')
    await flushPromises()
    expect(called('createFault')).toEqual([
      {
        params: { workspace: 'default' },
        body: {
          action: null,
          user: null,
          inject: { kind: 'error', code: 1012 },
          effect: 'before',
          when: { calls: 1 },
          expiresAt: null,
        },
      },
    ])
    expect(router.currentRoute.value.fullPath).toBe('/api/faults')
  })
})
