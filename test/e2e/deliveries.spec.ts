import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'
import { forwardGardener } from './support/example.ts'

const OGRODNIK = '/phones/500600700/messages'
const message = { to: '503340503', text: 'Ogrodnik' }

async function openPart(
  panel: Page,
  part: 'Doręczenia' | 'Skrzynka' | 'Odbiorniki' | 'Usterki',
): Promise<void> {
  await panel.getByRole('link', { name: /^Doręczenia/ }).click()
  await panel.getByRole('tab', { name: part, exact: true }).click()
}

function delivery(panel: Page, target: RegExp): Locator {
  return panel.getByRole('listbox', { name: 'Lista doręczeń' }).getByRole('option', { name: target })
}

test('R119: the poster’s e-mail and URL are both delivered, and their message knows', async ({
  panel,
  emulator,
}) => {
  await forwardGardener(emulator.call)
  await openPart(panel, 'Doręczenia')
  await expect(panel.getByText('Nic jeszcze nie poszło dalej')).toBeVisible()
  await emulator.call('POST', OGRODNIK, message)
  await expect(delivery(panel, /promo@a\.example.*doręczone/)).toBeVisible()
  await expect(delivery(panel, /receiver\/ogrodnik.*doręczone/)).toBeVisible()

  await delivery(panel, /receiver\/ogrodnik/).click()
  const detail = panel.getByRole('region', { name: 'Doręczenie', exact: true })
  await expect(detail.getByRole('group', { name: 'Odpowiedź' })).toContainText('HTTP 200')
  await detail.getByRole('link', { name: 'Pokaż wiadomość i jej ślad' }).click()
  await panel.getByRole('tab', { name: 'Ślad' }).click()
  const forwards = panel.getByRole('list', { name: 'Przekierowania tej wiadomości' })
  await expect(forwards.getByRole('listitem')).toHaveText([/^doręczone/, /^doręczone/])
  await forwards.getByRole('link', { name: 'promo@a.example' }).click()
  await expect(panel.getByRole('group', { name: 'Treść e-maila' })).toContainText('Do: promo@a.example')

  await openPart(panel, 'Skrzynka')
  await expect(panel.getByText('[ND 503 340 503] SMS od 500 600 700')).toBeVisible()
})

test('R125, R126: a receiver fails twice, then says OK; one climbs the ladder by buttons', async ({
  panel,
  emulator,
}) => {
  await forwardGardener(emulator.call)
  await openPart(panel, 'Odbiorniki')
  await panel.getByRole('button', { name: 'Dodaj odbiornik' }).click()
  await panel.getByRole('dialog').getByLabel('Nazwa').fill('ogrodnik')
  await panel.getByRole('dialog').getByRole('button', { name: 'Dodaj odbiornik' }).click()
  await panel.getByLabel('Co odpowiada').selectOption('Dwa razy błąd 500, potem OK')
  await expect(panel.getByRole('option', { name: /ogrodnik.*Dwa razy błąd 500, potem OK/ })).toBeVisible()

  await emulator.call('POST', OGRODNIK, message)
  await openPart(panel, 'Doręczenia')
  await delivery(panel, /receiver\/ogrodnik.*czeka.*próba 1 z 7/).click()
  const attempts = panel.getByRole('region', { name: 'Próby' }).getByRole('listitem')
  await expect(attempts).toHaveText([
    /^Próba 1.*odpowiedź z innym statusem niż 200/,
    /^Próba 2.*zaplanowana/,
    /^Próba 3.*jeśli wcześniejsze się nie udadzą/,
    /^Próba 4/,
    /^Próba 5/,
    /^Próba 6/,
    /^Próba 7.*ostatnia/,
  ])

  await panel.getByRole('button', { name: 'Wykonaj następną próbę teraz' }).click()
  await expect(delivery(panel, /receiver\/ogrodnik.*czeka.*próba 2 z 7/)).toBeVisible()
  await panel.getByRole('button', { name: /na żywo$/ }).click()
  await panel.getByRole('button', { name: '+10 min' }).click()
  await panel.keyboard.press('Escape')
  await delivery(panel, /receiver\/ogrodnik.*doręczone.*próba 3 z 7/).click()
  await expect(attempts).toHaveText([/^Próba 1/, /^Próba 2/, /^Próba 3.*przyjęte/])

  await openPart(panel, 'Odbiorniki')
  await panel.getByRole('option', { name: /ogrodnik.*3 wywołania/ }).click()
  await panel.getByRole('list', { name: 'Wywołania' }).getByRole('button').first().click()
  await expect(panel.getByRole('link', { name: 'Pokaż doręczenie' })).toBeVisible()
})

test('R2: what is held goes on with one click, which can be taken back', async ({ panel, emulator }) => {
  const server = createServer((_request, response) => {
    response.end('OK')
  })
  await once(server.listen(0, '127.0.0.2'), 'listening')
  const { port } = server.address() as AddressInfo
  const source = { kind: 'number', number: '503340503' }
  const target = `http://127.0.0.2:${port}/sms?od=#NUMER#&tresc=#WIADOMOSC#`
  await emulator.call('POST', '/forwards', { source, kind: 'url', target })
  await emulator.call('POST', OGRODNIK, message)

  await expect(panel.getByText('Wstrzymano: 1 wywołanie do 127.0.0.2')).toBeVisible()
  await panel.getByRole('link', { name: '1 wstrzymane wywołanie', exact: true }).click()
  await expect(
    delivery(panel, /127\.0\.0\.2.*wstrzymane.*host 127\.0\.0\.2\S* nie jest dozwolony/),
  ).toBeVisible()
  await panel.getByRole('button', { name: /^Zezwól na 127\.0\.0\.2/ }).click()
  await panel.getByRole('button', { name: 'Pokaż wszystkie' }).click()
  await expect(delivery(panel, /127\.0\.0\.2.*doręczone/)).toBeVisible()

  await panel.getByRole('button', { name: 'Cofnij' }).click()
  await expect
    .poll(() => emulator.call('GET', '/egress'))
    .toEqual({ allowHosts: ['127.0.0.1', '::1', 'localhost'], held: [] })
  server.close()
})

test('R121: a fault of forwards shows in the title bar and on the attempt it hit', async ({
  panel,
  emulator,
}) => {
  await forwardGardener(emulator.call)
  await openPart(panel, 'Usterki')
  await panel.getByRole('button', { name: 'Dodaj usterkę przekierowań' }).click()
  const form = panel.getByRole('dialog')
  await form.getByLabel('Co się stanie').selectOption('zła treść odpowiedzi')
  await form.getByLabel('Treść odpowiedzi').fill('"OK"')
  await form.getByLabel('Które przekierowania').selectOption('wszystkie na URL')
  await form.getByRole('button', { name: 'Dodaj usterkę przekierowań' }).click()
  await expect(panel.getByRole('link', { name: '1 czynna usterka' })).toBeVisible()

  await emulator.call('POST', OGRODNIK, message)
  await expect(panel.getByRole('listitem').filter({ hasText: 'Odpowiedź „"OK"” zamiast OK' })).toContainText(
    'zużyta',
  )
  await openPart(panel, 'Doręczenia')
  await delivery(panel, /receiver\/ogrodnik/).click()
  await expect(panel.getByRole('region', { name: 'Próby' })).toContainText('usterka')
  await expect(
    panel.getByText('OK stoi w cudzysłowie. Wypisz je bez niego, jako zwykły tekst.'),
  ).toBeVisible()
})
