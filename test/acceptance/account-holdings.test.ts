import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TINY_JPEG } from '../../emulator/domain/stand-in-file.ts'
import { problemOf, startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

describe('templates', () => {
  test('api-v2 2.8: are listed by name, changed and removed', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const [second, first] = await Promise.all(
      ['zaproszenie', 'Adres'].map((name) =>
        workspace.call('createTemplate', { body: { name, text: `tekst: ${name}` } }),
      ),
    )
    const ids = { first: String(first?.id), second: String(second?.id) }
    expect((await workspace.call('listTemplates')).items).toEqual([
      { id: first?.id, accountId: 1, name: 'Adres', text: 'tekst: Adres' },
      { id: second?.id, accountId: 1, name: 'zaproszenie', text: 'tekst: zaproszenie' },
    ])
    await workspace.call('updateTemplate', { params: { template: ids.first }, body: { text: 'Rynek 1' } })
    await workspace.call('deleteTemplate', { params: { template: ids.second } })
    expect((await workspace.call('listTemplates')).items).toEqual([
      { id: first?.id, accountId: 1, name: 'Adres', text: 'Rynek 1' },
    ])
  })

  test('are numbered as the platform numbers them, and belong to one account', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const { id } = await workspace.call('createTemplate', { body: { name: 'Adres', text: 'Rynek 1' } })
    expect(id).toBe(8416)
    const other = await workspace.call('createAccount', { body: { name: 'Sklep', kind: 'POSTPAID' } })
    const refused = await problemOf(
      workspace.call('deleteTemplate', {
        params: { template: String(id) },
        query: { accountId: other.id },
      }),
    )
    expect([refused.status, refused.code]).toEqual([404, 'E_NO_TEMPLATE'])
  })
})

describe('files', () => {
  test('api-v2 2.2: what was uploaded can be downloaded as it was, and is gone when removed', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const path = `/_bramka/v1/workspaces/${workspace.id}/files`
    const uploaded = await server.send(`${path}?type=mms&name=plakat.jpg`, {
      method: 'POST',
      body: Buffer.from(TINY_JPEG),
    })
    const { items } = await workspace.call('listFiles')
    const [file] = items
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
        accountId: 1,
        name: 'plakat.jpg',
        type: 'mms',
        contentType: 'image/jpeg',
        size: TINY_JPEG.length,
        sourceUrl: null,
        createdAt: '2025-03-03T09:00:00.000Z',
      },
    ])
    expect([uploaded.status, uploaded.body]).toEqual([201, { file, warnings: [] }])
    const { http, token } = server.emulator
    const download = await fetch(`${http}${path}/${String(file?.id)}/bytes`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect([
      download.headers.get('content-type'),
      download.headers.get('content-disposition'),
      new Uint8Array(await download.arrayBuffer()),
    ]).toEqual(['application/octet-stream', 'attachment; filename=plakat.jpg', TINY_JPEG])
    await workspace.call('deleteFile', { params: { file: String(file?.id) } })
    expect((await server.send(`${path}/${String(file?.id)}/bytes`)).status).toBe(404)
  })

  test('R2: an address is never called; a stand-in of its kind is kept, and says so', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const added = await Promise.all([
      workspace.call('createFileByUrl', {
        body: { type: 'mms', url: 'https://static.serwersms.pl/files/demo.jpg' },
      }),
      workspace.call('createFileByUrl', {
        body: { type: 'voice', url: 'https://static.serwersms.pl/files/demo.wav', name: 'Demo' },
      }),
    ])
    expect(
      added.map(({ file, warnings }) => [file.name, file.contentType, file.sourceUrl, warnings]),
    ).toEqual([
      ['demo.jpg', 'image/jpeg', 'https://static.serwersms.pl/files/demo.jpg', []],
      ['Demo', 'audio/x-wav', 'https://static.serwersms.pl/files/demo.wav', []],
    ])
  })

  test.each([
    ['mms', 'demo.exe', 'E_FILE_INVALID'],
    ['voice', 'demo.wav', 'E_FILE_INVALID'],
  ])('R143: %s %s of other bytes is refused', async (type, name, code) => {
    const workspace = await server.workspace({ from: 'empty' })
    const { status, body } = await server.send(
      `/_bramka/v1/workspaces/${workspace.id}/files?type=${type}&name=${name}`,
      { method: 'POST', body: Buffer.from(TINY_JPEG) },
    )
    expect([status, body]).toEqual([422, expect.objectContaining({ code }) as object])
  })

  test('what is no address is refused', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const refused = await problemOf(
      workspace.call('createFileByUrl', { body: { type: 'mms', url: 'file:///etc/passwd' } }),
    )
    expect([refused.status, refused.code]).toEqual([422, 'E_FILE_INVALID'])
  })
})

