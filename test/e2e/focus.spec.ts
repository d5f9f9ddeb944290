import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'

/** What the next key goes to, as a person would name it: its role and the label or the text of it. */
function focused(panel: Page): Locator {
  return panel.locator(':focus')
}

function composer(panel: Page): Locator {
  return panel.getByRole('textbox', { name: 'Treść SMS-a' })
}

async function openPhone(panel: Page): Promise<void> {
  await expect(composer(panel)).toBeVisible()
}

async function goTo(panel: Page, screen: RegExp): Promise<void> {
  await panel.getByRole('link', { name: screen }).first().click()
}

test('after sending, by click or by Tab and Enter, one writes on', async ({ panel }) => {
  await openPhone(panel)
  await composer(panel).fill('OGRODNIK')
  await panel.getByRole('button', { name: 'Wyślij jako Ola', exact: true }).click()
  await expect(composer(panel)).toHaveValue('')
  await expect(composer(panel)).toBeFocused()

  await composer(panel).fill('OGRODNIK')
  const send = panel.getByRole('button', { name: 'Wyślij jako Ola', exact: true })
  await send.focus()
  await send.press('Enter')
  await expect(composer(panel)).toHaveValue('')
  await expect(composer(panel)).toBeFocused()
})

test('after a text was sent for real, one tries the next', async ({ panel }) => {
  await goTo(panel, /^Numery/)
  await panel.getByRole('link', { name: /503 340 503/ }).click()
  await panel.getByRole('tab', { name: 'Wypróbuj treść' }).click()
  const text = panel.getByRole('textbox', { name: 'Treść do wypróbowania' })
  await text.fill('OGRODNIK')
  await panel.getByRole('button', { name: /^Wyślij naprawdę jako/ }).click()
  await expect(text).toBeFocused()
})

test('R65: after the one-click fix the focus is in the list, on the message it made', async ({
  panel,
  emulator,
}) => {
  await emulator.call('POST', '/phones/+48500600700/messages', { to: '503340503', text: 'OGRODNK' })
  await goTo(panel, /^Wiadomości/)
  await panel.getByRole('option', { name: /OGRODNK/ }).click()
  await panel.getByRole('button', { name: /^Wyślij poprawnie jako/ }).click()
  await expect(panel.getByRole('listbox', { name: 'Lista wiadomości' })).toBeFocused()
})

test('R3: freezing and starting time leave the focus on the button that stands there now', async ({
  panel,
}) => {
  await panel.getByRole('button', { name: /^Zegar/ }).click()
  const freeze = panel.getByRole('button', { name: /^(Zamroź|Uruchom)/ })
  const first = (await freeze.innerText()).trim()
  await freeze.focus()
  await freeze.press('Enter')
  const other = first.startsWith('Zamroź') ? /^Uruchom/ : /^Zamroź/
  await expect(panel.getByRole('button', { name: other })).toBeFocused()
  await panel.getByRole('button', { name: other }).press('Enter')
  await expect(panel.getByRole('button', { name: first })).toBeFocused()
})

test('after a deletion and its taking back the focus is in the list', async ({ panel, emulator }) => {
  await emulator.call('POST', '/contacts', { phone: '500600700', firstName: 'Ewa' })
  await emulator.call('POST', '/contacts', { phone: '500600701', firstName: 'Jan' })
  await goTo(panel, /^Kontakty/)
  const list = panel.getByRole('listbox', { name: 'Kontakty' })
  await list.getByRole('option', { name: /Jan/ }).click()
  await panel.getByRole('button', { name: 'Usuń kontakt' }).press('Enter')
  await expect(list).toBeFocused()
  await panel.getByRole('button', { name: 'Cofnij' }).press('Enter')
  await expect(list).toBeFocused()
})

test('a fault that is added takes the focus, and the place of one that is removed', async ({ panel }) => {
  await goTo(panel, /^API/)
  await panel.getByRole('tab', { name: /^Usterki/ }).click()
  await panel.getByRole('button', { name: 'Dodaj usterkę' }).press('Enter')
  const dialog = panel.getByRole('dialog', { name: 'Nowa usterka' })
  await dialog.getByRole('button', { name: 'Dodaj usterkę' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(focused(panel)).toHaveRole('button')
  await panel.getByRole('button', { name: /^Usuń usterkę/ }).press('Enter')
  await expect(panel.getByRole('button', { name: 'Dodaj usterkę' })).toBeFocused()
})

test('after a keyword is deleted the next row has the focus', async ({ panel }) => {
  await goTo(panel, /^Numery/)
  await panel.getByRole('link', { name: /503 340 503/ }).click()
  await panel
    .getByRole('button', { name: /^Usuń hasło/ })
    .first()
    .press('Enter')
  await expect(panel.getByRole('button', { name: 'Cofnij' })).toBeVisible()
  await expect(panel.getByRole('region', { name: 'Powiadomienia' }).locator(':focus')).toHaveCount(0)
  await expect(focused(panel)).toHaveCount(1)
})

test('a dialog opens in its first field, the keys at none, a question at its way back', async ({ panel }) => {
  await goTo(panel, /^Numery/)
  await panel.getByRole('button', { name: 'Dodaj numer' }).first().click()
  await expect(focused(panel)).toHaveAttribute('type', 'radio')
  await panel.keyboard.press('Escape')
  await expect(panel.getByRole('dialog')).toBeHidden()

  await panel.keyboard.press('?')
  await expect(panel.getByRole('dialog', { name: 'Skróty klawiszowe' })).toBeFocused()
  await expect(panel.getByRole('dialog')).toContainText('Wyślij wiadomość')
  await panel.keyboard.press('Escape')

  await goTo(panel, /^Kontakty/)
  await panel.getByRole('button', { name: 'Dodaj kontakty z pliku' }).first().click()
  await expect(panel.getByRole('textbox', { name: 'Albo wklej listę' })).toBeFocused()
})

test('Escape in the search box goes back to the list', async ({ panel, emulator }) => {
  await emulator.call('POST', '/phones/+48500600700/messages', { to: '503340503', text: 'OGRODNIK' })
  await goTo(panel, /^Wiadomości/)
  const search = panel.getByRole('combobox', { name: 'Szukaj w wiadomościach' })
  await search.click()
  await search.fill('ogro')
  await search.press('Escape')
  await search.press('Escape')
  await expect(panel.getByRole('listbox', { name: 'Lista wiadomości' })).toBeFocused()
})
