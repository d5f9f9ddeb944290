import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'
import { vendorClient } from '../support/vendor-client.ts'

const OLA = '+48500600700'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

const ON_ITS_WAY = {
  status: 'in_progress',
  channel: 'eco',
  sendAt: null,
  sentAt: null,
  deliveredAt: null,
  reason: null,
  uniqueId: null,
  mailingId: null,
}

describe('the delivery of a message', () => {
  test('is told wherever the message is, as it is at the moment; an incoming one has none', async () => {
    const workspace = await server.workspace()
    await workspace.write(OLA, '+48532600111', 'Dzien dobry')
    const sent = await workspace.call('sendMessage', { body: { to: OLA, text: 'Czesc' } })
    expect(sent.delivery).toEqual(ON_ITS_WAY)
    await workspace.advance('1m')
    const delivered = {
      ...ON_ITS_WAY,
      status: 'delivered',
      sentAt: '2025-03-03T09:00:03.000Z',
      deliveredAt: '2025-03-03T09:00:08.000Z',
    }
    const { items } = await workspace.call('listMessages')
    const { events } = await workspace.call('waitForEvents', { query: { type: 'message.sent' } })
    expect([
      items.find(({ id }) => id === sent.id)?.delivery,
      items.find(({ direction }) => direction === 'inbound')?.delivery,
      (await workspace.call('readMessage', { params: { message: sent.id } })).delivery,
      events.at(-1)?.message?.delivery,
    ]).toEqual([delivered, null, delivered, delivered])
  })

  test('has the id that its sender gave it, and the call that sent it', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await api('messages/send_sms', { phone: OLA, text: 'Czesc', unique_id: 'zamowienie7' })
    const { items } = await workspace.call('listMessages', { query: { q: 'is:outbound' } })
    expect(items.map(({ delivery }) => delivery)).toEqual([
      { ...ON_ITS_WAY, uniqueId: 'zamowienie7', mailingId: expect.any(Number) as number },
    ])
  })
})

describe('the title of a message', () => {
  test('R151: is that of an MMS; nothing else has one', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await api('messages/send_sms', { phone: OLA, text: 'Czesc' })
    const file = Buffer.from('Rabat 10%').toString('base64')
    await api('messages/send_mms', { phone: OLA, title: 'Kupon', file })
    await workspace.write(OLA, '+48532600111', 'Dzien dobry')
    const { items } = await workspace.call('listMessages')
    expect(items.map(({ text, title }) => [text, title])).toEqual([
      ['Dzien dobry', null],
      ['', 'Kupon'],
      ['Czesc', null],
    ])
  })
})

describe('a message for later', () => {
  test('waits for its time, and is sent then', async () => {
    const workspace = await server.workspace()
    const body = { to: OLA, text: 'Czesc', sendAt: '2025-03-03 12:00' }
    const scheduled = await workspace.call('sendMessage', { body })
    expect([scheduled.result, scheduled.delivery]).toEqual([
      'SCHEDULED',
      {
        ...ON_ITS_WAY,
        status: 'saved',
        sendAt: '2025-03-03T11:00:00.000Z',
        mailingId: expect.any(Number) as number,
      },
    ])
    await workspace.advance('2h')
    const { result, delivery } = await workspace.call('readMessage', { params: { message: scheduled.id } })
    expect([result, delivery?.status, delivery?.sendAt]).toEqual(['SENT', 'in_progress', null])
  })

  test('can be withdrawn until then; any other counts as failed', async () => {
    const workspace = await server.workspace()
    const body = { to: OLA, text: 'Czesc' }
    const later = await workspace.call('sendMessage', { body: { ...body, sendAt: '2025-03-03 12:00' } })
    const now = await workspace.call('sendMessage', { body })
    const messages = [later.id, now.id, 'nikt']
    expect(await workspace.call('withdrawMessages', { body: { messages } })).toEqual({
      withdrawn: 1,
      failed: 2,
    })
    const { result, delivery } = await workspace.call('readMessage', { params: { message: later.id } })
    expect([result, delivery]).toEqual(['WITHDRAWN', null])
  })

  test.each([
    { label: 'a time that is past', body: { sendAt: '2025-03-03 09:59' }, code: 'E_SENDING_TIME' },
    { label: 'a time years ahead', body: { sendAt: '2030-01-01 10:00' }, code: 'E_SENDING_TIME' },
    { label: 'what is no time', body: { sendAt: 'pojutrze o 9' }, code: 'E_TIME' },
    { label: 'an unknown sender', body: { sender: 'Nieznany' }, code: 'E_SENDER' },
    { label: 'nothing to say', body: { text: '   ' }, code: 'E_TEXT_EMPTY' },
    { label: 'more than six parts', body: { text: 'a'.repeat(919) }, code: 'E_TOO_LONG' },
  ])('is refused with $label', async ({ body, code }) => {
    const workspace = await server.workspace()
    const whole = { to: OLA, text: 'Czesc', sendAt: '2025-03-03 12:00', ...body }
    const problem = await problemOf(workspace.call('sendMessage', { body: whole }))
    expect([problem.status, problem.code]).toEqual([422, code])
  })
})

describe('a message on a phone', () => {
  test('says what it is beside its text, and when it came', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    const file = await api('files/add', { type: 'mms', url: 'https://example.com/kwiat.jpg', name: 'kwiat' })
    await api('messages/send_mms', { phone: OLA, title: 'Kwiaty', file_id: file.id })
    await api('messages/send_sms', { phone: OLA, text: 'Sklep', wap_push: 'https://example.com/sklep' })
    await workspace.write(OLA, '+48532600111', 'Dzien dobry')
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: OLA } })
    const plain = {
      kind: 'sms',
      title: null,
      files: [],
      link: null,
      vcard: false,
      at: '2025-03-03T09:00:00.000Z',
    }
    const shown = items.map(({ kind, title, files, link, vcard, at }) => ({
      kind,
      title,
      files,
      link,
      vcard,
      at,
    }))
    expect(shown.slice(-3)).toEqual([
      plain,
      { ...plain, link: 'https://example.com/sklep' },
      {
        ...plain,
        kind: 'mms',
        title: 'Kwiaty',
        files: [{ id: file.id, name: expect.any(String) as string }],
      },
    ])
  })
})
