import { expect } from '@playwright/test'
import { examine, looks, wear, type Examined } from './support/accessibility.ts'
import { test } from './support/browser-panel.ts'

/** What stands on the screen beside Start when it is examined. */
const states: readonly Examined[] = [
  { path: '' },
  { path: '', name: 'events', reach: (page) => page.keyboard.press('Control+`') },
  { path: '', name: 'clock', reach: (page) => page.keyboard.press('g').then(() => page.keyboard.press('t')) },
  { path: '', name: 'palette', reach: (page) => page.keyboard.press('Control+k') },
  { path: '', name: 'destination', reach: (page) => page.getByRole('button', { name: /^(do|to) / }).click() },
  {
    path: '',
    name: 'workspaces',
    reach: (page) => page.getByRole('button', { name: /Plakat wiosna$/ }).click(),
  },
  {
    path: '',
    name: 'new phone',
    reach: (page) => page.getByRole('button', { name: /^(Dodaj telefon|Add a phone)$/ }).click(),
  },
]

for (const look of looks) {
  test(`axe finds nothing on Start and in the frame: ${look.theme}, ${look.language}`, async ({
    page,
    emulator,
  }) => {
    for (const [to, text] of [
      ['503340503', 'Ogrodnik'],
      ['503340503', 'OGRODNK'],
    ])
      await emulator.call('POST', '/phones/500600700/messages', { to, text })
    await wear(page, look)
    await examine(page, emulator.panel, states, async () => {
      await expect(page.getByRole('log').getByText('OGRODNK')).toBeVisible()
    })
  })
}
