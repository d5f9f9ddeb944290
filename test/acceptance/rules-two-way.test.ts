import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../emulator/contract/messages.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const PIOTR = '+48607112234'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withTwoAccounts(): Promise<{ workspace: TestWorkspace; second: number }> {
  const workspace = await server.workspace({ from: 'empty' })
  const { id } = await workspace.call('createAccount', { body: { name: 'Druga firma' } })
  return { workspace, second: id }
}

function ask(workspace: TestWorkspace, to: string, accountId = 1): Promise<Message> {
  return workspace.call('sendMessage', {
    body: { to, text: 'Czy termin pasuje?', sender: '2waySMS', accountId },
  })
}

/** Replies in the thread of a message; answers the result, the account and the message replied to. */
async function reply(workspace: TestWorkspace, question: Message, text = 'Pasuje') {
  const receipt = await workspace.write(question.phone, String(question.number), text, { via: 'reply' })
  if (receipt.messageId === undefined) return [receipt.result]
  const message = await workspace.call('readMessage', { params: { message: receipt.messageId } })
  return [receipt.result, message.accountId, message.replyTo]
}

describe('2way mapping', () => {
  test('R72, R73, R75, R77: a mapping exists from the moment of sending, and the number costs nothing', async () => {
    const { workspace } = await withTwoAccounts()
    const question = await ask(workspace, ANNA)
    const { pool, mappings } = await workspace.call('readTwoWayPool')
    expect(mappings).toEqual([
      {
        virtualNumber: question.number,
        recipient: ANNA,
        accountId: 1,
        messageId: question.id,
        expiresAt: '2025-03-06T09:00:00.000Z',
        live: true,
      },
    ])
    expect(pool).toContain(question.number)
    const { items } = await workspace.call('readLedger')
    expect(items.map(({ messageId, unit, parts }) => [messageId, unit, parts])).toEqual([
      [question.id, 'SMS_FULL', 1],
    ])
  })

  test('R73, R76: one number may serve two accounts with different recipients, each reply to its own', async () => {
    const { workspace, second } = await withTwoAccounts()
    await workspace.call('updateProfile', { body: { 'two_way.pool': ['+48999000007'] } })
    const mine = await ask(workspace, ANNA)
    const theirs = await ask(workspace, PIOTR, second)
    expect([mine.number, theirs.number]).toEqual(['+48999000007', '+48999000007'])
    expect(await reply(workspace, mine)).toEqual(['STORED', 1, mine.id])
    expect(await reply(workspace, theirs)).toEqual(['STORED', second, theirs.id])
  })

  test('R74: with a pool of one, a second account cannot write to the same recipient until the mapping ends', async () => {
    const { workspace, second } = await withTwoAccounts()
    await workspace.call('updateProfile', { body: { 'two_way.pool': ['+48999000007'] } })
    const mine = await ask(workspace, ANNA)
    const refused = await ask(workspace, ANNA, second)
    expect([refused.result, refused.refusal]).toEqual(['REFUSED', 'E_2WAY_POOL_EMPTY'])
    expect((await ask(workspace, ANNA)).number).toBe(mine.number)
    await workspace.advance('72h')
    const theirs = await ask(workspace, ANNA, second)
    expect([theirs.result, theirs.number]).toEqual(['SENT', '+48999000007'])
    expect(await reply(workspace, theirs)).toEqual(['STORED', second, theirs.id])
    const again = await ask(workspace, ANNA)
    expect(again.refusal).toBe('E_2WAY_POOL_EMPTY')
  })

  test('R75: replies do not extend the mapping, and there may be many', async () => {
    const { workspace } = await withTwoAccounts()
    const question = await ask(workspace, ANNA)
    const results = []
    for (const wait of ['0s', '48h', '23h', '3599s', '1s']) {
      await workspace.advance(wait)
      results.push((await reply(workspace, question))[0])
    }
    expect(results).toEqual(['STORED', 'STORED', 'STORED', 'STORED', 'NO_MAPPING'])
  })

  test('R75: with a life of 0 hours a mapping lives for ever', async () => {
    const { workspace } = await withTwoAccounts()
    await workspace.call('updateProfile', { body: { 'two_way.ttl_hours': 0 } })
    const question = await ask(workspace, ANNA)
    expect(
      (await workspace.call('readTwoWayPool')).mappings.map(({ expiresAt, live }) => [expiresAt, live]),
    ).toEqual([[null, true]])
    await workspace.advance('365d')
    expect(await reply(workspace, question)).toEqual(['STORED', 1, question.id])
  })

  test('R20, R75: a number that has left the pool takes the replies of those it wrote to', async () => {
    const workspace = await server.workspace()
    const sent = await workspace.call('sendMessage', {
      body: { to: '500600700', text: 'Tak?', sender: '2waySMS' },
    })
    await workspace.call('updateProfile', { body: { 'two_way.pool': ['+48999000777'] } })
    const results = []
    for (const phone of ['500600700', '501222333'])
      results.push((await workspace.write(phone, String(sent.number), 'Tak')).result)
    expect(results).toEqual(['STORED', 'UNKNOWN_NUMBER'])
  })

  test('R77: a number is in the pool or of another type, not both', async () => {
    const workspace = await server.workspace()
    const refusals = [
      await problemOf(workspace.call('createNumber', { body: { number: '+48999000005', type: 'NDI_SMS' } })),
      await problemOf(workspace.call('updateProfile', { body: { 'two_way.pool': ['+48503340503'] } })),
    ]
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [409, 'E_NUMBER_TAKEN'],
      [409, 'E_NUMBER_TAKEN'],
    ])
  })

  test('R75: the life of a mapping is a setting', async () => {
    const { workspace } = await withTwoAccounts()
    await workspace.call('updateProfile', { body: { 'two_way.ttl_hours': 1 } })
    const question = await ask(workspace, ANNA)
    await workspace.advance('59m')
    expect((await reply(workspace, question))[0]).toBe('STORED')
    await workspace.advance('1m')
    expect(await reply(workspace, question)).toEqual(['NO_MAPPING'])
  })

  test('R76: what comes after the end is lost, with the end named in the trace', async () => {
    const { workspace } = await withTwoAccounts()
    const question = await ask(workspace, ANNA)
    await workspace.advance('80h')
    const receipt = await workspace.write(ANNA, String(question.number), 'Pasuje', { via: 'reply' })
    const { items } = await workspace.call('listMessages', { query: { q: 'is:inbound' } })
    expect(items.map(({ result, accountId }) => [result, accountId])).toEqual([['NO_MAPPING', null]])
    const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    const stop = lines.find(({ outcome }) => outcome === 'stop')
    expect([stop?.step, stop?.rule, stop?.code]).toEqual([6, 'R76', 'no-mapping'])
  })

  test('R77: the expiry of one recipient’s mapping can be forced', async () => {
    const { workspace } = await withTwoAccounts()
    await workspace.call('updateProfile', { body: { 'two_way.pool': ['+48999000007'] } })
    const toAnna = await ask(workspace, ANNA)
    const toPiotr = await ask(workspace, PIOTR)
    const { mappings } = await workspace.call('expireTwoWayMapping', {
      body: { virtualNumber: '999 000 007', recipient: '607112233' },
    })
    expect(Object.fromEntries(mappings.map(({ recipient, live }) => [recipient, live]))).toEqual({
      [ANNA]: false,
      [PIOTR]: true,
    })
    expect(await reply(workspace, toAnna)).toEqual(['NO_MAPPING'])
    expect(await reply(workspace, toPiotr)).toEqual(['STORED', 1, toPiotr.id])
  })

  test('R77: the expiry of all mappings of a number can be forced', async () => {
    const { workspace } = await withTwoAccounts()
    await workspace.call('updateProfile', { body: { 'two_way.pool': ['+48999000007'] } })
    const questions = [await ask(workspace, ANNA), await ask(workspace, PIOTR)]
    await workspace.call('expireTwoWayMapping', { body: { virtualNumber: '+48999000007' } })
    const results = []
    for (const question of questions) results.push(await reply(workspace, question))
    expect(results).toEqual([['NO_MAPPING'], ['NO_MAPPING']])
  })

  test('R21, R55, R78: a wish to leave is flagged, and the trace says that somebody must act', async () => {
    const { workspace } = await withTwoAccounts()
    await workspace.call('createContact', { body: { phone: ANNA, groups: ['Pacjenci'] } })
    const question = await ask(workspace, ANNA)
    const receipt = await workspace.write(ANNA, String(question.number), 'Rezygnuję, proszę nie pisać')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.text, message.keyword, message.flags]).toEqual([
      'Rezygnuję, proszę nie pisać',
      null,
      ['OPT_OUT_INTENT'],
    ])
    expect((await workspace.call('listBlacklist')).items).toEqual([])
    const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    const notes = lines
      .flatMap((line) => [line, ...line.lines])
      .filter(({ code }) => code === 'opt-out-intent')
    expect(notes.map(({ outcome, rule }) => [outcome, rule])).toEqual([['warning', 'R78']])
  })

  test('R20: the reply is answered by nobody, joins no group and is free', async () => {
    const { workspace } = await withTwoAccounts()
    const question = await ask(workspace, ANNA)
    const before = await workspace.call('readLedger')
    await reply(workspace, question)
    expect(await workspace.call('readLedger')).toEqual(before)
    expect((await workspace.call('listContacts')).items).toEqual([])
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: ANNA } })
    expect(items.map(({ direction }) => direction)).toEqual(['sent', 'received'])
  })

  test('R77: a number that is not in use cannot be made to expire', async () => {
    const { workspace } = await withTwoAccounts()
    const refused = await problemOf(workspace.call('expireTwoWayMapping', { body: { virtualNumber: 'nic' } }))
    expect([refused.status, refused.code]).toEqual([422, 'E_ADDRESS'])
  })
})
