import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAuthorisedSender,
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

const PERSON = '+48500600700'
const OWN = '+48600700900'
const OWNER = '+48600700901'

/** What became of a message that was to be sent from a name or number. */
async function sendAs(workspace: TestWorkspace, sender: string, accountId?: number) {
  const { result, refusal } = await workspace.call('sendMessage', {
    body: { to: PERSON, text: 'Dzien dobry', sender, ...(accountId === undefined ? {} : { accountId }) },
  })
  return [result, refusal]
}

describe('sender names', () => {
  test('R165: a new name waits, and sends from the moment it is authorised until it is no more', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const made = await workspace.call('createSender', { body: { name: 'Kwiaciarnia' } })
    expect(made).toEqual({
      id: made.id,
      accountId: 1,
      name: 'Kwiaciarnia',
      status: 'pending_authorization',
      agreement: 'not_required',
      note: null,
      networks: null,
      warnings: [],
      createdAt: made.createdAt,
    })
    const outcomes = [await sendAs(workspace, 'Kwiaciarnia')]
    for (const status of ['authorized', 'deactivated', 'rejected'] as const) {
      await workspace.call('updateSender', { params: { sender: String(made.id) }, body: { status } })
      outcomes.push(await sendAs(workspace, 'Kwiaciarnia'))
    }
    expect(outcomes).toEqual([
      ['REFUSED', 'E_SENDER'],
      ['SENT', null],
      ['REFUSED', 'E_SENDER'],
      ['REFUSED', 'E_SENDER'],
    ])
  })

  test('R165: a name is authorised as it is written, and for one account', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const { id } = await workspace.call('createAccount', { body: { name: 'Sklep', kind: 'POSTPAID' } })
    await addAuthorisedSender(workspace, 'Kwiaciarnia')
    expect([await sendAs(workspace, 'KWIACIARNIA'), await sendAs(workspace, 'Kwiaciarnia', id)]).toEqual([
      ['REFUSED', 'E_SENDER'],
      ['REFUSED', 'E_SENDER'],
    ])
    await addAuthorisedSender(workspace, 'Kwiaciarnia', id)
    expect(await sendAs(workspace, 'Kwiaciarnia', id)).toEqual(['SENT', null])
  })

  test('R165: the platform’s own names need no authorisation, and nobody adds them again', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const { names } = await workspace.call('listPredefinedSenders')
    expect(names).toEqual(['INFO', 'INFORMACJA', 'PROMOCJA', 'PRZYPOMINAM', 'SMS'])
    expect(await sendAs(workspace, 'INFORMACJA')).toEqual(['SENT', null])
    const refused = await problemOf(workspace.call('createSender', { body: { name: 'INFORMACJA' } }))
    expect([refused.status, refused.code]).toEqual([409, 'E_SENDER_TAKEN'])
  })

  test.each([
    ['Kwiaciarnia1', 'E_SENDER'],
    ['Żonkil', 'E_SENDER'],
    ['500600700', 'E_SENDER'],
    ['4301', 'E_SENDER'],
    ['2waysms', 'E_SENDER'],
    ['Kwiaty', 'E_SENDER_TAKEN'],
  ])('R165, R166: %j cannot be added', async (name, code) => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createSender', { body: { name: 'Kwiaty' } })
    expect((await problemOf(workspace.call('createSender', { body: { name } }))).code).toBe(code)
  })

  test('R165, R166: the sample has a name of every kind, the rejected one with the reason', async () => {
    const workspace = await server.workspace()
    const { items } = await workspace.call('listSenders')
    expect(
      items.map(({ name, status, agreement, note, warnings }) => [name, status, agreement, note, warnings]),
    ).toEqual([
      ['MojaFirma', 'authorized', 'delivered', null, []],
      ['Wyprzedaz', 'pending_authorization', 'required', null, []],
      [
        'UrzadMiasta',
        'rejected',
        'not_required',
        'Nazwa sugeruje urząd. Prosimy wybrać nazwę, która wskazuje na firmę.',
        ['W_SENDER_MISLEADING'],
      ],
    ])
  })

  test('R36: names stand among the numbers, and go with them', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: 'Kwiaciarnia', type: 'ALPHA_SENDER' } })
    const { items } = await workspace.call('listNumbers')
    expect(items.map(({ number, type, enabled, accountId }) => [number, type, enabled, accountId])).toEqual([
      ['Kwiaciarnia', 'ALPHA_SENDER', false, 1],
    ])
    await workspace.call('deleteNumber', { params: { number: 'Kwiaciarnia' } })
    expect((await workspace.call('listSenders')).items).toEqual([])
  })
})

