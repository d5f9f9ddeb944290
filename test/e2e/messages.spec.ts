import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible, looks, wear } from './support/accessibility.ts'
import { FIRST_MESSAGE, test, type HeadlessEmulator } from './support/browser-panel.ts'

const ola = '500600700'
const jan = '501222333'

function write(emulator: HeadlessEmulator, phone: string, to: string, text: string): Promise<unknown> {
  return emulator.call('POST', `/phones/${phone}/messages`, { to, text })
}

function searchBox(panel: Page): Locator {
  return panel.getByRole('combobox', { name: 'Szukaj w wiadomościach' })
}

async function openMessages(panel: Page): Promise<void> {
  await panel.getByRole('link', { name: /^Wiadomości/ }).click()
  await expect(searchBox(panel)).toBeVisible()
}

function rows(panel: Page): Locator {
  return panel.getByRole('listbox', { name: 'Lista wiadomości' }).getByRole('option')
}

function row(panel: Page, name: RegExp): Locator {
  return panel.getByRole('listbox', { name: 'Lista wiadomości' }).getByRole('option', { name })
}

test('R65: the trace of a misspelt keyword names the near miss, and its fix reaches the group', async ({
  panel,
  emulator,
}) => {
  await write(emulator, jan, '503340503', 'OGRODNK')
  await openMessages(panel)
  await row(panel, /OGRODNK.*zgubiona/).click()

  const trace = panel.getByRole('table', { name: 'Ślad wiadomości' })
  await expect(trace.getByRole('row', { name: /Najbliżej: OGRODNIK.*R65/ })).toBeVisible()
  await trace.getByRole('button', { name: 'Wyślij poprawnie jako Jan: OGRODNIK' }).click()

  await expect(panel.getByRole('heading', { name: 'OGRODNIK' })).toBeVisible()
  await expect(
    trace.getByRole('row', { name: /OGRODNIK dokładne, cała treść jest hasłem.*R47/ }),
  ).toBeVisible()
  await expect(trace.getByRole('row', { name: /dopisano do grupy Ogrodnicy/ })).toBeVisible()
})

test('R47, R88: a match leads from its ribbon to the group, and from its answer to the message sent', async ({
  panel,
  emulator,
}) => {
  await write(emulator, ola, '503340503', 'Ogrodnik')
  await openMessages(panel)
  await row(panel, /Ogrodnik.*dopisano do grupy/).click()

  const detail = panel.getByRole('region', { name: 'Wiadomość' })
  await detail.getByRole('button', { name: 'dopisano do grupy' }).click()
  await expect(panel).toHaveURL(new RegExp(`/messages/${FIRST_MESSAGE}\\?step=10$`))
  await expect(detail.locator('[aria-current="true"]')).toContainText('Ogrodnicy')

  await detail.getByRole('button', { name: 'Otwórz wysłaną wiadomość' }).click()
  await expect(detail.getByRole('heading', { name: /^Dziekujemy/ })).toBeVisible()
  await panel.getByRole('tab', { name: /Powiązane/ }).click()
  await detail.getByRole('button', { name: /Ogrodnik/ }).click()
  await expect(panel).toHaveURL(new RegExp(`/messages/${FIRST_MESSAGE}$`))
})

test('R64: is:lost finds what nobody got; the search stays in the address', async ({ panel, emulator }) => {
  await write(emulator, jan, '503340503', 'OGRODNK')
  await write(emulator, ola, '503340503', 'Ogrodnik')
  await openMessages(panel)
  await expect(rows(panel)).toHaveCount(3)

  await panel.keyboard.press('/')
  await panel.keyboard.type('is:lo')
  await panel.keyboard.press('ArrowDown')
  await panel.keyboard.press('Enter')
  await expect(searchBox(panel)).toHaveValue('is:lost ')
  await expect(rows(panel)).toHaveCount(1)
  await expect(panel).toHaveURL(/\?q=is:lost$/)

  await panel.reload()
  await expect(row(panel, /OGRODNK/)).toBeVisible()
  await expect(rows(panel)).toHaveCount(1)
  await panel.getByRole('button', { name: 'Wszystkie' }).click()
  await expect(rows(panel)).toHaveCount(3)
})

