import { expect, type Locator, type Page } from '@playwright/test'
import { examine, looks, wear, type Examined } from './support/accessibility.ts'
import { test } from './support/browser-panel.ts'

const ndi = '532 600 333'

function form(panel: Page): Locator {
  return panel.getByRole('dialog')
}

async function openNumbers(panel: Page): Promise<void> {
  await panel.getByRole('link', { name: /^Numery/ }).click()
  await expect(panel.getByRole('navigation', { name: 'Numery' })).toBeVisible()
}

async function addNdi(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Dodaj numer' }).click()
  await form(panel)
    .getByRole('radio', { name: /^Indywidualny numer SMS/ })
    .check()
  await form(panel).getByRole('textbox', { name: 'Numer' }).fill(ndi)
  await form(panel).getByRole('textbox', { name: 'Etykieta' }).fill('Konkurs')
  await form(panel).getByRole('button', { name: 'Dodaj numer' }).click()
  await expect(panel.getByRole('heading', { name: 'Konkurs', level: 1 })).toBeVisible()
}

interface Wish {
  readonly text: string
  readonly kind: 'dokładne' | 'bazowe' | 'fraza' | 'usuwające'
  readonly group?: string
  readonly answer?: string
}

async function addKeyword(panel: Page, { text, kind, group, answer }: Wish): Promise<void> {
  await panel.getByRole('button', { name: 'Dodaj hasło' }).first().click()
  await form(panel).getByRole('textbox', { name: 'Treść hasła' }).fill(text)
  await form(panel)
    .getByRole('radio', { name: new RegExp(`^${kind}`) })
    .check()
  if (group !== undefined) {
    await form(panel).getByRole('combobox', { name: 'Grupy' }).fill(group)
    await form(panel).getByRole('combobox', { name: 'Grupy' }).press('Enter')
  }
  if (answer !== undefined) {
    await form(panel).getByText('jedna wiadomość').click()
    await form(panel).getByRole('textbox', { name: 'Treść odpowiedzi' }).fill(answer)
  }
  await form(panel).getByRole('button', { name: 'Dodaj hasło' }).click()
  await expect(form(panel)).toBeHidden()
  await expect(panel.getByRole('button', { name: `${text} ${kind}` })).toBeVisible()
}

async function tryText(panel: Page, text: string): Promise<Locator> {
  await panel.getByRole('textbox', { name: 'Treść do wypróbowania' }).fill(text)
  return panel.getByRole('tabpanel', { name: 'Wypróbuj treść' })
}

test('R47–R54: an NDI with a keyword of each kind is tried without effects, then heard for real', async ({
  panel,
  emulator,
}) => {
  await openNumbers(panel)
  await addNdi(panel)
  await addKeyword(panel, { text: 'KATALOG', kind: 'dokładne', group: 'Nowi', answer: 'Dziekujemy!' })
  await addKeyword(panel, { text: 'KOD', kind: 'bazowe' })
  await addKeyword(panel, { text: 'rower', kind: 'fraza' })
  await addKeyword(panel, { text: 'KONIEC', kind: 'usuwające' })

  await panel.getByRole('tab', { name: 'Wypróbuj treść' }).click()
  await expect(await tryText(panel, 'Katalog!')).toContainText('Trafia w hasło KATALOG.')
  await expect(await tryText(panel, 'kod: 123 B')).toContainText('Treść po haśle123 B')
  await expect(await tryText(panel, 'chcę kupić rower')).toContainText('Trafia w hasło rower.')
  await expect(await tryText(panel, 'koniec')).toContainText('Trafia w hasło KONIEC.')
  await expect(await tryText(panel, 'cokolwiek')).toContainText('nie pasuje do żadnego hasła')
  expect(await emulator.call('GET', '/messages')).toEqual({ items: [], nextCursor: null })

  await expect(await tryText(panel, 'Katalog!')).toContainText('Trafia w hasło KATALOG.')
  await panel.getByRole('button', { name: 'Wyślij naprawdę jako Ola' }).click()
  await expect(panel.getByText('Wysłano jako Ola. Trafia w hasło KATALOG.')).toBeVisible()
  await expect(panel.getByRole('log').getByText('Dziekujemy!')).toBeVisible()

  await panel.getByRole('link', { name: /^Kontakty/ }).click()
  await panel.getByRole('tab', { name: /^Grupy/ }).click()
  await panel.getByRole('option', { name: /^Nowi/ }).click()
  await expect(panel.getByText('„Katalog!”')).toBeVisible()
  await panel.getByRole('link', { name: 'zobacz ślad' }).click()
  await expect(panel.getByRole('table', { name: 'Ślad wiadomości' })).toContainText('dopisano do grupy Nowi')
})

test('R63: what matches nothing gets the default answer of an individual number', async ({
  panel,
  emulator,
}) => {
  await openNumbers(panel)
  await addNdi(panel)
  await panel.getByRole('tab', { name: 'Domyślna odpowiedź' }).click()
  await panel.getByRole('switch', { name: 'Odpowiadaj, gdy nic nie pasuje' }).click()
  await panel.getByRole('textbox', { name: 'Treść odpowiedzi' }).fill('Nie rozumiemy, zadzwon.')
  await panel.getByRole('button', { name: 'Zapisz odpowiedź' }).click()
  await expect(panel.getByText('Zapisano')).toBeVisible()

  await emulator.call('POST', '/phones/500600700/messages', { to: ndi, text: 'halo' })
  await expect(panel.getByRole('log').getByText('Nie rozumiemy, zadzwon.')).toBeVisible()
})

