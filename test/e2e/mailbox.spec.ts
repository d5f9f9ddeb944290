import { expect, type Locator, type Page } from '@playwright/test'
import { createTransport } from 'nodemailer'
import { expectAccessible, looks, wear } from './support/accessibility.ts'
import { test, type HeadlessEmulator } from './support/browser-panel.ts'

/** A one-pixel picture that the mail brings along. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const HOSTILE = `<html><head><base href="https://zlosc.example/"><link rel="stylesheet" href="https://zlosc.example/a.css">
  <meta http-equiv="refresh" content="0; url=https://zlosc.example/"><style>html { background: rgb(0, 0, 200) } p { background: url(https://zlosc.example/b.png) }</style></head>
  <body onload="document.title = 'przejęte'"><script>parent.document.title = 'przejęte'; fetch('https://zlosc.example/skrypt')</script>
  <h1>Wiosenna promocja</h1><p>Zapraszamy do ogrodu</p>
  <a href="https://zlosc.example/klik" onclick="fetch('https://zlosc.example/c')" style="position: fixed; inset: 0 auto auto 0; width: 40px; height: 40px; background: rgb(200, 0, 0)">Oferta</a>
  <img src="https://zlosc.example/piksel.gif" alt=""><img src="cid:logo" alt="Logo" width="20">
  <iframe src="https://zlosc.example/ramka"></iframe><form action="https://zlosc.example/f"><button>Wyślij</button></form></body></html>`

function transport({ smtp }: HeadlessEmulator) {
  const { hostname: host, port } = new URL(smtp)
  return createTransport({ host, port: Number(port), ignoreTLS: true })
}

async function sendHostile(emulator: HeadlessEmulator): Promise<void> {
  await transport(emulator).sendMail({
    from: 'Sklep <sklep@firma.pl>',
    to: 'ewa@firma.pl',
    subject: 'Wiosenna promocja',
    text: 'Zapraszamy do ogrodu',
    html: HOSTILE,
    attachments: [
      { filename: 'logo.png', content: PIXEL, cid: 'logo' },
      { filename: '../../cennik ąę.pdf', content: 'cennik', contentType: 'application/pdf' },
    ],
  })
}

/** The colour of a point of an element as it is painted. */
async function colourAt(page: Page, element: Locator, x: number, y: number): Promise<string> {
  const picture = (await element.screenshot()).toString('base64')
  return await page.evaluate(
    async ([source, left, top]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return context?.getImageData(left, top, 1, 1).data.slice(0, 3).join() ?? ''
    },
    [picture, x, y] as const,
  )
}

async function openMailbox(panel: Page): Promise<void> {
  await panel.keyboard.press('g')
  await panel.keyboard.press('p')
}

test('a mail with a script is shown, and nothing of it runs, loads or leads away', async ({
  panel,
  emulator,
  allowErrors,
}) => {
  // What the browser forbids, it tells.
  allowErrors(/Content Security Policy|Blocked script execution/)
  const requests: string[] = []
  panel.on('request', (request) => requests.push(request.url()))
  await sendHostile(emulator)
  await openMailbox(panel)
  await expect(panel).toHaveTitle('Doręczenia · Bramka')
  await panel.getByRole('option', { name: /Wiosenna promocja/ }).click()
  await expect(panel.getByRole('tabpanel', { name: 'Treść' })).toHaveText('Zapraszamy do ogrodu')
  await panel.getByRole('tab', { name: 'HTML' }).click()

  const frame = panel.getByTitle('Wygląd e-maila')
  // Nothing can look into the frame, so its picture has to tell.
  await expect.poll(() => colourAt(panel, frame, 30, 30)).toBe('200,0,0')
  await expect.poll(() => colourAt(panel, frame, 200, 10)).toBe('0,0,200')
  await expect(frame).toHaveAttribute('srcdoc', /title="https:\/\/zlosc\.example\/klik"/)
  await expect(frame).toHaveAttribute('srcdoc', / src="data:image\/png;base64,/)
  await expect(panel.getByText('Nie wczytano 4 elementów, które leżą poza tym e-mailem.')).toBeVisible()
  await frame.click({ position: { x: 10, y: 10 } })
  await expect.poll(() => colourAt(panel, frame, 30, 30)).toBe('200,0,0')
  await expect(panel).toHaveTitle('Doręczenia · Bramka')
  expect(requests.filter((url) => url.includes('zlosc'))).toEqual([])
})

test('a mail comes by itself, is read, searched for, saved, deleted and brought back', async ({
  panel,
  emulator,
}) => {
  await openMailbox(panel)
  await expect(panel.getByRole('heading', { name: 'Skrzynka jest pusta' })).toBeVisible()
  await expect(panel.getByRole('group', { name: 'Ustawienia SMTP dla twojego systemu' })).toContainText(
    `Port: ${new URL(emulator.smtp).port}`,
  )
  await sendHostile(emulator)
  await transport(emulator).sendMail({ from: 'a@b.pl', to: 'c@d.pl', subject: 'Żółw', text: 'wolno' })
  const list = panel.getByRole('listbox', { name: 'Lista e-maili' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await panel.getByRole('searchbox', { name: 'Szukaj w e-mailach' }).fill('zolw')
  await expect(list.getByRole('option')).toHaveCount(1)
  await panel.getByRole('searchbox', { name: 'Szukaj w e-mailach' }).fill('')
  const promotion = list.getByRole('option', { name: /Wiosenna promocja/ })
  await expect(promotion).toContainText('Nieprzeczytany')
  await promotion.click()
  await expect(promotion).not.toContainText('Nieprzeczytany')

  const [attachment] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: /^Pobierz załącznik .*cennik/ }).click(),
  ])
  expect(attachment.suggestedFilename()).toBe('cennik ąę.pdf')
  const [source] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Pobierz .eml' }).click(),
  ])
  expect(source.suggestedFilename()).toBe('wiosenna-promocja.eml')

  await panel.getByRole('button', { name: 'Usuń e-mail' }).click()
  await expect(promotion).toBeHidden()
  await panel.getByRole('button', { name: 'Cofnij' }).click()
  await expect(promotion).toBeVisible()
})

for (const look of looks) {
  test(`axe finds nothing in the mailbox: ${look.theme}, ${look.language}`, async ({ page, emulator }) => {
    await wear(page, look)
    await page.goto(emulator.panel)
    await openMailbox(page)
    await expect(page.getByText(/^(Skrzynka jest pusta|The mailbox is empty)$/)).toBeVisible()
    await expectAccessible(page, 'empty')
    await sendHostile(emulator)
    await page.getByRole('option', { name: /Wiosenna promocja/ }).click()
    for (const tab of [/^(Treść|Text)$/, /^HTML$/, /^(Nagłówki|Headers)$/, /^(Źródło|Source)$/]) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page, String(tab))
    }
  })
}
