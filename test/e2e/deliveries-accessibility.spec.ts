import { expect } from '@playwright/test'
import { examine, looks, wear, type Examined } from './support/accessibility.ts'
import { test } from './support/browser-panel.ts'
import { forwardGardener } from './support/example.ts'

/** What stands on the screen when it is examined, by its address in the panel. */
const states: readonly Examined[] = [
  {
    name: 'a delivery',
    path: 'deliveries',
    reach: async (page) => {
      await page.getByRole('option', { name: /receiver\/ogrodnik/ }).click()
      await expect(page.getByRole('listitem').filter({ hasText: /(Próba|Attempt) 7/ })).toBeVisible()
    },
  },
  { name: 'nothing found', path: 'deliveries?state=cancelled' },
  { name: 'mailbox', path: 'deliveries/mailbox' },
  {
    name: 'a receiver',
    path: 'deliveries/receivers/ogrodnik',
    reach: async (page) => {
      const calls = page.getByRole('list', { name: /^(Wywołania|Calls)$/ })
      await calls.getByRole('button').click()
    },
  },
  {
    name: 'an answer',
    path: 'deliveries/receivers/ogrodnik',
    reach: (page) => page.getByRole('button', { name: /^(Ułóż odpowiedź…|Compose an answer…)$/ }).click(),
  },
  { name: 'faults', path: 'deliveries/faults' },
  {
    name: 'a new fault',
    path: 'deliveries/faults',
    reach: (page) =>
      page.getByRole('button', { name: /^(Dodaj usterkę przekierowań|Add a forwarding fault)$/ }).click(),
  },
  { name: 'allow-list', path: 'settings/network' },
]

for (const look of looks) {
  test(`axe finds nothing in the deliveries: ${look.theme}, ${look.language}`, async ({ page, emulator }) => {
    await forwardGardener(emulator.call)
    const answer = { kind: 'body', contentType: 'text/plain', body: 'ok' }
    await emulator.call('PUT', '/receivers/ogrodnik', { answer })
    await emulator.call('POST', '/forwards', {
      source: { kind: 'number', number: '503340503' },
      kind: 'url',
      target: 'http://127.0.0.2:9/sms?od=#NUMER#&tresc=#WIADOMOSC#',
    })
    await emulator.call('POST', '/delivery-faults', { inject: { kind: 'reorder' }, when: { share: 1 } })
    await emulator.call('POST', '/phones/500600700/messages', { to: '503340503', text: 'Ogrodnik' })
    await wear(page, look, { isDockOpen: false })
    await examine(page, emulator.panel, states)
  })
}