test('R34, R67: on a shared number other kinds name their cell, and a neighbour’s word is refused at its field', async ({
  panel,
  allowErrors,
}) => {
  allowErrors(/409/)
  await openNumbers(panel)
  await panel.getByRole('link', { name: /503 340 503/ }).click()
  await panel.getByRole('button', { name: 'Dodaj hasło' }).click()
  const base = form(panel).getByRole('radio', { name: /^bazowe/ })
  await expect(base).toBeDisabled()
  await expect(base).toHaveAccessibleDescription('Tylko na numerach indywidualnych (NDI, SCI).')

  const text = form(panel).getByRole('textbox', { name: 'Treść hasła' })
  await text.fill('Tak!')
  await form(panel).getByRole('button', { name: 'Dodaj hasło' }).click()
  await expect(text).toHaveAccessibleDescription(/ma już hasło Tak!.*Wybierz inne hasło/)
  await expect(text).toHaveAttribute('aria-invalid', 'true')
})

test('a keyword that was deleted comes back as it was', async ({ panel, emulator }) => {
  await openNumbers(panel)
  await panel.getByRole('link', { name: /503 340 503/ }).click()
  await panel.getByRole('button', { name: 'Usuń hasło OGRODNIK' }).click()
  await expect(panel.getByRole('button', { name: 'OGRODNIK dokładne' })).toBeHidden()
  await panel.getByRole('button', { name: 'Cofnij' }).click()
  await expect(panel.getByRole('button', { name: 'OGRODNIK dokładne' })).toBeVisible()

  await emulator.call('POST', '/phones/500600700/messages', { to: '503340503', text: 'Ogrodnik' })
  await expect(panel.getByRole('log').getByText('Dziekujemy, poinformujemy Cie o promocji!')).toBeVisible()
})

test('R43: a setting of the profile counts from the next message, and can be put back', async ({ panel }) => {
  await panel.getByRole('link', { name: /^Ustawienia/ }).click()
  await panel.getByRole('tab', { name: 'Zachowanie' }).click()
  const folding = panel.getByRole('switch', { name: 'Małe i wielkie litery znaczą to samo.' })
  await folding.click()
  await expect(panel.getByText('domyślnie: tak')).toBeVisible()

  await openNumbers(panel)
  await panel.getByRole('link', { name: /503 340 503/ }).click()
  await panel.getByRole('tab', { name: 'Wypróbuj treść' }).click()
  await expect(await tryText(panel, 'ogrodnik')).toContainText('Przepada')

  await panel.getByRole('link', { name: /^Ustawienia/ }).click()
  await panel.getByRole('tab', { name: 'Zachowanie' }).click()
  await panel.getByRole('button', { name: 'Przywróć' }).click()
  await expect(folding).toBeChecked()
})

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Dodaj kontakty z pliku|Add contacts from a file)$/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** The screens with something on them, and how far beyond the address one has to go. */
const states: readonly Examined[] = [
  { path: 'numbers/+48503340503' },
  { path: 'numbers/+48532600111?keyword=NOWE' },
  { path: 'numbers/+48532600111', reach: (page) => page.getByRole('tab').nth(3).click() },
  {
    path: 'numbers/4455',
    reach: async (page) => {
      await page.getByRole('tab').nth(1).click()
      await page.getByRole('tabpanel').getByRole('textbox').fill('halo')
      await expect(page.getByRole('tabpanel').getByText('R43')).toBeVisible()
    },
  },
  { path: 'numbers/4455', reach: (page) => page.getByRole('tab').nth(2).click() },
  { path: 'contacts', reach: (page) => page.getByRole('option').last().click() },
  { path: 'contacts', reach: openImport },
  {
    path: 'contacts',
    reach: async (page) => {
      await openImport(page)
      await page.getByRole('dialog').getByRole('textbox').fill('telefon;imię\n500600701;Ola\nbrak;Jan')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Dalej|Next)$/ })
        .click()
      await expect(page.getByRole('dialog').getByRole('listitem')).toBeVisible()
    },
  },
  { path: 'contacts/groups', reach: (page) => page.getByRole('option').first().click() },
  { path: 'contacts/blacklist', reach: (page) => page.getByRole('option').first().click() },
  { path: 'settings/behaviour' },
  { path: 'settings/accounts' },
  { path: 'settings/bill' },
  { path: 'settings/two-way' },
  { path: 'settings/rules' },
]

const screens = Map.groupBy(states, ({ path }) => path.split('/')[0] ?? '')

for (const look of looks) {
  for (const [screen, reached] of screens) {
    test(`axe finds nothing on ${screen}: ${look.theme}, ${look.language}`, async ({ page, emulator }) => {
      await emulator.call('POST', '/phones/500600700/messages', { to: '503340503', text: 'Ogrodnik' })
      await emulator.call('POST', '/phones/605804112/messages', { to: '532600111', text: 'STOP' })
      await emulator.call('POST', '/messages', { to: '500600700', text: 'Halo?', sender: '2waySMS' })
      await wear(page, look, { isDockOpen: false })
      await examine(page, emulator.panel, reached)
    })
  }
}
