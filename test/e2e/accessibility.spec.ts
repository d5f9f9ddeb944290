import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'

/** What stands on the screen beside Start when it is examined. */
const states: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: 'Start with a conversation', reach: () => Promise.resolve() },
  { name: 'events', reach: (page) => page.keyboard.press('Control+`') },
  { name: 'clock', reach: (page) => page.keyboard.press('g').then(() => page.keyboard.press('t')) },
  { name: 'palette', reach: (page) => page.keyboard.press('Control+k') },
  { name: 'destination', reach: (page) => page.getByRole('button', { name: /^(do|to) / }).click() },
  { name: 'workspaces', reach: (page) => page.getByRole('button', { name: /Plakat wiosna$/ }).click() },
  {
    name: 'new phone',
    reach: (page) => page.getByRole('button', { name: /^(Dodaj telefon|Add a phone)$/ }).click(),
  },
]

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['pl', 'en'] as const) {
    test(`axe finds nothing on Start and in the frame: ${theme}, ${language}`, async ({ page, emulator }) => {
      test.setTimeout(120_000)
      for (const [to, text] of [
        ['503340503', 'Ogrodnik'],
        ['503340503', 'OGRODNK'],
      ])
        await emulator.call('POST', '/phones/500600700/messages', { to, text })
      await page.addInitScript(
        (preferences) => {
          localStorage.setItem('bramka.preferences', JSON.stringify(preferences))
        },
        { theme, language },
      )
      for (const { name, reach } of states) {
        await page.goto('about:blank')
        await page.goto(emulator.panel)
        await expect(page.getByRole('log').getByText('OGRODNK')).toBeVisible()
        await reach(page)
        // Menus float at the end of the page, outside of its landmarks, as menus do.
        const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze()
        expect
          .soft(
            violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          )
          .toEqual([])
      }
    })
  }
}
