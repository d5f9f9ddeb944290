import UApp from '@nuxt/ui/components/App.vue'
import { DOMWrapper, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import type { ProfileValues } from '../../../emulator/contract/settings.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import NumbersScreen from '../../../src-renderer/features/numbers/NumbersScreen.vue'
import { provideEmulatorClient } from '../../../src-renderer/stores/client-injection.ts'
import { useNumbers } from '../../../src-renderer/stores/numbers.ts'
import { createPanelTexts } from '../../../src-renderer/texts/panel-texts.ts'
import { provideUndoStack } from '../../../src-renderer/ui/undo-stack.ts'
import { aClock, aKeyword } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'

const nd = '+48503340503'
const ndi = '+48532600111'

function aNumber(number: string, facts: Partial<PlatformNumber>): PlatformNumber {
  return {
    number,
    type: 'ND',
    label: '',
    enabled: true,
    shared: false,
    accountId: null,
    defaultAction: { answer: null },
    ownerPhone: null,
    keywordCount: 1,
    capabilities: [],
    ...facts,
  }
}

const tried: TryTextAnswer = {
  from: '+48500600700',
  to: nd,
  result: 'MATCHED',
  keyword: { id: 1, text: 'OGRODNIK' },
  payload: '',
  normalised: 'ogrodnik',
  lines: [],
  nearMisses: [],
  readings: {
    strict: { result: 'UNROUTED', keyword: null },
    firstWord: { result: 'MATCHED', keyword: { id: 1, text: 'OGRODNIK' } },
    whole: { result: 'MATCHED', keyword: { id: 1, text: 'OGRODNIK' } },
  },
}

describe('the numbers screen', () => {
  let client = createFakeEmulatorClient()
  let router: Router
  let screen: VueWrapper | null = null
  const page = new DOMWrapper(document.body)

  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    client = createFakeEmulatorClient()
    client.answer('listNumbers', () => ({
      items: [
        aNumber(nd, { label: 'Plakat', shared: true }),
        aNumber(ndi, { type: 'NDI_SMS', label: 'Infolinia', accountId: 1 }),
      ],
      nextCursor: null,
    }))
    client.answer('listKeywords', ({ params }) => ({
      items: [
        aKeyword('OGRODNIK', { number: params.number }),
        aKeyword('TAK', { id: 2, number: params.number, ownership: 'neighbour' }),
      ],
      nextCursor: null,
    }))
    client.answer('listGroups', () => ({ items: [], nextCursor: null }))
    client.answer('listAccounts', () => ({ items: [] }))
    client.answer('listPhones', () => ({
      items: [{ number: '+48500600700', name: 'Ola', messageCount: 0 }],
      nextCursor: null,
    }))
    client.answer('listPhoneMessages', () => ({ items: [], nextCursor: null }))
    client.answer('readClock', () => aClock({ mode: 'frozen' }))
    client.answer('readProfile', () => structuredClone(DEFAULT_PROFILE) as ProfileValues)
    client.answer('listProfileKeys', () => ({ items: [] }))
    client.answer('listRules', () => ({ items: [] }))
    client.answer('tryText', () => tried)
    router = createRouter({
      history: createMemoryHistory(),
      routes: [{ name: 'numbers', path: '/numbers/:number?', component: NumbersScreen }],
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
      return () => h(UApp, { toaster: null }, { default: () => h(NumbersScreen) })
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

  const called = (id: string) => client.calls.filter((call) => call.id === id).map(({ request }) => request)

  test('R67: the keywords of neighbours are named as such, apart from one’s own', async () => {
    await open(`/numbers/${nd}`)
    expect(page.get('table').text()).not.toContain('TAK')
    expect(page.get('[aria-labelledby="neighbour-keywords"] li').text()).toBe('TAK · innego klienta')
  })

  test('R34: kinds that a shared number has not are there with the cell that says so', async () => {
    await open(`/numbers/${nd}?keyword=OGRODNK`)
    const kinds = page.findAll(
      '[role="dialog"] input[type="radio"][value="EXACT"], [role="dialog"] input[value="BASE"]',
    )
    expect(kinds.map((kind) => kind.attributes('disabled') !== undefined)).toEqual([false, true])
    expect(page.get('[role="dialog"]').text()).toContain(
      'Niedostępne na tym numerze: Hasła bazowe / ND i SC.',
    )
  })

  test('the address opens a new keyword with its text, which is then reserved', async () => {
    client.answer('createKeyword', ({ params, body }) =>
      aKeyword(body.text, { id: 9, number: params.number }),
    )
    await open(`/numbers/${nd}?keyword=OGRODNK`)
    expect(page.get('[role="dialog"]').text()).toContain('Porównywane jako „ogrodnk”.')

    await page.get('[role="dialog"] form').trigger('submit')
    await flushPromises()

    expect(called('createKeyword')).toMatchObject([
      { params: { number: nd }, body: { kind: 'EXACT', text: 'OGRODNK' } },
    ])
    expect(router.currentRoute.value.fullPath).toBe(`/numbers/${nd}`)
  })

  test('a form stays open while something else about its number changes', async () => {
    await open(`/numbers/${nd}`)
    await button('Dodaj hasło').trigger('click')
    await page.get('[role="dialog"] input[maxlength="200"]').setValue('ROWER')
    client.answer('listNumbers', () => ({
      items: [aNumber(nd, { label: 'Plakat', shared: true, keywordCount: 2 })],
      nextCursor: null,
    }))
    await useNumbers().load()
    await flushPromises()

    expect(page.get<HTMLInputElement>('[role="dialog"] input[maxlength="200"]').element.value).toBe('ROWER')
  })

  test('R67: a refusal about the text stands at the text, until the text is another one', async () => {
    const text = { pl: 'Numer ma już hasło TAK.', en: 'The number already has TAK.' }
    client.answer('createKeyword', () => {
      throw new ProblemError({ ...aProblem(409, 'E_KEYWORD_TAKEN'), text })
    })
    await open(`/numbers/${nd}?keyword=TAK`)
    await page.get('[role="dialog"] form').trigger('submit')
    await flushPromises()

    const field = page.get('[role="dialog"] input[maxlength="200"]')
    const note = () => page.get(`[id="${field.attributes('aria-describedby') ?? ''}"]`).text()
    expect(note()).toContain('Numer ma już hasło TAK.')
    await field.setValue('TAKI')
    expect(note()).toBe('Porównywane jako „taki”.')
  })

  test('R63: only an individual number has a default answer', async () => {
    const tabs = () => page.findAll('[role="tab"]').map((tab) => tab.text())
    await open(`/numbers/${nd}`)
    const shared = tabs()
    await router.push(`/numbers/${ndi}`)
    await flushPromises()
    expect([shared, tabs()]).toEqual([
      ['Hasła1', 'Wypróbuj treść', 'Przekierowania', 'O numerze'],
      ['Hasła1', 'Wypróbuj treść', 'Domyślna odpowiedź', 'Przekierowania', 'O numerze'],
    ])
  })

  test('R4, R43: a text is tried as it is written, once, and nothing is sent', async () => {
    await open(`/numbers/${nd}`)
    await button('Wypróbuj treść').trigger('click')
    const field = page.get('textarea')
    for (const text of ['Ogro', 'Ogrodnik']) await field.setValue(text)
    await vi.advanceTimersByTimeAsync(1000)

    expect(called('tryText')).toEqual([
      { params: { workspace: 'default' }, body: { to: nd, text: 'Ogrodnik', from: '+48500600700' } },
    ])
    expect(called('writeFromPhone')).toEqual([])
    expect(page.get('[role="tabpanel"]').text()).toContain('Trafia w hasło OGRODNIK.')
    expect(page.get('[aria-labelledby="other-readings"] li').text()).toContain(
      'Inny: Przepada: nikt nie ma tu takiego hasła',
    )
  })

  test('the button sends for real, from the phone that was chosen', async () => {
    client.answer('writeFromPhone', () => ({ result: 'MATCHED', traceId: '1' }))
    await open(`/numbers/${nd}`)
    await button('Wypróbuj treść').trigger('click')
    await page.get('textarea').setValue('Ogrodnik')
    await button('Wyślij naprawdę jako Ola').trigger('click')
    await flushPromises()

    expect(called('writeFromPhone')).toEqual([
      { params: { workspace: 'default', phone: '+48500600700' }, body: { to: nd, text: 'Ogrodnik' } },
    ])
  })

  test('says why the numbers did not come, and tries again', async () => {
    client.answer('listNumbers', () => {
      throw new ProblemError({
        ...aProblem(500, 'E_INTERNAL'),
        text: { pl: 'Coś się zepsuło.', en: 'It broke.' },
      })
    })
    await open('/numbers')
    expect(page.get('[role="alert"]').text()).toContain('Coś się zepsuło.')
    await button('Spróbuj ponownie').trigger('click')
    await flushPromises()
    expect(called('listNumbers')).toHaveLength(2)
  })
})