test('a search that is not understood says so below the field, and one without result can be cleared', async ({
  panel,
  emulator,
  allowErrors,
}) => {
  allowErrors(/422/)
  await write(emulator, ola, '503340503', 'Ogrodnik')
  await openMessages(panel)
  await searchBox(panel).fill('is:zagubiona')
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('alert')).toContainText('„is:zagubiona”')

  await searchBox(panel).fill('cebula')
  await panel.getByRole('button', { name: 'Wyczyść wyszukiwanie' }).last().click()
  await expect(rows(panel)).toHaveCount(2)
})

test('a search can be kept as a view of this workspace, and taken back', async ({ panel, emulator }) => {
  await write(emulator, ola, '503340503', 'Ogrodnik')
  await openMessages(panel)
  await searchBox(panel).fill('number:503340503')
  await panel.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await panel.getByLabel('Nazwa widoku').fill('Plakat')
  await panel.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Wszystkie' }).click()
  await expect(rows(panel)).toHaveCount(2)

  await panel.reload()
  await panel.getByRole('button', { name: 'Plakat', exact: true }).click()
  await expect(rows(panel)).toHaveCount(1)
  await panel.getByRole('button', { name: 'Usuń widok Plakat' }).click()
  await expect(panel.getByRole('button', { name: 'Plakat', exact: true })).toHaveCount(0)
  await panel.getByRole('button', { name: /^Cofnij/ }).click()
  await expect(panel.getByRole('button', { name: 'Plakat', exact: true })).toBeVisible()
})

test('by keyboard: through the list, unread again, and once more from the same phone', async ({
  panel,
  emulator,
}) => {
  await write(emulator, jan, '532600111', 'pierwsza')
  await write(emulator, jan, '532600111', 'druga')
  await openMessages(panel)
  await expect(rows(panel)).toHaveCount(2)
  await panel.keyboard.press('j')
  await panel.keyboard.press('j')
  await expect(row(panel, /pierwsza/)).toHaveAttribute('aria-selected', 'true')
  await expect(row(panel, /pierwsza nieprzeczytana/)).toHaveCount(0)
  await panel.keyboard.press('u')
  await expect(row(panel, /pierwsza nieprzeczytana/)).toBeVisible()

  await panel.keyboard.press('p')
  await expect(row(panel, /pierwsza/)).toHaveCount(2)
  await expect(row(panel, /pierwsza/).first()).toHaveAttribute('aria-selected', 'true')
})

test('R18, R20: a new 2way message goes out with its price, and its reply can be answered', async ({
  panel,
  emulator,
}) => {
  await openMessages(panel)
  await panel.keyboard.press('w')
  const form = panel.getByRole('dialog', { name: 'Nowa wiadomość' })
  await form.getByLabel('Do').fill('500 600 700')
  await form.getByLabel('Treść').fill('Czy przyjdziesz jutro?')
  await expect(form.getByText('1 część · GSM-7 · 22/160 · 0,16 zł netto')).toBeVisible()
  await form.getByRole('button', { name: 'Wyślij do: Ola' }).click()
  await expect(panel.getByRole('heading', { name: 'Czy przyjdziesz jutro?' })).toBeVisible()

  const { items } = (await emulator.call('GET', '/messages')) as { items: { number: string }[] }
  await write(emulator, ola, items[0]?.number ?? '', 'Tak, o 16')
  await row(panel, /Tak, o 16/).click()
  await panel.getByRole('button', { name: 'Odpowiedz', exact: true }).click()
  const reply = panel.getByRole('dialog', { name: 'Odpowiedź do: Ola' })
  await expect(reply.getByLabel('Nadawca')).toHaveValue('2waySMS')
  await reply.getByLabel('Treść').fill('Do zobaczenia')
  await panel.keyboard.press('Control+Enter')
  await expect(row(panel, /Do zobaczenia/)).toHaveAttribute('aria-selected', 'true')
})

