import { expect } from '@playwright/test'
import { test } from './support/browser-panel.ts'
import { Example, forwardGardener, H1 } from './support/example.ts'

const ND = '503 340 503'
const ANSWER = 'Dziekujemy, poinformujemy Cie o promocji!'
/** What the phone shows between a message and its answer. */
const SENT_ON = ['· doręczone: promo@a.example', '· doręczone: bramka.localhost']
const CAUSED = ['· dopisano do: Ogrodnicy', ...SENT_ON]

test('example A, R41, R47, R79: the gardener on a shared number', async ({ panel, emulator }) => {
  test.setTimeout(180_000)
  const example = new Example(panel, emulator)
  const row = (label: string, play: () => Promise<void>) =>
    example.row(label, async () => {
      await forwardGardener((...call) => example.call(...call))
      await play()
    })

  /** What A1 leaves behind, for the text that was written. */
  async function expectAsA1(text: string): Promise<void> {
    await example.expectConversation([`→ ${text}`, ...CAUSED, `← ${ANSWER}`])
    await example.expectForwarded([/receiver\/ogrodnik.*doręczone/, /promo@a\.example.*doręczone/])
    await example.expectMembers('Ogrodnicy', [H1])
    await example.expectMessages([
      [ANSWER, 'w drodze'],
      [text.trim(), 'OGRODNIK'],
    ])
    await example.expectBill(['automatyczna odpowiedź'])
  }

  async function expectNothing(text: string, result: string): Promise<void> {
    await example.expectMembers('Ogrodnicy', [])
    await example.expectMessages([[text, result]])
    await example.expectBill([])
  }

  for (const [label, text] of [
    ['A1: OGRODNIK', 'OGRODNIK'],
    ['A2: the poster’s own spelling', 'Ogrodnik'],
    ['A3: blanks and quotes around it', ' "ogrodnik". '],
  ] as const)
    await row(label, async () => {
      await example.write(ND, text)
      await expectAsA1(text)
    })

  await row('A1, R179: the bill leads to the answer and to what caused it', async () => {
    await example.write(ND, 'OGRODNIK')
    await example.expectBill(['automatyczna odpowiedź'])
    await panel.getByRole('link', { name: 'automatyczna odpowiedź' }).click()
    await expect(panel.getByRole('heading', { name: ANSWER, level: 2 })).toBeVisible()
    await panel.goBack()
    await panel.getByRole('link', { name: 'wiadomość przychodzącą' }).click()
    await expect(panel.getByRole('heading', { name: 'OGRODNIK', level: 2 })).toBeVisible()
  })

  await row('A4: twice, ten minutes apart', async () => {
    await example.write(ND, 'OGRODNIK')
    await panel.getByRole('button', { name: /zamrożony/ }).click()
    await panel.getByRole('button', { name: '+10 min' }).click()
    await panel.keyboard.press('Escape')
    await example.write(ND, 'OGRODNIK')
    await example.expectConversation([
      '→ OGRODNIK',
      ...CAUSED,
      `← ${ANSWER}`,
      '→ OGRODNIK',
      ...SENT_ON,
      `← ${ANSWER}`,
    ])
    await example.expectMembers('Ogrodnicy', [H1])
    await example.expectMessages([
      [ANSWER, 'w drodze'],
      ['OGRODNIK', 'OGRODNIK'],
      [ANSWER, 'doręczona'],
      ['OGRODNIK', 'OGRODNIK'],
    ])
    await example.expectBill(['automatyczna odpowiedź', 'automatyczna odpowiedź'])
  })

  await row('A5: with more words it is nobody’s, unless the first word counts', async () => {
    const text = 'OGRODNIK prosze o info'
    await example.write(ND, text)
    await example.expectConversation([`→ ${text}`, '· zgubiona: żadne hasło nie pasuje'])
    await expectNothing(text, 'zgubiona')
    await example.openMessage('OGRODNIK prosze o info')
    await expect(example.trace).toContainText('Najbliżej: OGRODNIK (dodatkowy tekst: prosze o info)')
    await expect(example.trace).toContainText(
      'gdyby liczyło się tylko pierwsze słowo, pasowałoby OGRODNIK: sprawdź to na prawdziwym numerze',
    )

    await example.open('Ustawienia')
    await panel.getByRole('tab', { name: 'Zachowanie' }).click()
    await panel.getByRole('searchbox').fill('match.exact_on_shared')
    await panel.getByRole('tabpanel').getByRole('combobox').selectOption('pierwsze słowo')
    await expect(panel.getByText('domyślnie: cały tekst')).toBeVisible()
    await example.write(ND, text)
    await example.expectConversation([
      `→ ${text}`,
      '· zgubiona: żadne hasło nie pasuje',
      `→ ${text}`,
      ...CAUSED,
      `← ${ANSWER}`,
    ])
  })

  for (const [label, text, nearMiss] of [
    ['A6: a letter is missing', 'OGRODNK', 'Najbliżej: OGRODNIK'],
    ['A7: a zero for the O', '0GRODNIK', 'Najbliżej: OGRODNIK'],
  ] as const)
    await row(label, async () => {
      await example.write(ND, text)
      await example.expectConversation([`→ ${text}`, '· zgubiona: żadne hasło nie pasuje'])
      await expectNothing(text, 'zgubiona')
      await example.openMessage(text)
      await expect(example.trace).toContainText(nearMiss)
    })

  await row('A8: Polish letters are folded, unless one is strict', async () => {
    await example.write(ND, 'OGRÓDNIK')
    await expectAsA1('OGRÓDNIK')
    const detail = await example.openMessage('OGRÓDNIK')
    await expect(detail).toContainText(
      'Gdyby liczyły się wielkość liter i polskie znaki? Inny: żadne hasło nie pasuje.',
    )
  })

  await row('A9: PROMOCJA is a neighbour’s', async () => {
    await example.write(ND, 'PROMOCJA')
    await example.expectConversation(['→ PROMOCJA', '· zgubiona: hasło innego klienta'])
    await expectNothing('PROMOCJA', 'cudze hasło')
    await example.openMessage('PROMOCJA')
    await expect(example.trace).toContainText('hasło należy do innego klienta tego numeru: Sąsiad numeru')
  })

  await row('A10: STOP removes nobody', async () => {
    await example.write(ND, 'OGRODNIK')
    await example.write(ND, 'STOP')
    await example.expectConversation([
      '→ OGRODNIK',
      ...CAUSED,
      `← ${ANSWER}`,
      '→ STOP',
      '· zgubiona: hasło innego klienta',
    ])
    await example.expectMembers('Ogrodnicy', [H1])
    await example.open('Numery')
    await panel.getByRole('link', { name: /503 340 503/ }).click()
    await panel.getByRole('button', { name: 'Dodaj hasło' }).click()
    const removing = panel.getByRole('dialog').getByRole('radio', { name: /^usuwające/ })
    await expect(removing).toHaveAccessibleDescription('Tylko na numerach indywidualnych (NDI, SCI).')
  })

  await row('A11: with a forward to a phone there is one FULL message more, and one charge', async () => {
    await example.open('Numery')
    await panel.getByRole('link', { name: /503 340 503/ }).click()
    await panel.getByRole('tab', { name: 'Przekierowania' }).click()
    await panel.getByRole('tabpanel').getByRole('button', { name: 'Dodaj przekierowanie' }).last().click()
    await panel.getByRole('dialog').getByRole('radio', { name: 'Telefon' }).check()
    await panel.getByRole('dialog').getByLabel('Numer telefonu', { exact: true }).fill('600 700 800')
    await panel.getByRole('dialog').getByRole('button', { name: 'Dodaj przekierowanie' }).click()
    await example.write(ND, 'OGRODNIK')
    await example.expectMessages([
      [ANSWER, 'w drodze'],
      ['500600700: OGRODNIK', 'w drodze'],
      ['OGRODNIK', 'OGRODNIK'],
    ])
    await example.expectBill(['przekierowanie na telefon', 'automatyczna odpowiedź'])
  })

  await row('A12: who is on the blacklist is heard, but not answered', async () => {
    await example.open('Kontakty')
    await panel.getByRole('tab', { name: /^Czarna lista/ }).click()
    await panel.getByRole('button', { name: 'Wpisz numer na czarną listę' }).first().click()
    await panel.getByRole('dialog').getByRole('textbox', { name: 'Telefon' }).fill(H1)
    await panel.getByRole('dialog').getByRole('button', { name: 'Wpisz na czarną listę' }).click()
    await expect(panel.getByRole('option', { name: new RegExp(H1) })).toBeVisible()

    await example.write(ND, 'OGRODNIK')
    await example.expectConversation(['→ OGRODNIK', ...CAUSED, '· odpowiedź wstrzymana: czarna lista'])
    await example.expectForwarded([/receiver\/ogrodnik.*doręczone/, /promo@a\.example.*doręczone/])
    await example.expectMessages([['OGRODNIK', 'OGRODNIK']])
    const detail = await example.openMessage('OGRODNIK')
    await panel.getByRole('tab', { name: 'Treść', exact: true }).click()
    await expect(detail).toContainText('Nadawca jest na czarnej liście.')
    await example.expectBill([])
  })

  await row('A14: a base keyword is refused, naming the cell of the matrix', async () => {
    await example.open('Numery')
    await panel.getByRole('link', { name: /503 340 503/ }).click()
    await panel.getByRole('button', { name: 'Dodaj hasło' }).click()
    const base = panel.getByRole('dialog').getByRole('radio', { name: /^bazowe/ })
    await expect(base).toBeDisabled()
    await expect(base).toHaveAccessibleDescription('Tylko na numerach indywidualnych (NDI, SCI).')
  })
})
