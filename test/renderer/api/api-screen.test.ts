import { beforeEach, describe, expect, test } from 'vitest'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import ApiScreen from '../../../src-renderer/features/api/ApiScreen.vue'
import { aCall, aFault, aListedCall, anApiUser, anInterface } from '../../support/call-examples.ts'
import { aClock, aMessage } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { aTrace } from '../messages/a-trace.ts'
import { elsewhere, panelPage } from '../panel-page.ts'

describe('the API screen', () => {
  const { page, answer, open, press, called, address, settle } = panelPage([
    { name: 'api', path: '/api/:tab?/:id?', component: ApiScreen },
    { name: 'messages', path: '/messages/:trace?', component: elsewhere },
    { name: 'settings', path: '/settings/:tab?', component: elsewhere },
  ])

  beforeEach(() => {
    answer('listVendorCalls', () => ({ items: [aListedCall(1)], nextCursor: null }))
    answer('listVendorInterfaces', () => ({ items: [anInterface()] }))
    answer('listApiUsers', () => ({ items: [anApiUser(7)], nextCursor: null }))
    answer('listApiTokens', () => ({ items: [], nextCursor: null }))
    answer('listFaults', () => ({ items: [], nextCursor: null }))
    answer('readClock', () => aClock({ mode: 'frozen' }))
    answer('listRules', () => ({ items: [] }))
    answer('listProfileKeys', () => ({ items: [] }))
  })

  const panel = () => page.get('#api-panel').text()

  test('begins with where to point a system, while nobody has called', async () => {
    answer('listVendorCalls', () => ({ items: [], nextCursor: null }))
    await open('/api')
    expect(panel()).toContain('Nikt jeszcze nie wywołał API')
    expect(panel()).toContain('/w/default/messages/send_sms.json')
  })

  test('api-v2 3: an error is explained, with what the action needs and what changed nothing', async () => {
    answer('readVendorCall', () =>
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
    answer('readVendorCall', () =>
      aCall(1, {
        failed: true,
        fault: { id: 1, inject: { kind: 'drop' }, effect: 'after' },
        messages: { first: '4', last: '5' },
        answer: { status: null, contentType: null, bytes: 0, text: '' },
      }),
    )
    answer('readTrace', ({ params }) => aTrace(params.trace, { messageId: null }))
    await open('/api/calls/1')
    expect(panel()).toContain('Zerwane połączenie, bez odpowiedzi')
    expect(panel()).toContain('Kto woła ponownie, robi to drugi raz.')
    expect(page.findAll('a[href^="/messages/"]').map((link) => link.attributes('href'))).toEqual([
      '/messages/4',
      '/messages/5',
    ])
  })

  const shortCalls = [
    { sent: { queued: 0, unsent: 1 }, verdict: 'nic nie wysłano' },
    { sent: { queued: 2, unsent: 1 }, verdict: 'wysłano 2 z 3' },
  ]
  test.each(shortCalls)(
    'api-v2 2.1.1: a call of which $sent is no OK but: $verdict',
    async ({ sent, verdict }) => {
      answer('readVendorCall', () => aCall(1, { failed: true, sent, messages: { first: '28', last: '28' } }))
      answer('readTrace', () => aTrace('28', { messageId: 'm28' }))
      answer('readMessage', () =>
        aMessage('m28', {
          direction: 'outbound',
          traceId: '28',
          result: 'REFUSED',
          delivery: {
            status: 'unsent',
            channel: 'eco',
            sendAt: null,
            sentAt: null,
            deliveredAt: null,
            reason: 'number_is_blacklisted',
            uniqueId: null,
            mailingId: 1,
          },
        }),
      )
      await open('/api/calls/1')
      await settle()
      expect(page.get('#api-panel dl div').text()).toBe(`wynik${verdict}`)
      expect(panel()).toContain('Wiadomość 28: do 500 600 700 – niewysłana: numer jest na czarnej liście')
    },
  )

  test('one of nobody known cannot be made again, and the screen says why', async () => {
    answer('readVendorCall', () => aCall(1, { user: null }))
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
    answer('listVendorCalls', () => {
      throw new ProblemError({
        ...aProblem(500, 'E_INTERNAL'),
        text: { pl: 'Coś się zepsuło.', en: 'It broke.' },
      })
    })
    await open('/api')
    expect(page.get('[role="alert"]').text()).toContain('Coś się zepsuło.')
    await press('Spróbuj ponownie')
    expect(called('listVendorCalls')).toHaveLength(2)
  })

  test('faults are sentences with what is left of them', async () => {
    answer('listFaults', () => ({
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
    answer('createFault', () => aFault(1))
    await open('/api/faults?error=1012')
    await page.get('[role="dialog"] form').trigger('submit')
    await settle()
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
    expect(address()).toBe('/api/faults')
  })
})
