import { expect } from '@playwright/test'
import { takeAttempts } from '../support/network/attempts.ts'
import { test } from './support/browser-panel.ts'

test('a page reaches this machine alone', async ({ emulator, browser }) => {
  // A context of its own: asking for what is elsewhere fails every other test.
  const page = await browser.newPage()
  await page.goto(`${emulator.http}/ready`)
  const outcomes = await page.evaluate(
    async (addresses) => {
      const reach = (address: string) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'not reached',
        )
      return Promise.all(addresses.map(reach))
    },
    ['/ready', 'http://192.0.2.1/', 'https://example.com/'],
  )
  await page.close()
  expect([outcomes, takeAttempts()]).toEqual([['reached', 'not reached', 'not reached'], []])
})