test('R65: a keyword is made from the text of a lost message', async ({ panel, emulator }) => {
  await write(emulator, jan, '503340503', 'CEBULA')
  await openMessages(panel)
  await row(panel, /CEBULA/).click()
  await panel.getByRole('button', { name: 'Więcej działań' }).click()
  await panel.getByRole('menuitem', { name: 'Utwórz hasło z tej treści' }).click()
  await expect(panel).toHaveURL(/\/numbers\/(%2B|\+)48503340503\?keyword=CEBULA$/)
  await expect(panel.getByLabel('Treść hasła')).toHaveValue('CEBULA')
})

test('ten thousand messages: the end is reached page by page, and an address opens what no page shows yet', async ({
  panel,
  emulator,
}) => {
  test.slow()
  const messages = Array.from({ length: 10_000 }, (_, index) => ({
    from: jan,
    to: '532600111',
    text: `wiadomość ${index + 1}`,
  }))
  await emulator.call('POST', '/messages:receive', { messages })
  await openMessages(panel)
  await expect(row(panel, /wiadomość 10000/)).toBeVisible()
  expect(await rows(panel).count()).toBeLessThan(60)
  const list = panel.getByRole('listbox', { name: 'Lista wiadomości' })
  for (const expected of [/wiadomość 9801\b/, /wiadomość 9601\b/]) {
    await list.press('End')
    await expect(row(panel, expected)).toBeVisible()
  }

  await panel.goto(new URL(`messages/${FIRST_MESSAGE + 6}`, emulator.panel).href)
  await expect(panel.getByRole('heading', { name: 'wiadomość 7', exact: true })).toBeVisible()
})

test('what arrives while somebody reads further down waits behind a bar', async ({ panel, emulator }) => {
  const messages = Array.from({ length: 60 }, (_, index) => ({
    from: jan,
    to: '532600111',
    text: `stara ${index}`,
  }))
  await emulator.call('POST', '/messages:receive', { messages })
  await openMessages(panel)
  await expect(row(panel, /stara 59/)).toBeVisible()
  await row(panel, /stara 55/).hover()
  await panel.mouse.wheel(0, 1500)
  await expect(row(panel, /stara 59/)).toHaveCount(0)

  for (const text of ['nowa 1', 'nowa 2', 'nowa 3']) await write(emulator, ola, '532600111', text)
  await panel.getByRole('button', { name: '3 nowe' }).click()
  await expect(row(panel, /nowa 3/)).toBeVisible()
})

test('the request that wrote a message can be copied, without the token', async ({
  panel,
  emulator,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await write(emulator, ola, '503340503', 'Ogrodnik')
  await openMessages(panel)
  await row(panel, /Ogrodnik.*dopisano/).click()
  await expect(panel.getByRole('heading', { name: 'Ogrodnik' })).toBeVisible()
  await panel.keyboard.press('y')
  await expect(panel.getByText('Skopiowano polecenie cURL')).toBeVisible()
  const copied = await panel.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`${emulator.http}/_bramka/v1/workspaces/default/phones/%2B48500600700/messages`)
  expect(copied).toContain('$BRAMKA_TOKEN')
  expect(copied).not.toContain(emulator.token)
})

for (const look of looks) {
  test(`axe finds nothing on the messages: ${look.theme}, ${look.language}`, async ({ page, emulator }) => {
    await write(emulator, ola, '503340503', 'Ogrodnik')
    await write(emulator, jan, '503340503', 'OGRODNK')
    await write(emulator, jan, '532600111', 'Proszę mnie wypisać, rezygnuję 😀')
    await wear(page, look)
    const { origin, pathname, hash } = new URL(emulator.panel)
    await page.goto(`${origin}${pathname}messages/${FIRST_MESSAGE + 2}${hash}`)
    await expect(page.getByRole('heading', { name: 'OGRODNK' })).toBeVisible()
    const tabs = page.getByRole('tablist').filter({ has: page.getByRole('tab', { name: /^(Ślad|Trace)$/ }) })
    for (const tab of await tabs.getByRole('tab').all()) {
      await tab.click()
      await expectAccessible(page, (await tab.textContent()) ?? '')
    }
    await page.keyboard.press('/')
    await page.keyboard.type('is:')
    await expectAccessible(page, 'suggestions')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('w')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'form')
  })
}