describe('own numbers', () => {
  async function withOwnNumber(number = OWN) {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number, type: 'OWN_NUMBER', ownerPhone: OWNER } })
    return workspace
  }

  /** What stands on the owner's phone, newest first. */
  async function onOwnersPhone(workspace: TestWorkspace) {
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: OWNER } })
    return items.map(({ peer, text }) => ({ peer, text }))
  }

  async function codeOnPhone(workspace: TestWorkspace): Promise<string> {
    const [newest] = await onOwnersPhone(workspace)
    return newest?.text.replace(/\D/g, '') ?? ''
  }

  const params = { number: OWN }

  test('R168: nothing is sent from it before its owner has told the code', async () => {
    const workspace = await withOwnNumber()
    expect(await sendAs(workspace, OWN)).toEqual(['REFUSED', 'E_SENDER_UNVERIFIED'])
    const before = await workspace.call('readVerification', { params })
    const sent = await workspace.call('sendVerificationCode', { params, body: { variant: 'sms' } })
    expect([before, sent]).toEqual([
      { number: OWN, state: 'UNVERIFIED', variants: ['sms', 'call'], sent: null },
      {
        number: OWN,
        state: 'CODE_SENT',
        variants: ['sms', 'call'],
        sent: {
          variant: 'sms',
          expiresAt: '2025-03-03T09:15:00.000Z',
          triesLeft: 5,
          traceId: sent.sent?.traceId,
        },
      },
    ])
    expect(await onOwnersPhone(workspace)).toEqual([
      { peer: 'INFORMACJA', text: expect.stringMatching(/^Twoj kod to \d{6}$/) as string },
    ])
    expect(await sendAs(workspace, OWN)).toEqual(['REFUSED', 'E_SENDER_UNVERIFIED'])
    const code = await codeOnPhone(workspace)
    expect(await workspace.call('tryVerificationCode', { params, body: { code } })).toEqual({
      number: OWN,
      state: 'VERIFIED',
      variants: ['sms', 'call'],
      sent: null,
    })
    expect(await sendAs(workspace, OWN)).toEqual(['SENT', null])
  })

  test('R168: the code costs nothing', async () => {
    const workspace = await withOwnNumber()
    await workspace.call('sendVerificationCode', { params, body: { variant: 'sms' } })
    expect((await workspace.call('readLedger')).items).toEqual([])
  })

  test('R168: the fifth wrong code ends it, and the right one comes too late', async () => {
    const workspace = await withOwnNumber()
    await workspace.call('sendVerificationCode', { params, body: { variant: 'sms' } })
    const code = await codeOnPhone(workspace)
    const wrong = code === '000000' ? '000001' : '000000'
    const told = []
    for (let tries = 1; tries <= 5; tries++) {
      const { text } = await problemOf(
        workspace.call('tryVerificationCode', { params, body: { code: wrong } }),
      )
      told.push(/zostało prób: (\d)/.exec(text?.pl ?? '')?.[1])
    }
    expect(told).toEqual(['4', '3', '2', '1', '0'])
    expect((await workspace.call('readVerification', { params })).state).toBe('FAILED')
    const refused = await problemOf(workspace.call('tryVerificationCode', { params, body: { code } }))
    expect([refused.status, refused.code]).toEqual([422, 'E_VERIFICATION'])
    const again = await workspace.call('sendVerificationCode', { params, body: { variant: 'sms' } })
    expect([again.state, again.sent?.triesLeft]).toEqual(['CODE_SENT', 5])
    expect(await codeOnPhone(workspace)).not.toBe(code)
  })

  test.each([
    ['899s', 'VERIFIED'],
    ['900s', 'EXPIRED'],
  ])('R168: %s after it was sent the code makes it %s', async (by, state) => {
    const workspace = await withOwnNumber()
    await workspace.call('sendVerificationCode', { params, body: { variant: 'sms' } })
    const code = await codeOnPhone(workspace)
    await workspace.advance(by)
    await workspace.call('tryVerificationCode', { params, body: { code } }).catch(() => undefined)
    expect((await workspace.call('readVerification', { params })).state).toBe(state)
  })

  test('R168: a landline can only be called, and the call reads the digits out', async () => {
    const landline = '+48221234567'
    const workspace = await withOwnNumber(landline)
    const there = { number: landline }
    const refused = await problemOf(
      workspace.call('sendVerificationCode', { params: there, body: { variant: 'sms' } }),
    )
    expect([refused.status, refused.code]).toEqual([422, 'E_VERIFICATION'])
    await workspace.call('sendVerificationCode', { params: there, body: { variant: 'call' } })
    expect((await onOwnersPhone(workspace)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Twój kod to( \d){6}$/),
    ])
    const code = await codeOnPhone(workspace)
    const tried = await workspace.call('tryVerificationCode', { params: there, body: { code } })
    expect(tried.state).toBe('VERIFIED')
  })

  test('R84, R168: the code comes to an owner on the blacklist too', async () => {
    const workspace = await withOwnNumber()
    await workspace.call('createBlacklistEntry', { body: { phone: OWNER } })
    await workspace.call('sendVerificationCode', { params, body: { variant: 'sms' } })
    const code = await codeOnPhone(workspace)
    const tried = await workspace.call('tryVerificationCode', { params, body: { code } })
    expect(tried.state).toBe('VERIFIED')
  })

  test('R168: another owner has to verify it anew', async () => {
    const workspace = await server.workspace()
    const sample = { number: '+48600700800' }
    expect((await workspace.call('readVerification', { params: sample })).state).toBe('VERIFIED')
    await workspace.call('updateNumber', { params: sample, body: { label: 'Biuro' } })
    expect(await sendAs(workspace, sample.number)).toEqual(['SENT', null])
    await workspace.call('updateNumber', { params: sample, body: { ownerPhone: OWNER } })
    expect((await workspace.call('readVerification', { params: sample })).state).toBe('UNVERIFIED')
    expect(await sendAs(workspace, sample.number)).toEqual(['REFUSED', 'E_SENDER_UNVERIFIED'])
  })

  test('R168: only an own number can be verified', async () => {
    const workspace = await server.workspace()
    const refused = await problemOf(
      workspace.call('readVerification', { params: { number: '+48532600111' } }),
    )
    expect([refused.status, refused.code]).toEqual([404, 'E_NO_NUMBER'])
  })
})
