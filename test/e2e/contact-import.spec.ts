import { writeFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'

/** `Żaneta` and `Wójcik` as Polish spreadsheets still write them. */
const windows1250 = Buffer.from(
  'Telefon;Imi\xea;Nazwisko;Kto wpisa\xb3\r\n' +
    '500 600 701;\xaflobik;W\xf3jcik;Ewa\r\n' +
    'brak;Jan;Lis;Ewa\r\n' +
    '500-600-701;Jan;Lis;Ewa\r\n' +
    '602 111 940;Ewa;;Ewa\r\n' +
    '500600702;=1+1;Nowak;Ewa\r\n',
  'latin1',
)

async function openImport(panel: Page): Promise<Locator> {
  await panel.getByRole('link', { name: /^Kontakty/ }).click()
  await panel.getByRole('button', { name: 'Dodaj kontakty z pliku' }).first().click()
  return panel.getByRole('dialog', { name: 'Kontakty z pliku' })
}

async function choose(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  await dialog.getByLabel('Wybierz plik').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

function manyRows(count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, (_, index) => `${510_000_000 + index},Ola`).join('\n'))
}

test('R79, R80: a spreadsheet’s file is shown before it is added, with what is left out and why', async ({
  panel,
}) => {
  const dialog = await openImport(panel)
  await choose(dialog, 'lista.csv', windows1250)

  await expect(dialog.getByText('lista.csv')).toContainText('Windows-1250')
  const shown = dialog.getByRole('table', { name: 'Pierwsze wiersze pliku' })
  await expect(shown.getByRole('row').nth(1)).toHaveText(/2.*500 600 701.*Żlobik.*Wójcik.*Ewa/)
  await expect(
    shown.getByRole('combobox').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).resolves.toEqual(['phone', 'firstName', 'lastName', 'none'])
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Wiersz 3\s*brak\s*Numer może mieć cyfry, odstępy, kreski i plus na początku\./,
    /Wiersz 4\s*500-600-701\s*Ten numer jest już w wierszu 2\./,
    /Wiersz 5\s*602 111 940\s*Ten numer jest już w kontaktach\./,
  ])

  await dialog.getByRole('combobox', { name: 'Kolumna 3' }).selectOption('pomiń')
  await dialog.getByRole('combobox', { name: 'Dopisz do grup' }).fill('Z targów')
  await dialog.getByRole('combobox', { name: 'Dopisz do grup' }).press('Enter')
  await dialog.getByRole('button', { name: 'Importuj 2 kontakty' }).click()
  await expect(dialog.getByText('Dodano 2 kontakty.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Zamknij' }).last().click()

  await panel.getByRole('option', { name: /^Żlobik/ }).click()
  await expect(panel.getByRole('heading', { name: 'Żlobik', level: 1 })).toBeVisible()
  await expect(panel.getByText('ręcznie, bez dowodu zgody')).toBeVisible()
  await expect(panel.getByRole('option', { name: /=1\+1.*Z targów/ })).toBeVisible()
})

test('a pasted list needs no header; a column and the delimiter can be put right', async ({ panel }) => {
  const dialog = await openImport(panel)
  await dialog.getByRole('textbox', { name: 'Albo wklej listę' }).fill('Ola\t500600701\nJan\t500600702')
  await dialog.getByRole('button', { name: 'Dalej' }).click()

  await expect(dialog.getByRole('button', { name: 'Importuj 2 kontakty' })).toBeEnabled()
  await dialog.getByRole('combobox', { name: 'Kolumny rozdziela' }).selectOption('średnik')
  await expect(dialog.getByText('Wskaż kolumnę z numerem telefonu.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Importuj' })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Kolumny rozdziela' }).selectOption('tabulator')
  await expect(dialog.getByRole('combobox', { name: 'Kolumna 1' })).toHaveValue('firstName')
  await dialog.getByRole('button', { name: 'Importuj 2 kontakty' }).click()
  await dialog.getByRole('button', { name: 'Zamknij' }).last().click()
  await expect(panel.getByRole('option', { name: /^Jan/ })).toBeVisible()
})

test('ten thousand rows are added', async ({ panel, emulator }) => {
  const dialog = await openImport(panel)
  await choose(dialog, 'lista.csv', manyRows(10_000))
  await dialog.getByRole('button', { name: /^Importuj 10.000 kontaktów$/ }).click()
  await expect(dialog.getByText(/^Dodano 10.000 kontaktów\.$/)).toBeVisible()
  expect(await emulator.call('GET', '/contacts?q=519999')).toEqual({ items: [], nextCursor: null })
  expect(await emulator.call('GET', '/contacts?q=510009999')).toMatchObject({ items: [{ firstName: 'Ola' }] })
})

test('a failure in the middle says what is in, and the rest can follow', async ({ panel, allowErrors }) => {
  allowErrors(/Failed to load resource/)
  const dialog = await openImport(panel)
  await choose(dialog, 'lista.csv', manyRows(1200))
  let pieces = 0
  await panel.route('**/contacts:batch', (route) => {
    pieces += 1
    return pieces === 2 ? route.abort() : route.continue()
  })
  await dialog.getByRole('button', { name: /^Importuj 1.200 kontaktów$/ }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/Nie wszystko weszło: dodano 500 z 1.200\./)
  await dialog.getByRole('button', { name: 'Dokończ' }).click()
  await expect(dialog.getByText(/^Dodano 1.200 kontaktów\.$/)).toBeVisible()
})

test('what is no list of contacts is refused in a sentence, and another file can follow', async ({
  panel,
}, testInfo) => {
  const dialog = await openImport(panel)
  const huge = testInfo.outputPath('huge.csv')
  await writeFile(huge, Buffer.alloc(50 * 1_048_576, '500600700\n'))
  await dialog.getByLabel('Wybierz plik').setInputFiles(huge)
  await expect(dialog.getByRole('alert')).toHaveText(/za duży.*najwyżej 10 MB/)

  for (const [name, buffer, sentence] of [
    ['zdjęcie.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'To nie jest plik tekstowy.'],
    ['arkusz.xlsx', Buffer.from('PK\u0003\u0004xl'), 'To arkusz, a nie plik CSV.'],
    ['jeden.csv', Buffer.alloc(10_000_000, 'x'), 'Wiersz 1 jest za długi.'],
    ['pusty.csv', Buffer.from(' \r\n'), 'Ten plik jest pusty.'],
    ['cudzysłów.csv', Buffer.from('tel;imię\n500600700;"Ola'), 'W wierszu 2 jest cudzysłów bez pary.'],
  ] as const) {
    await choose(dialog, name, buffer)
    await expect(dialog.getByRole('alert')).toContainText(sentence)
  }
  await choose(dialog, 'lista.csv', windows1250)
  await expect(dialog.getByRole('button', { name: 'Importuj 2 kontakty' })).toBeEnabled()
})
