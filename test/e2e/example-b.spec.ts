import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'
import { Example, H1 } from './support/example.ts'

const SC = '4301'

function form(panel: Page): Locator {
  return panel.getByRole('dialog')
}

async function addPhone(panel: Page, name: string, number: string): Promise<void> {
  await panel.getByRole('button', { name: 'Dodaj telefon' }).first().click()
  await form(panel).getByRole('textbox', { name: 'Czyj to telefon' }).fill(name)
  await form(panel)
    .getByRole('textbox', { name: /^Numer/ })
    .fill(number)
  await form(panel).getByRole('button', { name: 'Dodaj telefon' }).click()
  await expect(panel.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
}

async function addShortCode(example: Example): Promise<void> {
  const { panel } = example
  await example.open('Numery')
  await panel.getByRole('button', { name: 'Dodaj numer' }).first().click()
  await form(panel)
    .getByRole('radio', { name: /^Krótki numer \(SC\)/ })
    .check()
  await form(panel).getByRole('textbox', { name: 'Numer' }).fill(SC)
  await form(panel).getByRole('textbox', { name: 'Etykieta' }).fill('Plakat promocja')
  await form(panel).getByRole('button', { name: 'Dodaj numer' }).click()
  await expect(panel.getByRole('heading', { name: 'Plakat promocja', level: 1 })).toBeVisible()
}

async function writeKeyword(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Dodaj hasło' }).first().click()
  await form(panel).getByRole('textbox', { name: 'Treść hasła' }).fill('PROMOCJA')
  await form(panel).getByRole('combobox', { name: 'Grupy' }).fill('Promocja')
  await form(panel).getByRole('combobox', { name: 'Grupy' }).press('Enter')
  await form(panel).getByRole('button', { name: 'Dodaj hasło' }).click()
}

/** The whole campaign, from an empty workspace: a phone, the number, the keyword with its group. */
async function buildCampaign(example: Example): Promise<void> {
  await addPhone(example.panel, 'Ola', H1)
  await addShortCode(example)
  await writeKeyword(example.panel)
  await expect(example.panel.getByRole('button', { name: 'PROMOCJA dokładne' })).toBeVisible()
}

test('example B, R9, R24, R79: the promotion on a short code, built by hand', async ({
  panel,
  emulator,
  allowErrors,
}) => {
  allowErrors(/422/)
  test.setTimeout(120_000)
  const example = new Example(panel, emulator)

  for (const [label, text] of [
    ['B1: PROMOCJA', 'PROMOCJA'],
    ['B2: the poster’s own spelling', 'Promocja'],
  ] as const)
    await example.row(
      label,
      async () => {
        await buildCampaign(example)
        await example.write(SC, text)
        await example.expectConversation([`→ ${text}`, '· dopisano do: Promocja'])
        await example.expectMembers('Promocja', [H1])
        await example.expectMessages([[text, 'PROMOCJA']])
        await example.openMessage(text)
        await expect(example.trace).toContainText(
          'nadawca płaci swojemu operatorowi jak za zwykły SMS, poza pakietem',
        )
        await example.expectBill([])
      },
      'empty',
    )

  await example.row(
    'B3: a foreign phone',
    async () => {
      await buildCampaign(example)
      await addPhone(panel, 'John', '+44 7700 900123')
      await example.write(SC, 'PROMOCJA')
      await example.expectConversation(['→ PROMOCJA', '· zgubiona: zza granicy na krótki numer'])
      await example.expectMembers('Promocja', [])
      await example.expectMessages([['PROMOCJA', 'numer nieosiągalny']])
    },
    'empty',
  )

  await example.row(
    'B5: forwards to URL, e-mail and phone; only the phone is charged',
    async () => {
      await buildCampaign(example)
      await panel.getByRole('tab', { name: 'Przekierowania' }).click()
      for (const [kind, label, target] of [
        ['Adres URL', 'Adres URL', 'http://bramka.localhost/receiver/promocja?od=#NUMER#&tresc=#WIADOMOSC#'],
        ['E-mail', 'Adres e-mail', 'promo@a.example'],
        ['Telefon', 'Numer telefonu', '600 700 800'],
      ] as const) {
        await panel.getByRole('tabpanel').getByRole('button', { name: 'Dodaj przekierowanie' }).last().click()
        await form(panel).getByRole('radio', { name: kind }).check()
        await form(panel).getByLabel(label, { exact: true }).fill(target)
        await form(panel).getByRole('button', { name: 'Dodaj przekierowanie' }).click()
        await expect(form(panel)).toBeHidden()
      }
      await example.write(SC, 'PROMOCJA')
      await example.expectForwarded([
        /600 700 800.*doręczone/,
        /promo@a\.example.*doręczone/,
        /receiver\/promocja.*doręczone/,
      ])
      await example.expectBill(['przekierowanie na telefon'])
    },
    'empty',
  )

  await example.row(
    'B4: a pre-paid account cannot reserve the keyword',
    async () => {
      await addPhone(panel, 'Ola', H1)
      await addShortCode(example)
      await example.open('Ustawienia')
      await panel.getByRole('tab', { name: 'Konta' }).click()
      await panel.getByRole('button', { name: 'Moja firma' }).click()
      await form(panel).getByText('Pre-Paid', { exact: true }).click()
      await form(panel).getByRole('button', { name: 'Zapisz konto' }).click()
      await expect(form(panel)).toBeHidden()

      await example.open('Numery')
      await panel.getByRole('link', { name: /4301/ }).click()
      await writeKeyword(panel)
      await expect(form(panel).getByRole('alert')).toContainText('Post-Paid')
    },
    'empty',
  )
})
