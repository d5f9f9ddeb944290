import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import type { ProfileValues } from '../../../emulator/contract/settings.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import NumbersScreen from '../../../src-renderer/features/numbers/NumbersScreen.vue'
import { useNumbers } from '../../../src-renderer/stores/numbers.ts'
import { aClock, aKeyword, aNumber } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { panelPage } from '../panel-page.ts'

const nd = '+48503340503'
const ndi = '+48532600111'

const tried: TryTextAnswer = {
  from: '+48500600700',
  to: nd,
  result: 'MATCHED',
  keyword: { id: 1, text: 'OGRODNIK' },
  payload: '',
  normalised: 'ogrodnik',
  lines: [],
  nearMisses: [],
  readings: {
    strict: { result: 'UNROUTED', keyword: null },
    firstWord: { result: 'MATCHED', keyword: { id: 1, text: 'OGRODNIK' } },
    whole: { result: 'MATCHED', keyword: { id: 1, text: 'OGRODNIK' } },
  },
}

describe('the numbers screen', () => {
  const { page, answer, open, goTo, press, called, address, settle } = panelPage([
    { name: 'numbers', path: '/numbers/:number?', component: NumbersScreen },
  ])

  beforeEach(() => {
    answer('listNumbers', () => ({
      items: [
        aNumber(nd, { label: 'Plakat', keywordCount: 1 }),
        aNumber(ndi, { type: 'NDI_SMS', label: 'Infolinia', shared: false, accountId: 1, keywordCount: 1 }),
      ],
      nextCursor: null,
    }))
    answer('listKeywords', ({ params }) => ({
      items: [
        aKeyword('OGRODNIK', { number: params.number }),
        aKeyword('TAK', { id: 2, number: params.number, ownership: 'neighbour' }),
      ],
      nextCursor: null,
    }))
    answer('listGroups', () => ({ items: [], nextCursor: null }))
    answer('listAccounts', () => ({ items: [] }))
    answer('listPhones', () => ({
      items: [{ number: '+48500600700', name: 'Ola', messageCount: 0 }],
      nextCursor: null,
    }))
    answer('listPhoneMessages', () => ({ items: [], nextCursor: null }))
    answer('readClock', () => aClock({ mode: 'frozen' }))
    answer('readProfile', () => structuredClone(DEFAULT_PROFILE) as ProfileValues)
    answer('listProfileKeys', () => ({ items: [] }))
    answer('listRules', () => ({ items: [] }))
    answer('tryText', () => tried)
  })

  test('R67: the keywords of neighbours are named as such, apart from one’s own', async () => {
    await open(`/numbers/${nd}`)
    expect(page.get('table').text()).not.toContain('TAK')
    expect(page.get('[aria-labelledby="neighbour-keywords"] li').text()).toBe('TAK · innego klienta')
  })

  test('R34: kinds that a shared number has not are there with the cell that says so', async () => {
    await open(`/numbers/${nd}?keyword=OGRODNK`)
    const kinds = page.findAll(
      '[role="dialog"] input[type="radio"][value="EXACT"], [role="dialog"] input[value="BASE"]',
    )
    expect(kinds.map((kind) => kind.attributes('disabled') !== undefined)).toEqual([false, true])
    expect(page.get('[role="dialog"]').text()).toContain('Tylko na numerach indywidualnych (NDI, SCI).')
  })

  test('the address opens a new keyword with its text, which is then reserved', async () => {
    answer('createKeyword', ({ params, body }) => aKeyword(body.text, { id: 9, number: params.number }))
    await open(`/numbers/${nd}?keyword=OGRODNK`)
    expect(page.get('[role="dialog"]').text()).toContain('Porównywane jako „ogrodnk”.')

    await page.get('[role="dialog"] form').trigger('submit')
    await settle()

    expect(called('createKeyword')).toMatchObject([
      { params: { number: nd }, body: { kind: 'EXACT', text: 'OGRODNK' } },
    ])
    expect(address()).toBe(`/numbers/${nd}`)
  })

  test('a form stays open while something else about its number changes', async () => {
    await open(`/numbers/${nd}`)
    await press('Dodaj hasło')
    await page.get('[role="dialog"] input[maxlength="200"]').setValue('ROWER')
    answer('listNumbers', () => ({
      items: [aNumber(nd, { label: 'Plakat', keywordCount: 2 })],
      nextCursor: null,
    }))
    await useNumbers().load()
    await settle()

    expect(page.get<HTMLInputElement>('[role="dialog"] input[maxlength="200"]').element.value).toBe('ROWER')
  })

  test('a form closed by Escape is there again with what was written, one that was given up is not', async () => {
    const text = () => page.get<HTMLInputElement>('[role="dialog"] input[maxlength="200"]')
    const escape = async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
      await settle()
    }
    await open(`/numbers/${nd}`)
    await press('Dodaj hasło')
    await text().setValue('ROWER')
    await escape()
    const isOpen = page.find('[role="dialog"]').exists()
    await press('Dodaj hasło')
    const reopened = text().element.value
    await press('Anuluj')
    await press('Dodaj hasło')
    expect([isOpen, reopened, text().element.value]).toEqual([false, 'ROWER', ''])
  })

  test('Escape in the field of groups closes its suggestions before it closes the form', async () => {
    answer('listGroups', () => ({
      items: [{ id: 7, accountId: 1, name: 'Ogrodnicy', memberCount: 0, feeders: [] }],
      nextCursor: null,
    }))
    await open(`/numbers/${nd}`)
    await press('Dodaj hasło')
    const field = page.get('[role="dialog"] input[list]')
    await field.trigger('keydown', { key: 'ArrowDown' })
    const isOpen = () => page.find('[role="dialog"]').exists()
    await field.trigger('keydown', { key: 'Escape' })
    await settle()
    const afterOne = isOpen()
    await field.trigger('keydown', { key: 'Escape' })
    await settle()
    expect([afterOne, isOpen()]).toEqual([true, false])
  })

  test('R67: a refusal about the text stands at the text, until the text is another one', async () => {
    const text = { pl: 'Numer ma już hasło TAK.', en: 'The number already has TAK.' }
    answer('createKeyword', () => {
      throw new ProblemError({ ...aProblem(409, 'E_KEYWORD_TAKEN'), text })
    })
    await open(`/numbers/${nd}?keyword=TAK`)
    await page.get('[role="dialog"] form').trigger('submit')
    await settle()

    const field = page.get('[role="dialog"] input[maxlength="200"]')
    const note = () => page.get(`[id="${field.attributes('aria-describedby') ?? ''}"]`).text()
    expect(note()).toContain('Numer ma już hasło TAK.')
    await field.setValue('TAKI')
    expect(note()).toBe('Porównywane jako „taki”.')
  })

  test('R63: only an individual number has a default answer', async () => {
    const tabs = () => page.findAll('[role="tab"]').map((tab) => tab.text())
    await open(`/numbers/${nd}`)
    const shared = tabs()
    await goTo(`/numbers/${ndi}`)
    expect([shared, tabs()]).toEqual([
      ['Hasła1', 'Wypróbuj treść', 'Przekierowania', 'O numerze'],
      ['Hasła1', 'Wypróbuj treść', 'Domyślna odpowiedź', 'Przekierowania', 'O numerze'],
    ])
  })

  test('R4, R43: a text is tried as it is written, once, and nothing is sent', async () => {
    await open(`/numbers/${nd}`)
    await press('Wypróbuj treść')
    const field = page.get('textarea')
    for (const text of ['Ogro', 'Ogrodnik']) await field.setValue(text)
    await vi.advanceTimersByTimeAsync(1000)

    expect(called('tryText')).toEqual([
      { params: { workspace: 'default' }, body: { to: nd, text: 'Ogrodnik', from: '+48500600700' } },
    ])
    expect(called('writeFromPhone')).toEqual([])
    expect(page.get('[role="tabpanel"]').text()).toContain('Trafia w hasło OGRODNIK.')
    expect(page.get('[aria-labelledby="other-readings"] li').text()).toContain(
      'Inny: Przepada: nikt nie ma tu takiego hasła',
    )
  })

  test('the button sends for real, from the phone that was chosen', async () => {
    answer('writeFromPhone', () => ({ result: 'MATCHED', traceId: '1' }))
    await open(`/numbers/${nd}`)
    await press('Wypróbuj treść')
    await page.get('textarea').setValue('Ogrodnik')
    await press('Wyślij naprawdę jako Ola')

    expect(called('writeFromPhone')).toEqual([
      { params: { workspace: 'default', phone: '+48500600700' }, body: { to: nd, text: 'Ogrodnik' } },
    ])
  })

  test('says why the numbers did not come, and tries again', async () => {
    answer('listNumbers', () => {
      throw new ProblemError({
        ...aProblem(500, 'E_INTERNAL'),
        text: { pl: 'Coś się zepsuło.', en: 'It broke.' },
      })
    })
    await open('/numbers')
    expect(page.get('[role="alert"]').text()).toContain('Coś się zepsuło.')
    await press('Spróbuj ponownie')
    expect(called('listNumbers')).toHaveLength(2)
  })
})
