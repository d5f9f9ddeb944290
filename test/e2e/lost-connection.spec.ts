import { expect } from '@playwright/test'
import { test } from './support/browser-panel.ts'

const LOST = /ERR_|Failed to (load resource|fetch)|Loading|dynamically imported/

test('a screen that could not be had is asked for again', async ({ panel, allowErrors }) => {
  allowErrors(LOST)
  await panel.route(/\/NumbersScreen-/, (route) => route.abort())
  await panel.getByRole('link', { name: /^Numery/ }).click()
  const failed = panel.getByRole('alert').filter({ hasText: 'Nie udało się wczytać ekranu' })
  await expect(failed).toContainText('Spróbuj ponownie.')

  await panel.unroute(/\/NumbersScreen-/)
  await failed.getByRole('button', { name: 'Spróbuj ponownie' }).click()
  await expect(panel.getByRole('heading', { name: 'Numery', level: 1 })).toBeVisible()
})

test('while the emulator is gone, the palette opens and nothing is told as deleted', async ({
  panel,
  emulator,
  allowErrors,
}) => {
  allowErrors(LOST)
  await panel.getByRole('link', { name: /^Kontakty/ }).click()
  const contact = panel.getByRole('option').first()
  await contact.click()
  const name = (await contact.innerText()).split('\n')[0] ?? ''
  await emulator.kill()
  await expect(panel.getByText('Bramka nie odpowiada, ponawiam…')).toBeVisible()

  await panel.getByRole('button', { name: 'Usuń kontakt' }).first().click()
  await expect(panel.getByText(`Nie usunięto: ${name}.`)).toBeVisible()
  await expect(panel.getByRole('option').filter({ hasText: name })).toBeVisible()

  await panel.keyboard.press('Control+k')
  await expect(panel.getByRole('dialog').getByRole('combobox')).toBeVisible()
})
