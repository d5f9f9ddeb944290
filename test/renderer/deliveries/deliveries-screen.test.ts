import { beforeEach, describe, expect, test } from 'vitest'
import { h } from 'vue'
import type { Delivery } from '../../../emulator/contract/deliveries.ts'
import { RECEIVER_PRESETS } from '../../../emulator/domain/receiver-presets.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import DeliveriesScreen from '../../../src-renderer/features/deliveries/DeliveriesScreen.vue'
import { aClock } from '../../support/contract-examples.ts'
import {
  aDeliveryFault,
  aListedDelivery,
  anAttempt,
  aReceiver,
  aReceiverCall,
} from '../../support/delivery-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { elsewhere, panelPage, wordsOf } from '../panel-page.ts'

const wrongBody = anAttempt(1, {
  outcome: 'FORWARD_BAD_BODY',
  sentence: { pl: 'odpowiedź to nie samo „OK”', en: 'the answer is not just “OK”' },
  answer: { status: 200, headers: [], body: '{"status":"OK"}', cut: false },
  faultId: 4,
})
const waiting: Delivery = {
  ...aListedDelivery('3', { state: 'waiting', outcome: 'FORWARD_BAD_BODY', settledAt: null }),
  sentence: wrongBody.sentence,
  dueAt: '2025-03-03T09:01:00.000Z',
  tries: [wrongBody],
}

describe('the deliveries screen', () => {
  const { page, answer, open, press, called, settle } = panelPage([
    {
      name: 'deliveries',
      path: '/deliveries/:tab(list|forwards|mailbox|receivers|faults)?/:id?',
      component: DeliveriesScreen,
      props: { mailbox: { render: () => h('p', 'skrzynka') }, forwards: elsewhere },
    },
    { name: 'messages', path: '/messages/:trace?', component: elsewhere },
    { name: 'numbers', path: '/numbers', component: elsewhere },
  ])

  beforeEach(() => {
    answer('readEgress', () => ({ allowHosts: ['localhost'], held: [] }))
    answer('readClock', () => aClock())
    answer('listProfileKeys', () => ({ items: [] }))
    answer('readProfile', () => {
      throw new ProblemError(aProblem(404, 'E_NO_WORKSPACE'))
    })
    answer('listDeliveryTargets', () => ({ items: [] }))
    answer('listDeliveries', () => ({ items: [], nextCursor: null }))
    answer('listDeliveryFaults', () => ({ items: [], nextCursor: null }))
    answer('listReceivers', () => ({ items: [], nextCursor: null }))
    answer('listReceiverPresets', () => ({
      items: RECEIVER_PRESETS.map((preset) => ({ ...preset, answer: preset.answer as never })),
    }))
  })

  const textOf = (selector: string) => wordsOf(page.get(selector))

  test('empty, it says what makes a delivery', async () => {
    await open('/deliveries')
    expect(textOf('[role="tabpanel"]')).toContain('Nic jeszcze nie poszło dalej')
  })

  test('when the list cannot be read, it says so and can be asked again', async () => {
    answer('listDeliveries', () => {
      throw new ProblemError(aProblem(500, 'E_INTERNAL'))
    })
    await open('/deliveries')
    expect(textOf('[role="tabpanel"] [role="alert"]')).toBe(
      'błądNie udało się wczytać doręczeńrefused with E_INTERNALSpróbuj ponownie',
    )
  })

  test('R125: an attempt says what is wrong with the answer, and that a fault was injected', async () => {
    answer('listDeliveries', () => ({ items: [waiting], nextCursor: null }))
    answer('readDelivery', () => waiting)
    answer('retryDelivery', () => aListedDelivery('3'))
    await open('/deliveries/list/3')
    expect(textOf('details summary')).toBe('Próba 12025-03-03 10:00:00odpowiedź to nie samo „OK”usterka12 ms')
    expect(textOf('details')).toContain(
      'To JSON. Odpowiedz zwykłym tekstem: samo OK.Odpowiedź zaczyna się tak:{"status":"OK"}',
    )

    await press('Wykonaj następną próbę teraz')
    expect(called('retryDelivery')).toEqual([{ params: { workspace: 'default', delivery: '3' } }])
  })

  test('R2: what is held stands over everything, with one click to allow it', async () => {
    answer('readEgress', () => ({
      allowHosts: ['localhost'],
      held: [{ host: 'test.firma.pl', deliveries: 5, since: '2025-03-03T09:00:00.000Z' }],
    }))
    answer('allowHost', ({ body }) => ({ allowHosts: ['localhost', body.host], held: [] }))
    await open('/deliveries/mailbox')
    expect(textOf('section p')).toBe(
      'Wstrzymano: 5 wywołań do test.firma.pl. Bramka łączy się tylko z adresami z listy dozwolonych.',
    )
    expect(textOf('[role="tabpanel"]')).toBe('skrzynka')

    await press('Zezwól na test.firma.pl')
    expect(called('allowHost')).toEqual([
      { params: { workspace: 'default' }, body: { host: 'test.firma.pl' } },
    ])
    expect(page.text()).not.toContain('Wstrzymano')
  })

  test('a receiver is told what to say by choosing it', async () => {
    answer('listReceivers', () => ({ items: [aReceiver('crm', { calls: 1 })], nextCursor: null }))
    answer('listReceiverCalls', () => ({ items: [aReceiverCall(1)], nextCursor: null }))
    answer('setReceiver', ({ params }) => aReceiver(params.name))
    await open('/deliveries/receivers/crm')
    const section = textOf('section[aria-label="Odbiornik"]')
    expect(section).toContain('http://127.0.0.1:4310/_bramka/receiver/crm')
    expect(section).toContain('GETod=48500600700OK2025-03-03 10:00:00')

    await page.get('section[aria-label="Odbiornik"] select').setValue('error-500')
    await settle()
    expect(called('setReceiver')).toEqual([
      {
        params: { workspace: 'default', name: 'crm' },
        body: { answer: { kind: 'status', status: 500, body: 'Internal Server Error' } },
      },
    ])
  })

  test('R121: a fault of forwards is a sentence', async () => {
    answer('listDeliveryFaults', () => ({
      items: [
        aDeliveryFault(1, {
          kind: 'url',
          target: 'http://127.0.0.1:8080/sms',
          inject: { kind: 'http-error', status: 503 },
          when: { calls: 3 },
          matched: 1,
          injected: 1,
        }),
        aDeliveryFault(2, { inject: { kind: 'delay', minutes: 5 }, when: { share: 20 }, enabled: false }),
      ],
      nextCursor: null,
    }))
    await open('/deliveries/faults')
    const rows = page
      .findAll('[role="tabpanel"] li')
      .map((row) => row.findAll('p').map((part) => part.text()))
    expect(rows).toEqual([
      ['Odpowiedź HTTP 503: następne 3 próby do 127.0.0.1:8080/sms', 'czynnatrafi jeszcze 2 razy'],
      [
        'Pierwsza próba później o 5 minut: 20% prób każdego przekierowania na URL i e-mail',
        'wyłączonajeszcze nie trafiła',
      ],
    ])
  })
})
