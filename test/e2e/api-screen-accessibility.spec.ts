import { expect } from '@playwright/test'
import { examine, looks, wear, type Examined } from './support/accessibility.ts'
import { test } from './support/browser-panel.ts'

/** What stands on the screen when it is examined, and what it shows once everything is read. */
const states: readonly (Examined & { readonly shows: string })[] = [
  { path: 'api/calls', shows: 'messages/send_sms' },
  { path: 'api/calls/1', shows: 'utff' },
  { path: 'api/calls/2', shows: '1012' },
  { path: 'api/calls/3', shows: '503', reach: (page) => page.keyboard.press('s') },
  {
    path: 'api/compatibility',
    shows: 'messages/send_sms',
    reach: (page) => page.getByText('messages/send_sms').first().click(),
  },
  { path: 'api/access', shows: 'wojtek' },
  {
    path: 'api/access',
    shows: 'wojtek',
    reach: (page) => page.getByRole('button', { name: /^(Zmień|Change)$/ }).click(),
  },
  {
    path: 'api/access',
    shows: 'wojtek',
    reach: (page) => page.getByRole('button', { name: /^(Utwórz token|Make a token)$/ }).click(),
  },
  { path: 'api/errors', shows: 'InvalidToken' },
  { path: 'api/examples', shows: 'curl' },
  { path: 'api/faults', shows: '503' },
  { path: 'api/faults?add=', shows: '503' },
]

for (const look of looks) {
  test(`axe finds nothing on the API screen: ${look.theme}, ${look.language}`, async ({ page, emulator }) => {
    const call = (token: string, body: string) =>
      fetch(`${emulator.http}/w/default/messages/send_sms.json`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      })
    await call('demo', 'phone=500600700&text=Test&utff=1')
    await call('wrong', 'phone=500600700&text=Test')
    await emulator.call('POST', '/faults', { inject: { kind: 'status', status: 503 }, when: { calls: 1 } })
    await emulator.call('POST', '/faults', { inject: { kind: 'half' }, when: { share: 10 } })
    await call('demo', 'phone=500600700&text=Test')
    await wear(page, look)
    await examine(page, emulator.panel, states, async (_, { shows }) => {
      await expect(page.locator('#api-panel')).toContainText(shows)
    })
  })
}
