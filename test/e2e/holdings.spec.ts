import { expect, type Locator, type Page } from '@playwright/test'
import { examine, looks, wear, type Examined } from './support/accessibility.ts'
import { FIRST_MESSAGE, test } from './support/browser-panel.ts'

function form(panel: Page): Locator {
  return panel.getByRole('dialog')
}

async function openPart(panel: Page, part: 'Szablony' | 'Nadawcy' | 'Pliki'): Promise<void> {
  await panel.getByRole('link', { name: /^Zasoby/ }).click()
  await panel.getByRole('tab', { name: part }).click()
}

test('a template is written, used in a message, deleted and brought back', async ({ panel }) => {
  await openPart(panel, 'Szablony')
  await panel.getByRole('button', { name: 'Dodaj szablon' }).click()
  await form(panel).getByLabel('Nazwa').fill('Rabat')
  await form(panel).getByLabel('Treść').fill('Masz 10% rabatu €')
  await expect(form(panel)).toContainText('18/160 · GSM-7 · podwójnie: €')
  await form(panel).getByRole('button', { name: 'Dodaj szablon' }).click()

  const table = panel.getByRole('table', { name: 'Szablony' })
  await table
    .getByRole('row', { name: /^Rabat/ })
    .getByRole('button', { name: 'Użyj w wiadomości' })
    .click()
  await expect(form(panel).getByRole('textbox', { name: 'Treść' })).toHaveValue('Masz 10% rabatu €')
  await expect(form(panel).getByLabel('Szablon')).toHaveValue(/\d+/)
  await form(panel).getByRole('button', { name: 'Anuluj' }).click()

  await openPart(panel, 'Szablony')
  await table.getByRole('button', { name: 'Usuń szablon Rabat' }).click()
  await expect(table.getByRole('row', { name: /^Rabat/ })).toBeHidden()
  await panel.getByRole('button', { name: 'Cofnij' }).click()
  await expect(table.getByRole('row', { name: /^Rabat/ })).toBeVisible()
})

test('R165: a name sends once the staff, whom one plays, has authorised it', async ({ panel, emulator }) => {
  await openPart(panel, 'Nadawcy')
  await panel.getByRole('button', { name: 'Dodaj nazwę nadawcy' }).click()
  await form(panel).getByLabel('Nazwa').fill('Kwiaciarnia1')
  await expect(form(panel).getByLabel('Nazwa')).toHaveAccessibleDescription(
    /Nazwa może mieć najwyżej 11 znaków\./,
  )
  await form(panel).getByLabel('Nazwa').fill('Kwiaciarnia')
  await form(panel).getByRole('button', { name: 'Dodaj nazwę nadawcy' }).click()

  const row = panel.getByRole('table', { name: 'Nadawcy' }).getByRole('row', { name: /^Kwiaciarnia/ })
  await expect(row).toContainText('czeka')
  await row.getByRole('button', { name: 'Zatwierdź lub odrzuć nazwę Kwiaciarnia' }).click()
  await form(panel).getByText('odrzucona').click()
  await form(panel).getByLabel('Uwagi obsługi').fill('Prosimy o oświadczenie.')
  await form(panel).getByRole('button', { name: 'Zapisz decyzję' }).click()
  await expect(row).toContainText('odrzuconaProsimy o oświadczenie.')
  const message = { to: '500600700', text: 'Zapraszamy', sender: 'Kwiaciarnia' }
  expect(await emulator.call('POST', '/messages', message)).toMatchObject({ result: 'REFUSED' })

  await row.getByRole('button', { name: 'Zatwierdź lub odrzuć nazwę Kwiaciarnia' }).click()
  await form(panel).getByText('zatwierdzona').click()
  await form(panel).getByRole('button', { name: 'Zapisz decyzję' }).click()
  await expect(row).toContainText('zatwierdzona')
  expect(await emulator.call('POST', '/messages', message)).toMatchObject({ result: 'SENT' })
})

