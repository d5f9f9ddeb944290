import { expect, type Page } from '@playwright/test'
import { test } from './support/browser-panel.ts'
import { Example, H1 } from './support/example.ts'

const QUESTION = 'Czy przyjdziesz?'
const SENT_BY_HAND = 'wiadomość wysłana ręcznie'
const ANSWER = 'Przyjade o 16'

/** Sends the question in the panel, as one of the senders that its form offers. */
async function ask(example: Example, sender: '2waySMS' | 'ECO+' = '2waySMS'): Promise<void> {
  const { panel } = example
  await example.open('Wiadomości')
  await panel.getByRole('button', { name: 'Nowa wiadomość' }).first().click()
  const form = panel.getByRole('dialog')
  await form.getByRole('combobox', { name: 'Do', exact: true }).fill(H1)
  const option = form.getByRole('option', { name: new RegExp(`^(SMS )?${sender.replace('+', '\\+')}`) })
  await form.getByLabel('Nadawca').selectOption((await option.textContent())?.trim() ?? '')
  await form.getByLabel('Treść').fill(QUESTION)
  await form.getByRole('button', { name: 'Wyślij do: Ola' }).click()
  await expect(form).toBeHidden()
}

/** The number that the phone shows as the sender of its last message. */
async function shownNumber(panel: Page): Promise<string> {
  const bubble = panel.getByRole('log').getByRole('button', { name: /^odebrane w telefonie/ })
  await expect(bubble.last()).toBeVisible()
  return /999 \d{3} \d{3}/.exec((await bubble.last().textContent()) ?? '')?.[0] ?? ''
}

async function moveClock(panel: Page, button: '+1 h' | '+1 dzień', times: number): Promise<void> {
  await panel.getByRole('button', { name: /zamrożony/ }).click()
  for (let time = 0; time < times; time += 1) {
    const before = await panel.getByRole('button', { name: /zamrożony/ }).textContent()
    await panel.getByRole('button', { name: button }).click()
    await expect(panel.getByRole('button', { name: /zamrożony/ })).not.toHaveText(before ?? '')
  }
  await panel.keyboard.press('Escape')
}

