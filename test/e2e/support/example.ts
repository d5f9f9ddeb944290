import { test as step, expect, type Locator, type Page } from '@playwright/test'
import type { HeadlessEmulator } from './browser-panel.ts'

/** The first phone of the examples, as the panel shows it. */
export const H1 = '500 600 700'

/** One part as SMS FULL, with its price, as a line of the bill ends. */
const ONE_FULL_PART = /SMS FULL\s*1\s*0,16\szł/

/**
 * An example of the reference, played by a person: everything is done in the panel and read from what it shows. Each row
 * has a workspace of its own, which begins on Monday, 3 March 2025, at 10:00 in Warsaw.
 */
export class Example {
  readonly panel: Page
  readonly #emulator: HeadlessEmulator
  #workspace = ''

  constructor(panel: Page, emulator: HeadlessEmulator) {
    this.panel = panel
    this.#emulator = emulator
  }

  /** Plays one row of the example's table in a new workspace. */
  async row(label: string, play: () => Promise<void>, from: 'sample' | 'empty' = 'sample'): Promise<void> {
    await step.step(label, async () => {
      const name = label.split(':')[0] ?? label
      const body = { name, from, now: '2025-03-03 10:00:00', storage: 'memory' }
      const { id } = (await this.#emulator.callServer('POST', '/workspaces', body)) as { id: string }
      this.#workspace = id
      await this.panel.reload()
      await this.panel.getByRole('button', { name: /^Otwarta przestrzeń/ }).click()
      await this.panel.getByRole('menuitemcheckbox', { name, exact: true }).click()
      await expect(this.panel.getByRole('button', { name: `Otwarta przestrzeń: ${name}` })).toBeVisible()
      await expect(
        this.#phones.getByText(/^(Tu jeszcze cisza|Nie ma jeszcze żadnego telefonu)$/),
      ).toBeVisible()
      await play()
    })
  }

  /** Calls the control API of the row's workspace, for what the panel has no way to say. */
  call(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.#emulator.callServer(method, `/workspaces/${this.#workspace}${path}`, body)
  }

  async write(to: string, text: string): Promise<void> {
    await this.#phones.getByRole('button', { name: /^(do|odpowiedź na numer) / }).click()
    await this.panel.getByRole('combobox', { name: 'Do kogo napisać' }).fill(to)
    await this.panel.keyboard.press('Enter')
    await this.#send(text)
  }

  /** Uses the Reply function of the handset. */
  async reply(to: string, text: string): Promise<void> {
    await this.#phones
      .getByRole('button', { name: `Odpowiedz na numer ${to}` })
      .last()
      .click()
    await this.#send(text)
  }

  async pickPhone(name: string): Promise<void> {
    await this.#phones.getByRole('tab', { name }).click()
  }

  /** What the phone in front shows, from the oldest down: the bubbles by their text, and the chips between them. */
  async expectConversation(expected: readonly string[]): Promise<void> {
    const log = this.#phones.getByRole('log').getByRole('button', { name: /^(?!Odpowiedz)/ })
    const told = async () =>
      (await log.allInnerTexts()).map((text) => {
        const [kind = '', first = ''] = text.split('\n')
        if (kind.startsWith('wysłane')) return `→ ${first}`
        return kind.startsWith('odebrane') ? `← ${first}` : `· ${first}`
      })
    await expect.poll(told).toEqual(expected)
  }

  async open(
    screen: 'Start' | 'Wiadomości' | 'Numery' | 'Kontakty' | 'Doręczenia' | 'Ustawienia',
  ): Promise<void> {
    await this.panel.getByRole('link', { name: new RegExp(`^${screen}`) }).click()
  }

  /** The members of a group in Kontakty. */
  async expectMembers(group: string, members: readonly string[]): Promise<void> {
    await this.open('Kontakty')
    await this.panel.getByRole('tab', { name: /^Grupy/ }).click()
    await this.panel.getByRole('option', { name: new RegExp(`^${group}`) }).click()
    const shown = this.panel.getByRole('region', { name: /w grupie$/ }).getByRole('listitem')
    await expect(shown).toHaveText(members.map((member) => new RegExp(`^${member}`)))
  }

  /** The list in Wiadomości, newest first: the text of each and what became of it. */
  async expectMessages(expected: readonly (readonly [text: string, result: string])[]): Promise<void> {
    await this.open('Wiadomości')
    const told = async () =>
      (await this.#messageList.allInnerTexts()).map((row) => {
        const [, text, , result] = row.split('\n').filter((line) => line !== 'nieprzeczytana')
        return [text, result]
      })
    await expect.poll(told).toEqual(expected)
  }

