import { expect, type Locator, type Page } from '@playwright/test'
import { test, type HeadlessEmulator } from './support/browser-panel.ts'

const send = 'messages/send_sms.json'

interface Answer {
  readonly status: number
  readonly error: number | null
}

/** Calls the vendor's interface as a system does: a form, with a token. */
async function callAs(
  { http }: HeadlessEmulator,
  token: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await fetch(`${http}/w/default/${action}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(fields),
  })
  const text = await response.text()
  return { status: response.status, error: response.ok ? errorIn(text) : null }
}

function errorIn(text: string): number | null {
  const { error } = JSON.parse(text) as { readonly error?: { readonly code: number } }
  return error?.code ?? null
}

async function openApi(panel: Page): Promise<void> {
  await panel.keyboard.press('g')
  await panel.keyboard.press('a')
  await expect(panel.getByRole('tab', { name: 'Wywołania' })).toHaveAttribute('aria-selected', 'true')
}

function rows(panel: Page): Locator {
  return panel.getByRole('listbox', { name: 'Lista wywołań' }).getByRole('option')
}

test('api-v2 2.1: a call appears while one looks, with what it said, ignored and caused, and is made again', async ({
  panel,
  emulator,
}) => {
  await openApi(panel)
  await expect(panel.getByRole('heading', { name: 'Nikt jeszcze nie wywołał API' })).toBeVisible()
  await expect(panel.getByRole('group', { name: 'Pierwsze wywołanie' })).toContainText(
    `curl '${emulator.http}/w/default/messages/send_sms.json'`,
  )

  const fields = { phone: '500600700', text: 'Dzień dobry', utff: 'true' }
  expect(await callAs(emulator, 'demo', send, fields)).toEqual({ status: 200, error: null })
  await expect(rows(panel)).toHaveCount(1)
  await expect(rows(panel).first()).toContainText('messages/send_sms')
  await expect(rows(panel).first()).toContainText('1 zignorowany parametr')

  await rows(panel).first().click()
  const detail = panel.getByRole('region', { name: 'Wywołanie', exact: true })
  await expect(detail).toContainText('Zignorowane parametry: utff')
  await expect(detail.getByRole('row', { name: /^utff/ })).toContainText('ten parametr nic nie zmienia')
  await panel.keyboard.press('s')
  await expect(detail.getByRole('group', { name: 'Żądanie' })).toContainText('Authorization: Bearer •••')
  await expect(detail.getByRole('group', { name: 'cURL' })).toContainText('Bearer $TOKEN')
  await panel.keyboard.press('s')

  await panel.getByRole('button', { name: 'Powtórz' }).click()
  await expect(rows(panel)).toHaveCount(2)
  await expect(rows(panel).first()).toContainText('OK')
  await expect(panel.getByRole('log').getByText('Dzien dobry')).toHaveCount(2)

  await detail.getByRole('link', { name: /^Wiadomość \d+$/ }).click()
  await expect(panel.getByRole('region', { name: 'Wiadomość', exact: true })).toContainText('Dzien dobry')
})

test('a fault made in the panel hits the next call, which says so, and is then used up', async ({
  panel,
  emulator,
}) => {
  await panel.getByRole('button', { name: 'Usterki: 0' }).click()
  await panel.getByRole('button', { name: 'Dodaj usterkę' }).click()
  const form = panel.getByRole('dialog', { name: 'Nowa usterka' })
  await form.getByLabel('Które wywołania').selectOption('messages/send_sms')
  await form.getByText('tak, ginie tylko odpowiedź').click()
  await expect(form.getByRole('status')).toContainText(
    'HTTP 503 zamiast odpowiedzi: następne wywołanie messages/send_sms; wywołanie się wykona',
  )
  await form.getByRole('button', { name: 'Dodaj usterkę' }).click()
  await expect(panel.getByRole('link', { name: '1 czynna usterka' })).toBeVisible()

  const fields = { phone: '500600700', text: 'Test' }
  expect(await callAs(emulator, 'demo', send, fields)).toEqual({ status: 503, error: null })
  await expect(panel.getByRole('list', { name: 'Usterki' })).toContainText('zużyta')
  await expect(panel.getByRole('link', { name: /czynna usterka/ })).toBeHidden()

  await panel.getByRole('tab', { name: 'Wywołania' }).click()
  await rows(panel).first().click()
  const detail = panel.getByRole('region', { name: 'Wywołanie', exact: true })
  await expect(detail).toContainText('Wywołanie zostało wykonane, zepsuta jest tylko odpowiedź.')
  await expect(detail.getByRole('link', { name: /^Wiadomość \d+$/ })).toBeVisible()
})

test('api-v2 1.4: a token is shown once, works, and is refused with 1012 when it was revoked', async ({
  panel,
  emulator,
}) => {
  await openApi(panel)
  await panel.getByRole('tab', { name: 'Dostęp' }).click()
  await panel.getByRole('button', { name: 'Utwórz token' }).click()
  const form = panel.getByRole('dialog', { name: 'Nowy token dla demo' })
  await form.getByLabel('Nazwa').fill('CRM')
  await form.getByRole('button', { name: 'Utwórz token' }).click()

  const shown = panel.getByRole('status').filter({ hasText: 'Skopiuj teraz' })
  const value = (await shown.getByText(/^[0-9a-f]{32}$/).textContent()) ?? ''
  const fields = { phone: '500600700', text: 'Test', test: 'true' }
  expect(await callAs(emulator, value, send, fields)).toEqual({ status: 200, error: null })
  await shown.getByRole('button', { name: 'Mam go' }).click()
  await expect(panel.getByText(value)).toBeHidden()

  await panel.getByRole('button', { name: 'Unieważnij token „CRM”' }).click()
  await expect(panel.getByRole('button', { name: 'Unieważnij token „CRM”' })).toBeHidden()
  await expect
    .poll(async () => (await callAs(emulator, value, send, fields)).error, { timeout: 20_000 })
    .toBe(1012)
})

test('whoever is added with any password can call, and the rest of the screen knows of it', async ({
  panel,
  emulator,
}) => {
  await openApi(panel)
  await panel.getByRole('tab', { name: 'Dostęp' }).click()
  await panel.getByRole('button', { name: 'Dodaj użytkownika' }).click()
  const form = panel.getByRole('dialog', { name: 'Nowy użytkownik API' })
  await form.getByLabel('Login').fill('sklep-produkcja')
  await expect(form.getByRole('checkbox', { name: 'Przyjmuj dowolne hasło' })).toBeChecked()
  await form.getByLabel('MMS').fill('-')
  await form.getByRole('button', { name: 'Dodaj użytkownika' }).click()
  await expect(panel.getByRole('region', { name: 'sklep-produkcja' })).toContainText('przyjmuje dowolne')
  await expect(panel.getByRole('region', { name: 'sklep-produkcja' })).toContainText('niedostępne')

  const login = { username: 'sklep-produkcja', password: 'cokolwiek' }
  const response = await fetch(`${emulator.http}/w/default/account/limits.json`, {
    method: 'POST',
    body: new URLSearchParams(login),
  })
  expect(errorIn(await response.text())).toBeNull()
  await panel.getByRole('tab', { name: 'Zgodność' }).click()
  await panel.getByRole('button', { name: 'tylko wywołane' }).click()
  await panel.getByText('account/limits').click()
  await panel.getByRole('link', { name: 'Pokaż te wywołania' }).click()
  await expect(rows(panel)).toHaveCount(1)
  await expect(rows(panel).first()).toContainText('sklep-produkcja')
})

test('api-v2 2.1.1: a call that sent nothing, or not all, is not told as OK', async ({ panel, emulator }) => {
  await emulator.call('POST', '/blacklist', { phone: '+48500600700' })
  await callAs(emulator, 'demo', send, { phone: '500600700', text: 'Nikt tego nie dostanie' })
  await callAs(emulator, 'demo', send, { phone: '500600700,601000001', text: 'Jeden dostanie' })
  await callAs(emulator, 'demo', send, { phone: '601000001', text: 'Dostanie' })
  await openApi(panel)
  await expect(rows(panel)).toContainText(['OK', 'wysłano 1 z 2', 'nic nie wysłano'])

  await panel.getByRole('button', { name: 'tylko nieudane' }).click()
  await expect(rows(panel)).toContainText(['wysłano 1 z 2', 'nic nie wysłano'])
  await rows(panel).last().click()
  await expect(panel.getByRole('region', { name: 'Wywołanie', exact: true })).toContainText(
    /Wiadomość \d+: do 500 600 700 – niewysłana: numer jest na czarnej liście/,
  )
})
