import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'

interface Examined {
  readonly path: string
  /** What stands there once everything is read. */
  readonly shows: string
  readonly reach?: (page: Page) => Promise<void>
}

/** What stands on the screen when it is examined; every one is reached from its address. */
const states: readonly Examined[] = [
  { path: 'calls', shows: 'messages/send_sms' },
  { path: 'calls/1', shows: 'utff' },
  { path: 'calls/2', shows: '1012' },
  { path: 'calls/3', shows: '503', reach: (page) => page.keyboard.press('s') },
  {
    path: 'compatibility',
    shows: 'messages/send_sms',
    reach: (page) => page.getByText('messages/send_sms').first().click(),
  },
  { path: 'access', shows: 'wojtek' },
  {
    path: 'access',
    shows: 'wojtek',
    reach: (page) => page.getByRole('button', { name: /^(Zmień|Change)$/ }).click(),
  },
  {
    path: 'access',
    shows: 'wojtek',
    reach: (page) => page.getByRole('button', { name: /^(Utwórz token|Make a token)$/ }).click(),
  },
  { path: 'errors', shows: 'InvalidToken' },
  { path: 'examples', shows: 'curl' },
  { path: 'faults', shows: '503' },
  { path: 'faults?add=', shows: '503' },
]

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['pl', 'en'] as const) {
    test(`axe finds nothing on the API screen: ${theme}, ${language}`, async ({ page, emulator }) => {
      test.setTimeout(120_000)
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
      await page.addInitScript(
        (preferences) => {
          localStorage.setItem('bramka.preferences', JSON.stringify(preferences))
        },
        { theme, language },
      )
      for (const { path, shows, reach } of states) {
        await page.goto('about:blank')
        await page.goto(emulator.panel.replace('/panel/', `/panel/api/${path}`))
        await expect(page.locator('#api-panel')).toContainText(shows)
        await reach?.(page)
        const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze()
        expect
          .soft(
            violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          )
          .toEqual([])
      }
    })
  }
}