  /** The list in Doręczenia, newest first. */
  async expectForwarded(expected: readonly RegExp[]): Promise<void> {
    await this.open('Doręczenia')
    const list = this.panel.getByRole('listbox', { name: 'Lista doręczeń' })
    await expect(list.getByRole('option')).toHaveCount(expected.length)
    for (const one of expected) await expect(list.getByRole('option', { name: one })).toBeVisible()
  }

  /** Opens a message in Wiadomości by its text; answers its detail. */
  async openMessage(text: string): Promise<Locator> {
    await this.open('Wiadomości')
    await this.#messageList
      .filter({ has: this.panel.getByText(text, { exact: true }) })
      .first()
      .click()
    const detail = this.panel.getByRole('region', { name: 'Wiadomość', exact: true })
    await expect(detail.getByRole('heading', { level: 2 })).toHaveText(text)
    return detail
  }

  /** The trace of the message that is open. */
  get trace(): Locator {
    return this.panel.getByRole('table', { name: 'Ślad wiadomości' })
  }

  /** The bill: what each entry is for. All of them are one part, SMS FULL. */
  async expectBill(reasons: readonly string[]): Promise<void> {
    await this.open('Ustawienia')
    await this.panel.getByRole('tab', { name: 'Rachunek' }).click()
    if (reasons.length === 0) {
      await expect(this.panel.getByRole('heading', { name: 'Nic jeszcze nie kosztowało' })).toBeVisible()
      return
    }
    const entries = this.panel.getByRole('table', { name: 'Rachunek' }).getByRole('row')
    await expect(entries).toHaveCount(reasons.length + 1)
    for (const [index, reason] of reasons.entries())
      await expect(entries.nth(index + 1)).toHaveText(new RegExp(`${reason}.*${ONE_FULL_PART.source}`))
  }

  get #phones(): Locator {
    return this.panel.getByRole('complementary', { name: 'Telefony' })
  }

  get #messageList(): Locator {
    return this.panel.getByRole('listbox', { name: 'Lista wiadomości' }).getByRole('option')
  }

  async #send(text: string): Promise<void> {
    const field = this.#phones.getByLabel('Treść SMS-a')
    await field.fill(text)
    await this.#phones.getByRole('button', { name: /^Wyślij jako / }).click()
    await expect(field).toHaveValue('')
  }
}

/** The forwards of example A, in the workspace that these calls go to: OGRODNIK is told to a mailbox and to a receiver of Bramka. */
export async function forwardGardener(
  call: (method: string, path: string, body?: unknown) => Promise<unknown>,
): Promise<void> {
  const { items } = (await call('GET', '/numbers/503340503/keywords')) as {
    items: { id: number; text: string }[]
  }
  const keywordId = items.find(({ text }) => text === 'OGRODNIK')?.id
  const source = { kind: 'keyword', number: '503340503', keywordId }
  const url = 'http://bramka.localhost/receiver/ogrodnik?numer=#NUMER#&wiadomosc=#WIADOMOSC#'
  await call('POST', '/forwards', { source, kind: 'email', target: 'promo@a.example' })
  await call('POST', '/forwards', { source, kind: 'url', target: url })
}