test('example C, R19, R20, R75: 2way', async ({ panel, emulator }) => {
  test.setTimeout(180_000)
  const example = new Example(panel, emulator)

  await example.row('C1 dalej: a reply is sent on where the account says', async () => {
    const source = { kind: 'replies' }
    const url = 'http://bramka.localhost/receiver/odpowiedzi?tresc=#WIADOMOSC#&smsid=#SMSID#'
    await example.call('POST', '/forwards', { source, kind: 'url', target: url })
    await example.call('POST', '/forwards', { source, kind: 'email', target: 'odpowiedzi@a.example' })
    await ask(example)
    await example.reply(await shownNumber(panel), ANSWER)
    await example.expectForwarded([/odpowiedzi@a\.example.*doręczone/, /receiver\/odpowiedzi.*doręczone/])
    await example.expectBill([SENT_BY_HAND])
  })

  await example.row('C1: a reply', async () => {
    await ask(example)
    const number = await shownNumber(panel)
    await example.reply(number, ANSWER)
    await example.expectConversation([`← ${QUESTION}`, `→ ${ANSWER}`, '· trafiła do skrzynki'])
    await example.expectMessages([
      [ANSWER, 'zapisana'],
      [QUESTION, 'w drodze'],
    ])
    const detail = await example.openMessage('Przyjade o 16')
    await expect(detail).toContainText('bez opłat')
    await panel.getByRole('tab', { name: /^Powiązane/ }).click()
    await expect(detail.getByRole('heading', { name: 'Odpowiedź na' })).toBeVisible()
    await expect(detail.getByRole('button', { name: /Czy przyjdziesz\?/ })).toBeVisible()
    await example.expectBill([SENT_BY_HAND])
  })

  await example.row('C2: the same number typed by hand', async () => {
    await ask(example)
    await example.write(await shownNumber(panel), ANSWER)
    await example.expectConversation([
      `← ${QUESTION}`,
      `→ ${ANSWER}`,
      '· zgubiona: 2way przyjmuje tylko odpowiedzi',
    ])
    await example.expectMessages([
      [ANSWER, 'wpisany numer 2way'],
      [QUESTION, 'w drodze'],
    ])
  })

  await example.row('C3: another phone', async () => {
    await ask(example)
    const number = await shownNumber(panel)
    await example.pickPhone('Jan')
    await example.write(number, 'Kto to?')
    await example.expectConversation(['→ Kto to?', '· zgubiona: 2way nie zna tej rozmowy'])
  })

  await example.row('C4: two accounts, each with its own thread', async () => {
    const { id: accountId } = (await example.call('POST', '/accounts', { name: 'Firma B' })) as { id: number }
    await ask(example)
    const ofA = await shownNumber(panel)
    // The form sends 2way as the first own account.
    await example.call('POST', '/messages', {
      to: H1,
      text: 'A do nas?',
      sender: '2waySMS',
      accountId,
    })
    await expect(panel.getByRole('log').getByRole('button', { name: /A do nas\?/ })).toBeVisible()
    const ofB = await shownNumber(panel)
    expect(ofB).not.toBe(ofA)

    await example.reply(ofA, 'Tak A')
    await example.reply(ofB, 'Tak B')
    for (const [reply, question] of [
      ['Tak A', /Czy przyjdziesz\?/],
      ['Tak B', /A do nas\?/],
    ] as const) {
      const detail = await example.openMessage(reply)
      await panel.getByRole('tab', { name: /^Powiązane/ }).click()
      const cause = detail.locator('section').filter({ hasText: 'Odpowiedź na' })
      await expect(cause.getByRole('button')).toHaveText(question)
    }
    await panel.getByRole('combobox', { name: 'Szukaj w wiadomościach' }).fill(`account:${accountId}`)
    await panel.keyboard.press('Enter')
    await expect(panel.getByRole('option', { name: /Tak A/ })).toHaveCount(0)
    await expect(panel.getByRole('option', { name: /Tak B/ })).toBeVisible()
  })

  await example.row('C5: 73 hours later', async () => {
    await ask(example)
    const number = await shownNumber(panel)
    await moveClock(panel, '+1 dzień', 3)
    await moveClock(panel, '+1 h', 1)
    await example.reply(number, 'Tak')
    await example.expectConversation([`← ${QUESTION}`, '→ Tak', '· zgubiona: 2way nie zna tej rozmowy'])
  })

  await example.row('C6: a 2way number takes no keyword', async () => {
    await example.open('Numery')
    await panel.getByRole('link', { name: /999 000 001/ }).click()
    await expect(panel.getByRole('heading', { name: 'Ten numer nie ma haseł' })).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Dodaj hasło' })).toHaveCount(0)
    await panel.getByRole('tab', { name: 'O numerze' }).click()
    await expect(panel.getByRole('tabpanel', { name: 'O numerze' })).toContainText(
      /Ile może mieć haseł\s*żadnego/,
    )
  })

  await example.row('C7: STOP is kept and noticed, and removes nobody', async () => {
    await ask(example)
    await example.reply(await shownNumber(panel), 'STOP')
    await example.expectConversation([`← ${QUESTION}`, '→ STOP', '· trafiła do skrzynki'])
    const detail = await example.openMessage('STOP')
    await panel.getByRole('tab', { name: 'Treść', exact: true }).click()
    await expect(detail).toContainText(
      'To wygląda na prośbę o wypisanie. Nikogo nie wypisano, trzeba zareagować.',
    )
    await example.open('Kontakty')
    await panel.getByRole('tab', { name: /^Czarna lista/ }).click()
    // The sample has one phone there from before.
    await expect(panel.getByRole('option', { name: /999 300 016/ })).toBeVisible()
    await expect(panel.getByRole('option', { name: new RegExp(H1) })).toHaveCount(0)
  })

  await example.row('C8: the same message as ECO+', async () => {
    await ask(example, 'ECO+')
    const number = await shownNumber(panel)
    await expect(panel.getByRole('button', { name: /^Odpowiedz na numer/ })).toHaveCount(0)
    await example.write(number, ANSWER)
    await example.expectConversation([`← ${QUESTION}`, `→ ${ANSWER}`, '· zgubiona: ECO+ nie odbiera'])
    await example.expectMessages([
      [ANSWER, 'odpowiedź przepada'],
      [QUESTION, 'w drodze'],
    ])
  })
})