test('R168: an own number is verified by the code on its owner’s phone', async ({
  panel,
  emulator,
  allowErrors,
}) => {
  allowErrors(/422/)
  await emulator.call('POST', '/numbers', {
    number: '600700111',
    type: 'OWN_NUMBER',
    ownerPhone: '501222333',
  })
  await openPart(panel, 'Nadawcy')
  const row = panel.getByRole('listitem').filter({ hasText: '600 700 111' })
  await expect(row).toContainText('niepotwierdzony')
  await row.getByRole('button', { name: 'Wyślij kod SMS-em' }).click()
  await expect(row).toContainText('Zostało 5 prób.')

  await row.getByLabel('Kod').fill('nie')
  await row.getByRole('button', { name: 'Potwierdź numer' }).click()
  await expect(row.getByRole('alert')).toContainText('To nie jest kod dla numeru 600 700 111')
  await expect(row).toContainText('Zostały 4 próby.')

  await row.getByRole('button', { name: 'Pokaż telefon: Jan' }).click()
  const code = await panel
    .getByRole('log')
    .getByText(/Twoj kod to \d{6}/)
    .textContent()
  await row.getByLabel('Kod').fill(/\d{6}/.exec(code ?? '')?.[0] ?? '')
  await row.getByRole('button', { name: 'Potwierdź numer' }).click()
  await expect(row).toContainText('potwierdzony')
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('R148: files are kept, shown and saved; a refused one is told in words', async ({
  panel,
  allowErrors,
}) => {
  allowErrors(/422/)
  await openPart(panel, 'Pliki')
  const table = panel.getByRole('table', { name: 'Pliki' })
  await expect(table.getByRole('row', { name: /^kupon.png/ }).locator('img')).toBeVisible()

  await panel.locator('input[type=file]').setInputFiles([
    { name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    { name: 'ulotka.txt', mimeType: 'text/plain', buffer: Buffer.from('Zapraszamy') },
  ])
  await expect(panel.getByRole('alert')).toContainText('Pliku program.exe nie da się użyć')
  const added = table.getByRole('row', { name: /^ulotka.txt/ })
  await expect(added).toContainText('10 B')

  const saving = panel.waitForEvent('download')
  await added.getByRole('button', { name: 'Pobierz ulotka.txt' }).click()
  expect((await saving).suggestedFilename()).toBe('ulotka.txt')
  await added.getByRole('button', { name: 'Usuń plik ulotka.txt' }).click()
  await expect(added).toBeHidden()
})

test('V1: a rule of the network decides what becomes of messages, and says so', async ({
  panel,
  emulator,
}) => {
  await panel.getByRole('link', { name: /^Ustawienia/ }).click()
  await panel.getByRole('tab', { name: 'Sieć' }).click()
  await expect(panel.getByText('Nie ma żadnej reguły, więc każda wiadomość dociera.')).toBeVisible()
  await panel.getByRole('button', { name: 'Dodaj regułę sieci' }).click()
  await form(panel).getByLabel('Których telefonów dotyczy').fill('500 600 700')
  await form(panel).getByLabel('Co się z nimi stanie').selectOption('nie zostaną wysłane')
  await form(panel).getByLabel('Powód').selectOption('wyczerpany limit')
  await form(panel).getByRole('button', { name: 'Dodaj regułę sieci' }).click()

  const rule = panel.getByRole('list', { name: 'Sieć' }).getByRole('listitem')
  await expect(rule).toContainText('Każda wiadomość na numer 500 600 700')
  await expect(rule).toContainText('Wiadomość nie zostaje wysłana: wyczerpany limit.')
  await emulator.call('PATCH', '/clock', { mode: 'frozen' })
  const sent = (await emulator.call('POST', '/messages', { to: '500600700', text: 'Halo' })) as { id: string }
  await emulator.call('POST', '/clock:advance', { by: '30s' })
  expect(await emulator.call('GET', `/messages/${sent.id}`)).toMatchObject({
    delivery: { status: 'unsent', reason: 'limit_exhausted' },
  })

  await rule.getByRole('button', { name: /^Usuń regułę/ }).click()
  await expect(rule).toBeHidden()
  await panel.getByRole('button', { name: 'Cofnij' }).click()
  await expect(rule).toBeVisible()
})

const states: readonly Examined[] = [
  { path: 'holdings' },
  { path: 'holdings', reach: (page) => page.getByRole('tabpanel').getByRole('button').first().click() },
  { path: 'holdings/senders' },
  {
    path: 'holdings/senders',
    reach: (page) => page.getByRole('tabpanel').getByRole('button').first().click(),
  },
  { path: 'holdings/senders', reach: (page) => page.getByRole('cell').getByRole('button').first().click() },
  {
    path: 'holdings/senders',
    reach: async (page) => {
      await page.getByRole('listitem').getByRole('button').first().click()
      await expect(page.getByRole('listitem').getByRole('textbox')).toBeVisible()
    },
  },
  { path: 'holdings/files' },
  { path: 'settings/network' },
  {
    path: 'settings/network',
    reach: (page) => page.getByRole('tabpanel').getByRole('button').first().click(),
  },
  { path: `messages/${FIRST_MESSAGE + 1}` },
]

for (const look of looks) {
  test(`axe finds nothing on what the account holds and sends: ${look.theme}, ${look.language}`, async ({
    page,
    emulator,
  }) => {
    await emulator.call('POST', '/numbers', {
      number: '600700111',
      type: 'OWN_NUMBER',
      ownerPhone: '500600700',
    })
    await emulator.call('POST', '/messages', {
      to: '500600700',
      text: 'Błysk',
      sender: 'MojaFirma',
      flash: true,
    })
    await emulator.call('POST', '/messages', { to: '+48999902001', text: 'Nie dotrze', sender: 'MojaFirma' })
    await emulator.call('POST', '/messages', { to: '500600700', text: 'Halo?', sender: '2waySMS' })
    await wear(page, look)
    await examine(page, emulator.panel, states)
  })
}
