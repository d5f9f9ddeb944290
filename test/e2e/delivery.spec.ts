import { expect, type Locator, type Page } from '@playwright/test'
import { test, type HeadlessEmulator } from './support/browser-panel.ts'

const ola = '500600700'

interface PlacedFile {
  readonly id: string
  readonly name: string
}

/** Calls the vendor's interface as an existing system would, with the login that the sample has. */
async function vendor(emulator: HeadlessEmulator, action: string, parameters: object): Promise<void> {
  const response = await fetch(`${emulator.http}/messages/${action}.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'demo', password: 'demo', phone: ola, ...parameters }),
  })
  expect(await response.json()).toMatchObject({ success: true, unsent: 0 })
}

function rows(panel: Page): Locator {
  return panel.getByRole('listbox', { name: 'Lista wiadomości' }).getByRole('option')
}

function facts(panel: Page): Locator {
  return panel.getByRole('region', { name: 'Wiadomość' })
}

test('V1: an outgoing message shows how it stands as time goes by, and why it did not arrive', async ({
  panel,
  emulator,
}) => {
  await emulator.call('PATCH', '/clock', { mode: 'frozen', now: '2030-03-04 10:00' })
  await panel.getByRole('link', { name: /^Wiadomości/ }).click()
  await emulator.call('POST', '/messages', { to: ola, text: 'Dotrze', sender: 'MojaFirma' })
  await emulator.call('POST', '/messages', { to: '+48999902001', text: 'Nie dotrze', sender: 'MojaFirma' })
  await expect(rows(panel).filter({ hasText: 'w drodze' })).toHaveCount(2)

  await emulator.call('POST', '/clock:advance', { by: '30s' })
  await expect(rows(panel).filter({ hasText: 'Nie dotrze' })).toContainText(
    /niedoręczona.*999 902 001.*nie ma takiego numeru/,
  )
  await rows(panel)
    .filter({ hasText: /^(?!.*Nie dotrze).*Dotrze/ })
    .click()
  await expect(facts(panel)).toContainText('standoręczona')
  await expect(facts(panel)).toContainText('doręczono2030-03-04 10:00:06')
  await expect(facts(panel).getByRole('button', { name: 'doręczona' })).toBeVisible()
})

test('R5: a message is scheduled in Warsaw time, found as such, and withdrawn', async ({
  panel,
  emulator,
}) => {
  await emulator.call('PATCH', '/clock', { mode: 'frozen', now: '2030-03-04 10:00' })
  await panel.getByRole('link', { name: /^Wiadomości/ }).click()
  await panel.getByRole('button', { name: 'Nowa wiadomość' }).click()
  const form = panel.getByRole('dialog')
  await form.getByLabel('Do', { exact: true }).fill('500 600 700')
  await form.getByLabel('Szablon').selectOption('Paczka gotowa')
  await form.getByText('o wybranej porze').click()
  const time = form.getByLabel('Dzień i godzina')
  await time.fill('2030-03-04T09:00')
  await expect(time).toHaveAccessibleDescription(/późniejszą porę.*10:00/)
  await time.fill('2030-03-05T09:00')
  await form.getByRole('button', { name: 'Zaplanuj do: Ola' }).click()
  await expect(facts(panel)).toContainText('wyjdzie2030-03-05 09:00:00')

  await panel.getByRole('combobox', { name: 'Szukaj w wiadomościach' }).fill('is:scheduled')
  await expect(rows(panel)).toHaveCount(1)
  await panel.getByRole('button', { name: 'Wycofaj' }).click()
  await expect(panel.getByText('Wycofano zaplanowaną wiadomość')).toBeVisible()
  await expect(facts(panel)).toContainText('stanwycofana')
})

test('R163, R169: a phone shows each kind of message as a handset would', async ({ panel, emulator }) => {
  const { items } = (await emulator.call('GET', '/files')) as { items: readonly PlacedFile[] }
  const picture = items.find(({ name }) => name === 'kupon.png')
  const card = 'BEGIN:VCARD\nFN:Jan Nowak\nTEL:+48500600701\nEND:VCARD'
  await vendor(emulator, 'send_sms', { text: 'Do 12:00', sender: 'MojaFirma', flash: true })
  await vendor(emulator, 'send_sms', { text: card, sender: 'MojaFirma', vcard: true })
  await vendor(emulator, 'send_sms', { text: 'Strona', sender: 'MojaFirma', wap_push: 'http://example.pl/a' })
  await vendor(emulator, 'send_mms', { title: 'Kupon', text: 'Pokaż', file_id: [picture?.id] })
  await vendor(emulator, 'send_voice', { text: 'Dzień dobry' })

  const thread = panel.getByRole('log')
  await expect(thread.getByRole('button', { name: /Flash.*Do 12:00/ })).toBeVisible()
  await expect(thread.getByRole('button', { name: /Wizytówka.*Jan Nowak.*500 600 701/ })).toBeVisible()
  await expect(thread.getByRole('button', { name: /WAP push.*http:\/\/example.pl\/a/ })).toBeVisible()
  await expect(thread.getByRole('link')).toHaveCount(0)
  await expect(thread.getByRole('img', { name: 'kupon.png' })).toBeVisible()
  await expect(thread.getByRole('button', { name: /Połączenie głosowe.*„Dzień dobry”/ })).toBeVisible()

  const conversations = panel.getByRole('group', { name: 'Rozmowy' })
  await conversations.getByRole('button', { name: 'MojaFirma' }).click()
  await expect(thread.getByText('„Dzień dobry”')).toBeHidden()
  await expect(thread.getByText('Do 12:00')).toBeVisible()
})
