import { expect, type Locator, type Page } from '@playwright/test'
import { examine, looks, wear, type Examined } from './support/accessibility.ts'
import { test, type HeadlessEmulator } from './support/browser-panel.ts'
import { forwardGardener } from './support/example.ts'

const ND = '+48503340503'
/** Names a receiver of the emulator’s own, which remembers what it was called with. */
const TARGET = 'http://bramka.localhost/receiver/proba?od=#NUMER#&tresc=#WIADOMOSC#&data=#DATA#'

interface List<Item> {
  readonly items: readonly Item[]
}

/** The form that is in front. */
function form(panel: Page): Locator {
  return panel.getByRole('dialog').last()
}

async function openNumber(panel: Page, number: string, tab: string): Promise<void> {
  await panel.getByRole('link', { name: /^Numery/ }).click()
  await panel.getByRole('link', { name: new RegExp(number) }).click()
  await panel.getByRole('tab', { name: tab }).click()
}

async function addForward(panel: Page, kind: string, label: string, target: string): Promise<void> {
  await panel.getByRole('button', { name: 'Dodaj przekierowanie' }).last().click()
  await form(panel).getByRole('radio', { name: kind }).check()
  await form(panel).getByLabel(label, { exact: true }).fill(target)
}

async function readList<Item>(emulator: HeadlessEmulator, path: string): Promise<readonly Item[]> {
  return ((await emulator.call('GET', path)) as List<Item>).items
}

test('R122, R129: what the form previews is what the receiver and the mailbox get', async ({
  panel,
  emulator,
}) => {
  await emulator.call('PATCH', '/clock', { mode: 'frozen' })
  await openNumber(panel, '503 340 503', 'Hasła')
  await panel
    .getByRole('tabpanel')
    .getByRole('button', { name: /^OGRODNIK/ })
    .click()

  await addForward(panel, 'E-mail', 'Adres e-mail', 'ola@firma.pl')
  await form(panel).getByLabel('Treść', { exact: true }).fill('Ogródnik?')
  const mail = await form(panel).getByRole('group', { name: 'Treść listu' }).textContent()
  await form(panel).getByRole('button', { name: 'Dodaj przekierowanie' }).click()
  await expect(form(panel).getByRole('button', { name: 'E-mail: ola@firma.pl' })).toBeVisible()

  await addForward(panel, 'Adres URL', 'Adres URL', `${TARGET}&x=#TEKST#`)
  await expect(form(panel)).toContainText('Nie ma makra #TEKST#')
  await form(panel).getByLabel('Adres URL', { exact: true }).fill(TARGET)
  await expect(form(panel)).not.toContainText('Nie ma makra')
  await form(panel).getByLabel('Treść', { exact: true }).fill('Ogródnik?')
  const call = await form(panel).getByRole('group', { name: 'Wywołanie' }).textContent()
  await expect(form(panel)).toContainText(
    `Prowadzi do odbiornika Bramki: ${new URL(panel.url()).origin}/w/default/_bramka/receiver/proba`,
  )
  await form(panel).getByRole('button', { name: 'Dodaj przekierowanie' }).click()
  await form(panel).getByRole('switch', { name: 'Tylko te, bez przekierowań numeru' }).click()
  await form(panel).getByRole('button', { name: 'Zapisz hasło' }).click()

  await emulator.call('POST', '/phones/500600700/messages', { to: '503340503', text: 'Ogródnik?' })
  const path = `/w/default/_bramka/receiver/proba${call?.replace(/^[^?]*/, '') ?? ''}`
  await expect(async () => {
    expect(await readList(emulator, '/receivers/proba/calls')).toMatchObject([{ method: 'GET', path }])
  }).toPass()
  await expect
    .poll(async () => {
      const mails = await readList<{ id: number; to: string }>(emulator, '/mails')
      const own = mails.find(({ to }) => to.includes('ola@firma.pl'))
      return own && (await emulator.call('GET', `/mails/${own.id}`))
    })
    .toMatchObject({ text: expect.stringContaining(mail ?? '') })
})