describe('payments', () => {
  test('api-v2 2.11: are paid when as much was paid as they come to with VAT', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const positions = [
      { name: 'Wiadomości SMS FULL', quantity: 1_000, net: '0.16', vatPercent: 23 },
      { name: 'Utrzymanie numeru', quantity: 1, net: '50.00', vatPercent: 23 },
    ]
    const made = await workspace.call('createPayment', {
      body: { number: 'FV 1/03/2025', paymentTo: '2025-03-17', positions },
    })
    expect(made).toEqual({
      id: 3101,
      accountId: 1,
      number: 'FV 1/03/2025',
      state: 'not_paid',
      paid: '0.00',
      total: '258.30',
      paymentTo: '2025-03-17',
      positions,
    })
    const paid = await workspace.call('updatePayment', {
      params: { payment: String(made.id) },
      body: { paid: '258.30' },
    })
    expect(paid).toEqual({ ...made, state: 'paid', paid: '258.30' })
    expect((await workspace.call('listPayments')).items).toEqual([paid])
  })
})

describe('premium messages', () => {
  test('api-v2 2.3: are answered as often as they allow, by the phone and number they name', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const message = await workspace.call('createPremiumMessage', {
      body: { toNumber: '71200', fromNumber: '999300001', answersLeft: 1, text: 'KONKURS A' },
    })
    expect(message).toEqual({
      id: 120270659,
      accountId: 1,
      toNumber: '71200',
      fromNumber: '+48999300001',
      at: '2025-03-03T09:00:00.000Z',
      answersLeft: 1,
      text: 'KONKURS A',
      answers: [],
    })
    const params = { premium: String(message.id) }
    const body = { phone: '999300001', gate: '71200', text: 'Dziekujemy' }
    const refusalOf = async (changes: object, premium = params.premium) =>
      (
        await problemOf(
          workspace.call('answerPremiumMessage', { params: { premium }, body: { ...body, ...changes } }),
        )
      ).code
    expect([
      await refusalOf({ phone: '999300002' }),
      await refusalOf({ gate: '7301' }),
      await refusalOf({}, '7'),
    ]).toEqual(['E_PREMIUM_MISMATCH', 'E_PREMIUM_MISMATCH', 'E_NO_PREMIUM'])
    const answered = await workspace.call('answerPremiumMessage', { params, body })
    expect(answered).toEqual({
      ...message,
      answersLeft: 0,
      answers: [{ at: '2025-03-03T09:00:00.000Z', text: 'Dziekujemy' }],
    })
    expect(await refusalOf({})).toBe('E_PREMIUM_LIMIT')
    expect((await workspace.call('listPremiumMessages')).items).toEqual([answered])
  })
})

describe('quizzes', () => {
  test('R100: count how often each choice was made', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const quiz = await workspace.call('createQuiz', {
      body: {
        name: 'Ulubiony kwiat',
        items: [
          { id: 1, count: 0 },
          { id: 2, count: 0 },
        ],
      },
    })
    const changed = await workspace.call('updateQuiz', {
      params: { quiz: String(quiz.id) },
      body: { items: [{ id: 2, count: 7 }] },
    })
    expect(changed).toEqual({
      id: quiz.id,
      accountId: 1,
      name: 'Ulubiony kwiat',
      items: [
        { id: 1, count: 0 },
        { id: 2, count: 7 },
      ],
    })
    expect((await workspace.call('listQuizzes')).items).toEqual([changed])
  })
})

describe('what the platform tells an account', () => {
  test('api-v2 2.4: notices are new until somebody knows them', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const notice = await workspace.call('createAccountNotice', { body: { message: 'Nowy cennik' } })
    await workspace.call('updateAccountNotice', {
      params: { notice: String(notice.id) },
      body: { isNew: false },
    })
    expect((await workspace.call('listAccountNotices')).items).toEqual([
      { id: notice.id, accountId: 1, isNew: false, message: 'Nowy cennik' },
    ])
  })

  test('api-v2 2.4: help is invented throughout, so that nobody real is called', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const { maintainer, ...help } = await workspace.call('readAccountHelp')
    const { telephone, ...written } = help
    expect([telephone, maintainer.telephone].filter((phone) => !phone.startsWith('+48999'))).toEqual([])
    const addresses = [...Object.values(written), maintainer.email, maintainer.photo]
    expect(addresses.filter((address) => !/[@/]platforma\.example(\/|$)/.test(address))).toEqual([])
  })
})

describe('the sample', () => {
  test('holds one or two of everything', async () => {
    const workspace = await server.workspace()
    const [templates, files, payments, premium, quizzes, notices] = await Promise.all([
      workspace.call('listTemplates'),
      workspace.call('listFiles'),
      workspace.call('listPayments'),
      workspace.call('listPremiumMessages'),
      workspace.call('listQuizzes'),
      workspace.call('listAccountNotices'),
    ])
    expect([
      templates.items.map(({ name }) => name),
      files.items.map(({ name, type }) => [name, type]),
      payments.items.map(({ state, total }) => [state, total]),
      premium.items.map(({ answersLeft }) => answersLeft),
      quizzes.items.map(({ items }) => items.length),
      notices.items.map(({ isNew }) => isNew),
    ]).toEqual([
      ['Paczka gotowa', 'Potwierdzenie wizyty', 'Życzenia'],
      [
        ['zapowiedz.wav', 'voice'],
        ['kupon.png', 'mms'],
        ['plakat.jpg', 'mms'],
      ],
      [
        ['not_paid', '258.30'],
        ['paid', '123.00'],
      ],
      [1, 3],
      [3],
      [true, false],
    ])
  })
})
