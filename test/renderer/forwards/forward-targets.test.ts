import { beforeEach, describe, expect, test } from 'vitest'
import { h, type Component } from 'vue'
import type { Forward } from '../../../emulator/contract/forwards.ts'
import type { ProfileValues } from '../../../emulator/contract/settings.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import ForwardsTab from '../../../src-renderer/features/forwards/ForwardsTab.vue'
import NumberForwardsTab from '../../../src-renderer/features/numbers/NumberForwardsTab.vue'
import AccountForwards from '../../../src-renderer/features/settings/AccountForwards.vue'
import {
  aClock,
  anAccount,
  aForward,
  aMadeForward,
  aKeyword,
  aNumber,
  aWorkspace,
} from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { elsewhere, panelPage, wordsOf } from '../panel-page.ts'

const nd = aNumber('+48503340503')
const mms = aNumber('+48532600222', { type: 'NDI_MMS', shared: false, accountId: 1 })
const account = anAccount(1, { defaultSender: 'MojaFirma' })

describe('the forwards of a source', () => {
  const { page, answer, show, press, undo, called, settle } = panelPage([
    { name: 'numbers', path: '/numbers/:number?', component: elsewhere },
    { name: 'settings', path: '/settings/:tab?', component: elsewhere },
    { path: '/', component: elsewhere },
  ])
  let stored: readonly Forward[] = []

  beforeEach(() => {
    stored = []
    answer('listForwards', ({ query }) => ({
      items: stored.filter(({ source }) => query?.source === undefined || source.kind === query.source),
    }))
    answer('createForward', ({ body }) => {
      const created = aMadeForward(stored.length + 1, body)
      stored = [...stored, created]
      return created
    })
    answer('deleteForward', ({ params }) => {
      stored = stored.filter(({ id }) => String(id) !== params.forward)
      return undefined
    })
    answer('listAccounts', () => ({ items: [account] }))
    answer('listNumbers', () => ({ items: [nd, mms], nextCursor: null }))
    answer('listApiUsers', () => ({ items: [], nextCursor: null }))
    answer('readKeyword', ({ params }) => aKeyword('OGRODNIK', { id: Number(params.keyword) }))
    answer('readClock', () => aClock({ mode: 'frozen' }))
    answer('readProfile', () => structuredClone(DEFAULT_PROFILE) as ProfileValues)
    answer('listProfileKeys', () => ({ items: [] }))
    answer('readWorkspace', ({ params }) => aWorkspace(params.workspace))
    answer('listWorkspaces', () => ({ items: [] }))
  })

  const open = (component: Component, props: Readonly<Record<string, unknown>> = {}) =>
    show(() => h(component, props))
  const form = () => page.get('[role="dialog"]')
  const choose = (kind: string) => form().get(`input[type="radio"][value="${kind}"]`).setValue()
  const write = (target: string) => form().get('input[type="text"], textarea').setValue(target)

  async function save(): Promise<void> {
    await form().get('form').trigger('submit')
    await settle()
  }

  test('R122, R124: what is previewed is what the gateway calls; a preset names the built-in receiver', async () => {
    await open(NumberForwardsTab, { number: nd })
    await press('Dodaj przekierowanie')
    await press('Odbiornik Bramki')

    const target =
      'http://bramka.localhost/receiver/48503340503?numer=#NUMER#&wiadomosc=#WIADOMOSC#&data=#DATA#&id=#ID#'
    expect(form().get('textarea').element.value).toBe(target)
    expect(form().get('pre').text()).toBe(
      'GET http://bramka.localhost/receiver/48503340503?numer=48500600700&wiadomosc=Za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85%20ja%C5%BA%C5%84%20%26%20100%25&data=2025-03-03%2010%3A00%3A00&id=1234',
    )
    expect(
      form()
        .findAll('details pre')
        .map((call) => /numer=([^&]*)/.exec(call.text())?.[1]),
    ).toEqual(['48500600700', '%2B48500600700', '500600700'])
    await save()
    expect(called('createForward')).toEqual([
      {
        params: { workspace: 'default' },
        body: { source: { kind: 'number', number: nd.number }, kind: 'url', target },
      },
    ])
    expect(page.find('[role="dialog"]').exists()).toBe(false)
  })

  test.each([
    { target: 'ftp://firma.pl', said: 'Wpisz adres od http:// albo https://.' },
    { target: 'http://firma.pl/?t=#TRESC#', said: 'Nie ma makra #TRESC#' },
    { target: 'http://firma.pl/?t=#WIADOMOSC#', said: 'Adres nie mówi, kto napisał. Wstaw #NUMER#.' },
    { target: 'http://firma.pl/?od=#NUMER#', said: 'Adres nie mówi, co napisano. Wstaw #WIADOMOSC#.' },
    { target: 'http://firma.pl/', said: 'Hosta firma.pl nie ma na liście dozwolonych' },
    { target: 'http://127.0.0.1:80/', said: 'Host 127.0.0.1 jest na liście dozwolonych.' },
    { target: `http://127.0.0.1/${'x'.repeat(240)}`, said: 'Powyżej 255 znaków' },
    { target: `http://127.0.0.1/${'x'.repeat(1990)}`, said: 'Powyżej 2000 znaków' },
  ])('R2, R123, R124: an address is checked as one types: $said', async ({ target, said }) => {
    await open(NumberForwardsTab, { number: nd })
    await press('Dodaj przekierowanie')
    await write(target)
    expect(wordsOf(form())).toContain(said)
  })

  test('R122: a macro goes in where the cursor is', async () => {
    await open(NumberForwardsTab, { number: nd })
    await press('Dodaj przekierowanie')
    await write('http://firma.pl/?od=&x=1')
    form().get('textarea').element.setSelectionRange(20, 20)
    await press('Wstaw #NUMER#: nadawca')
    expect(form().get('textarea').element.value).toBe('http://firma.pl/?od=#NUMER#&x=1')
  })

  test('R129: a mail is shown with its subject and its lines', async () => {
    await open(NumberForwardsTab, { number: nd })
    await press('Dodaj przekierowanie')
    await choose('email')
    await write('promo@firma.pl')
    expect([wordsOf(form().get('dl')), form().get('pre').text()]).toEqual([
      'Dopromo@firma.plTemat[ND 503 340 503] SMS od 500 600 700',
      'Nadawca: 500 600 700\nNumer: 503 340 503\nData: 2025-03-03 10:00:00\n\nZażółć gęślą jaźń & 100%',
    ])
  })

  test('R119, R132, R133: an SMS is shown with its sender, its parts and the only cost of receiving', async () => {
    await open(NumberForwardsTab, { number: nd })
    await press('Dodaj przekierowanie')
    await choose('phone')
    await write('600700800')
    expect([wordsOf(form().get('dl')), form().get('pre').text()]).toEqual([
      'Na telefon600 700 800NadawcaMojaFirmaDługość1 część · UCS-2Koszt jednej wiadomości0,16 zł netto',
      '500600700: Zażółć gęślą jaźń & 100%',
    ])
    expect(wordsOf(form())).toContain('To jedyny koszt odbioru')
  })

  test('R28: NDI MMS offers no phone and says why', async () => {
    await open(NumberForwardsTab, { number: mms })
    await press('Dodaj przekierowanie')
    const phone = form().get('input[value="phone"]')
    expect([
      phone.attributes('disabled'),
      page.get(`[id="${phone.attributes('aria-describedby') ?? ''}"]`).text(),
    ]).toEqual(['', 'NDI MMS nie przekazuje na telefon.'])
  })

  test('what the gateway refuses is said in the form, which stays', async () => {
    const text = {
      pl: 'Jest tu już 20 celów, a więcej się nie da.',
      en: 'There are 20 targets here already.',
    }
    answer('createForward', () => {
      throw new ProblemError({ ...aProblem(409, 'E_FORWARD_LIMIT'), text })
    })
    await open(NumberForwardsTab, { number: nd })
    await press('Dodaj przekierowanie')
    await choose('email')
    await write('promo@firma.pl')
    await save()
    expect(wordsOf(form().get('[role="alert"]'))).toBe(`błąd${text.pl}`)
  })

  test('a forward is switched, sent elsewhere, removed and brought back', async () => {
    stored = [aForward(1, { source: { kind: 'number', number: nd.number } })]
    answer('updateForward', ({ params, body }) => {
      stored = stored.map((one) =>
        String(one.id) === params.forward ? ({ ...one, ...body } as Forward) : one,
      )
      return stored[0] as Forward
    })
    await open(NumberForwardsTab, { number: nd })
    await press('Przekierowanie na promo@firma.pl włączone')
    await press('E-mail: promo@firma.pl')
    await write('ola@firma.pl')
    await save()
    expect(called('updateForward').map((request) => (request as { body: unknown }).body)).toEqual([
      { enabled: false },
      { target: 'ola@firma.pl' },
    ])

    await press('Usuń przekierowanie na ola@firma.pl')
    expect(wordsOf(page)).toContain('Nie ma jeszcze żadnego.')
    await undo()
    expect(stored).toEqual([
      aForward(1, {
        source: { kind: 'number', number: nd.number },
        target: 'ola@firma.pl',
        enabled: false,
      }),
    ])
  })

  test('V9: reports of an account go to a URL alone, and a sample report is shown', async () => {
    await open(AccountForwards, { account, isAlone: true })
    await page
      .findAll('button')
      .filter((one) => one.text() === 'Dodaj przekierowanie')[1]
      ?.trigger('click')
    await settle()
    expect(
      form()
        .findAll('input[type="radio"]')
        .map((kind) => kind.attributes('disabled') === undefined),
    ).toEqual([true, false, false])
    await press('Odbiornik Bramki')
    expect(form().get('pre').text()).toMatch(
      /^GET http:\/\/bramka\.localhost\/receiver\/raporty\?id=[0-9a-f]{10}&stan=doreczono&data=2025-03-03%2010%3A00%3A00&przyczyna=$/,
    )
  })

  test('R118, R120: the overview names what each forward hears of, and where that is set', async () => {
    stored = [
      aForward(1, { source: { kind: 'number', number: nd.number } }),
      aForward(2, { source: { kind: 'keyword', number: nd.number, keywordId: 1 }, target: 'ola@firma.pl' }),
      aForward(3, { source: { kind: 'replies' }, kind: 'phone', target: '+48600700800' }),
      aForward(4, { source: { kind: 'reports', userId: null }, kind: 'url', target: 'http://127.0.0.1/' }),
    ]
    await open(ForwardsTab)
    expect(
      page
        .findAll('tbody tr')
        .map((row) => [wordsOf(row.get('th')), wordsOf(row.get('a')), row.get('a').attributes('href')]),
    ).toEqual([
      ['E-mail: promo@firma.pl', 'numer 503 340 503', `/numbers/${nd.number}`],
      ['E-mail: ola@firma.pl', 'hasło OGRODNIK na 503 340 503', `/numbers/${nd.number}`],
      ['Telefon: 600 700 800', 'odpowiedzi 2way', '/settings/accounts'],
      ['Adres URL: http://127.0.0.1/', 'raporty doręczeń', '/settings/accounts'],
    ])

    await press('E-mail: ola@firma.pl')
    expect(form().get('pre').text()).toContain('Hasło: OGRODNIK\nGrupa: Ogrodnicy')
  })
})
