import { expect } from '@playwright/test'
import { FIRST_MESSAGE, test } from './support/browser-panel.ts'

const answer = 'Dziekujemy, poinformujemy Cie o promocji!'

test('R47, R88: Ola writes Ogrodnik to 503 340 503, and the answer arrives on her phone', async ({
  panel,
}) => {
  const phones = panel.getByRole('complementary', { name: 'Telefony' })
  await phones.getByRole('tab', { name: 'Ola' }).click()
  await phones.getByRole('button', { name: /^do / }).click()
  await panel.getByRole('option', { name: /503 340 503/ }).click()
  await phones.getByLabel('Treść SMS-a').fill('Ogrodnik')
  await phones.getByRole('button', { name: 'Wyślij jako Ola' }).click()

  const conversation = phones.getByRole('log')
  await expect(conversation.getByRole('button', { name: /wysłane z telefonu: Ogrodnik/ })).toBeVisible()
  await expect(conversation.getByRole('button', { name: 'dopisano do: Ogrodnicy' })).toBeVisible()
  await expect(conversation.getByRole('button', { name: `odebrane w telefonie: ${answer}` })).toBeVisible()
  await expect(phones.getByLabel('Treść SMS-a')).toHaveValue('')
  await expect(panel.getByRole('link', { name: /Wiadomości/ })).toContainText('1')
})

test('the same by keyboard alone, and on to the trace', async ({ panel }) => {
  await expect(panel.getByRole('tab', { name: 'Ola' })).toBeVisible()
  const press = (key: string) => panel.keyboard.press(key)

  await press('n')
  await expect(panel.getByLabel('Treść SMS-a')).toBeFocused()
  await press('Shift+Tab')
  await press('Enter')
  await panel.keyboard.type('503 340')
  await press('Enter')
  await expect(panel.getByLabel('Treść SMS-a')).toBeFocused()
  await panel.keyboard.type('Ogrodnik')
  await press('Control+Enter')

  const sent = panel.getByRole('button', { name: /wysłane z telefonu: Ogrodnik/ })
  await expect(panel.getByRole('button', { name: new RegExp(answer) })).toBeVisible()
  await expect(panel.getByLabel('Treść SMS-a')).toBeFocused()
  await sent.focus()
  await press('Enter')
  await expect(panel).toHaveURL(new RegExp(`/messages/${FIRST_MESSAGE}$`))
  await expect(sent).toHaveAttribute('aria-pressed', 'true')
})

test('what one types at once after picking a number is not lost', async ({ panel }) => {
  await panel.getByRole('button', { name: /^do / }).click()
  await panel.getByRole('combobox', { name: 'Do kogo napisać' }).fill('4301')
  // The list closes with an animation. The next key must not wait for it: it goes where the focus is when Enter is done.
  await panel.evaluate(() => {
    window.addEventListener('keydown', () => {
      document.body.dataset['focusAfterKey'] = document.activeElement?.getAttribute('aria-label') ?? ''
    })
  })
  await panel.keyboard.press('Enter')

  await expect(panel.locator('body')).toHaveAttribute('data-focus-after-key', 'Treść SMS-a')
  await expect(panel.getByRole('button', { name: 'do 4301 SC' })).toBeVisible()
})

test('Escape leaves the list of numbers as it was, and goes back to its button', async ({ panel }) => {
  const button = panel.getByRole('button', { name: 'do 503 340 503 ND' })
  await button.click()
  await panel.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a sentence in the palette sends a message', async ({ panel }) => {
  await expect(panel.getByRole('tab', { name: 'Ola' })).toBeVisible()
  await panel.keyboard.press('Control+k')
  await panel.getByRole('combobox', { name: 'Polecenia' }).fill('wyślij Promocja z telefonu Jana na 4301')
  await panel.getByRole('option', { name: 'Wyślij „Promocja” jako Jan na 4301' }).click()

  await expect(panel.getByRole('tab', { name: 'Jan' })).toHaveAttribute('aria-selected', 'true')
  await expect(panel.getByRole('button', { name: /wysłane z telefonu: Promocja/ })).toBeVisible()
})