test('R120: a keyword keeps to its own forwards; what is removed comes back with the form open', async ({
  panel,
  emulator,
}) => {
  await forwardGardener(emulator.call)
  await openNumber(panel, '503 340 503', 'Hasła')
  await panel
    .getByRole('tabpanel')
    .getByRole('button', { name: /^OGRODNIK/ })
    .click()
  const targets = form(panel).getByRole('group', { name: 'Przekierowania' }).getByRole('listitem')
  const before = await targets.count()
  await form(panel)
    .getByRole('button', { name: /^Usuń przekierowanie/ })
    .first()
    .click()
  await expect(targets).toHaveCount(before - 1)
  await form(panel).getByRole('button', { name: 'Cofnij' }).click()
  await expect(targets).toHaveCount(before)

  await form(panel).getByRole('switch', { name: 'Tylko te, bez przekierowań numeru' }).click()
  await form(panel).getByRole('button', { name: 'Zapisz hasło' }).click()
  await expect(panel.getByRole('dialog')).toBeHidden()
  expect(await readList(emulator, `/numbers/${encodeURIComponent(ND)}/keywords`)).toContainEqual(
    expect.objectContaining({ text: 'OGRODNIK', onlyMine: true }),
  )
})

test('R28: NDI MMS offers no phone, and says why', async ({ panel }) => {
  await openNumber(panel, '532 600 222', 'Przekierowania')
  await panel.getByRole('button', { name: 'Dodaj przekierowanie' }).click()
  await expect(form(panel).getByRole('radio', { name: 'Telefon' })).toBeDisabled()
  await expect(form(panel)).toContainText('NDI MMS nie przekazuje na telefon.')
})

test('R120: replies and reports are set where the account is', async ({ panel, emulator }) => {
  await panel.getByRole('link', { name: /^Ustawienia/ }).click()
  await panel.getByRole('tab', { name: 'Konta' }).click()
  const replies = panel.getByRole('group', { name: 'Odpowiedzi 2way: Moja firma' })
  await replies.getByRole('button', { name: 'Dodaj przekierowanie' }).click()
  await form(panel).getByRole('radio', { name: 'Telefon' }).check()
  await form(panel).getByLabel('Numer telefonu').fill('600 700 801')
  await expect(form(panel)).toContainText('To jedyny koszt odbioru')
  await form(panel).getByRole('button', { name: 'Dodaj przekierowanie' }).click()
  await replies.getByRole('switch', { name: 'Przekierowanie na 600 700 801 włączone' }).click()
  await expect
    .poll(() => readList(emulator, '/forwards?source=replies'))
    .toContainEqual(expect.objectContaining({ kind: 'phone', target: '+48600700801', enabled: false }))
})

test('R118: the overview of all forwards leads to where each is set', async ({ panel, emulator }) => {
  await forwardGardener(emulator.call)
  await panel.getByRole('link', { name: /^Doręczenia/ }).click()
  await panel.getByRole('tab', { name: 'Przekierowania' }).click()
  const row = panel.getByRole('row', { name: /hasło OGRODNIK na 503 340 503/ }).first()
  await row.getByRole('switch').click()
  await expect(row.getByRole('switch')).not.toBeChecked()
  await row.getByRole('link').click()
  await expect(panel.getByRole('heading', { name: 'Plakat wiosna' })).toBeVisible()
})

const states: readonly Examined[] = [
  { path: `numbers/${ND}`, reach: openForwards },
  {
    path: `numbers/${ND}`,
    async reach(page) {
      await openForwards(page)
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^(Dodaj|Add a)/ })
        .click()
      await page.getByRole('button', { name: /Bramk/ }).last().click()
      await page.locator('summary').click()
    },
  },
  {
    path: `numbers/${ND}`,
    async reach(page) {
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^OGRODNIK/ })
        .click()
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    path: 'deliveries/forwards',
    reach: (page) => expect(page.getByRole('row').nth(3)).toBeVisible(),
  },
  { path: 'settings/accounts' },
  { path: 'api/access' },
]

async function openForwards(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^(Przekierowania|Forwards)$/ }).click()
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible()
}

for (const look of looks) {
  const width = look.theme === 'light' ? 1280 : 1000
  test(`axe finds nothing on forwards: ${look.theme}, ${look.language}, ${width} px`, async ({
    page,
    emulator,
  }) => {
    await page.setViewportSize({ width, height: 860 })
    const source = { kind: 'number', number: ND }
    const forwards = [
      { kind: 'url', target: 'http://test.firma.pl/?od=#NUMER#&x=#NIC#' },
      { kind: 'phone', target: '600700801', enabled: false },
    ]
    for (const forward of forwards) await emulator.call('POST', '/forwards', { source, ...forward })
    await wear(page, look)
    await examine(page, emulator.panel, states)
  })
}