test('R64: a misspelt keyword is shown as lost, with the reason', async ({ panel }) => {
  await panel.getByRole('button', { name: /^do / }).click()
  await panel.getByRole('option', { name: /503 340 503/ }).click()
  await panel.getByLabel('Treść SMS-a').fill('OGRODNK')
  await panel.keyboard.press('Control+Enter')

  await expect(panel.getByRole('button', { name: 'zgubiona: żadne hasło nie pasuje' })).toBeVisible()
  await expect(panel.getByRole('link', { name: '1 zgubiona wiadomość' })).toHaveAttribute(
    'href',
    /\/messages\?q=is:lost$/,
  )
})

test('R19: Reply reaches the sender of a 2way message; the same number typed by hand does not', async ({
  panel,
  emulator,
}) => {
  await emulator.call('POST', '/messages', { to: '500600700', sender: '2waySMS', text: 'Czy przyjdziesz?' })
  const peer = /999 000 \d{3}/
  const question = panel.getByRole('button', { name: /odebrane w telefonie: Czy przyjdziesz\?/ })
  await expect(question).toContainText('2way')
  const number = peer.exec((await question.textContent()) ?? '')?.[0] ?? ''

  await panel.getByRole('button', { name: `Odpowiedz na numer ${number}` }).click()
  await expect(panel.getByRole('button', { name: `odpowiedź na numer ${number}` })).toBeVisible()
  await panel.keyboard.type('Przyjade o 16')
  await panel.keyboard.press('Control+Enter')
  await expect(panel.getByRole('button', { name: 'trafiła do skrzynki' })).toBeVisible()

  await panel.getByRole('button', { name: `odpowiedź na numer ${number}` }).click()
  await panel.getByRole('combobox', { name: 'Do kogo napisać' }).fill(number)
  await panel.keyboard.press('Enter')
  await panel.keyboard.type('A moze o 17')
  await panel.keyboard.press('Control+Enter')
  await expect(panel.getByRole('button', { name: 'zgubiona: 2way przyjmuje tylko odpowiedzi' })).toBeVisible()
})

test('R32: a message from a sender name offers no reply and says why', async ({ panel, emulator }) => {
  await emulator.call('POST', '/messages', { to: '500600700', sender: 'INFORMACJA', text: 'Dzien dobry' })
  await expect(panel.getByRole('button', { name: /Dzien dobry/ })).toContainText(
    'nie da się odpisać: nadawcą jest nazwa (R32)',
  )
  await expect(panel.getByRole('button', { name: /^Odpowiedz/ })).toHaveCount(0)
})

test('without its token the panel says where to find the address that has it', async ({ page, emulator }) => {
  await page.goto(`${emulator.http}/_bramka/panel/`)
  await expect(page.getByRole('heading', { name: 'Ta karta nie ma klucza do Bramki' })).toBeVisible()

  await page.goto(emulator.panel)
  await expect(page.getByRole('heading', { name: 'Start', level: 1 })).toBeVisible()
})

test('an emulator that went away is waited for, and one with another token is explained', async ({
  panel,
  emulator,
  allowErrors,
}) => {
  allowErrors(/ERR_|Failed to load resource/)
  await expect(panel.getByRole('contentinfo')).toContainText(/API\s*:\d+/)
  await emulator.kill()
  await expect(panel.getByText('Bramka nie odpowiada, ponawiam…')).toBeVisible()

  const { panel: address } = await emulator.restart()
  await expect(panel.getByRole('heading', { name: 'Ta karta nie ma klucza do Bramki' })).toBeVisible()
  await panel.goto(address)
  await expect(panel.getByRole('contentinfo')).toContainText(/API\s*:\d+/)
})
