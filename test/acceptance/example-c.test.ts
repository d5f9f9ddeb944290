import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatAddress, type Address } from '../../emulator/domain/addresses.ts'
import type { Message } from '../../emulator/contract/messages.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const H1 = '+48500600700'
const QUESTION = 'Czy przyjdziesz?'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

function ask(workspace: TestWorkspace, more: { accountId?: number; sender?: string } = {}): Promise<Message> {
  return workspace.call('sendMessage', { body: { to: H1, text: QUESTION, sender: '2waySMS', ...more } })
}

/** The virtual number that the recipient sees. */
function numberOf(message: Message): string {
  if (message.number === null) throw new Error('sent without a number')
  return message.number
}

describe('example C: 2way', () => {
  test('C1, R20, R76: a reply lies in A’s inbox with the id of the question, free of charge', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    const before = await workspace.call('readLedger')
    const receipt = await workspace.write(H1, numberOf(question), 'Przyjade o 16', { via: 'reply' })
    expect(receipt.result).toBe('STORED')
    const reply = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([reply.numberType, reply.replyTo, reply.accountId, reply.text]).toEqual([
      'TWO_WAY',
      question.id,
      question.accountId,
      'Przyjade o 16',
    ])
    expect(await workspace.call('readLedger')).toEqual(before)
    expect(before.items.map(({ unit, parts, price, reason }) => [unit, parts, price, reason])).toEqual([
      ['SMS_FULL', 1, '0.16', 'MESSAGE'],
    ])
  })

  test('C1, R21, R120: forwards of the account send a reply on to URL, e-mail and phone', async () => {
    const workspace = await server.workspace()
    const targets = [
      ['url', 'http://bramka.localhost/receiver/odpowiedzi?tresc=#WIADOMOSC#&smsid=#SMSID#'],
      ['email', 'odpowiedzi@a.example'],
      ['phone', '600 700 800'],
    ] as const
    for (const [kind, target] of targets) {
      await workspace.call('createForward', { body: { source: { kind: 'replies' }, kind, target } })
    }
    const question = await ask(workspace)
    await workspace.write(H1, numberOf(question), 'Przyjade o 16', { via: 'reply' })
    const calls = await workspace.call('listReceiverCalls', { params: { name: 'odpowiedzi' } })
    expect(calls.items.map(({ parameters }) => parameters)).toEqual([
      [
        { name: 'tresc', value: 'Przyjade o 16' },
        { name: 'smsid', value: question.id },
      ],
    ])
    const mails = await workspace.call('listMails')
    expect(mails.items.map(({ to, subject }) => [to, subject])).toEqual([
      ['odpowiedzi@a.example', `[2way ${formatAddress(numberOf(question) as Address)}] SMS od 500 600 700`],
    ])
    const { items } = await workspace.call('readLedger')
    expect(items.map(({ reason }) => reason)).toEqual(['MESSAGE', 'FORWARD_PHONE'])
  })

  test('C1, R19: the handset shows the question and offers Reply, which is what writing in its thread means', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: H1 } })
    expect(items.map(({ text, peer, canReply }) => [text, peer, canReply])).toEqual([
      [QUESTION, question.number, true],
    ])
    expect((await workspace.write(H1, numberOf(question), 'Tak')).result).toBe('STORED')
  })

  test('C2, R19: the same number typed by hand is refused', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    const receipt = await workspace.write(H1, numberOf(question), 'Przyjade', { via: 'typed' })
    expect(receipt).toEqual({ result: 'TWO_WAY_NOT_A_REPLY', traceId: receipt.traceId })
  })

  test('C3, R76: another phone that writes to the virtual number is lost', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    const receipt = await workspace.write('+48501222333', numberOf(question), 'Kto to?')
    expect(receipt).toEqual({ result: 'NO_MAPPING', traceId: receipt.traceId })
  })

  test('C4, R73, R74: two accounts get two virtual numbers, and each its own reply', async () => {
    const workspace = await server.workspace()
    const { id } = await workspace.call('createAccount', { body: { name: 'Firma B' } })
    const ofA = await ask(workspace)
    const ofB = await ask(workspace, { accountId: id })
    expect(ofA.number).not.toBe(ofB.number)
    const replies = []
    for (const question of [ofA, ofB]) {
      const receipt = await workspace.write(H1, numberOf(question), 'Tak')
      const reply = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      replies.push([reply.accountId, reply.replyTo])
    }
    expect(replies).toEqual([
      [ofA.accountId, ofA.id],
      [id, ofB.id],
    ])
  })

  test('R74: a second message of the same account keeps the thread and moves the mapping', async () => {
    const workspace = await server.workspace()
    const first = await ask(workspace)
    await workspace.advance('71h')
    const second = await ask(workspace)
    expect(second.number).toBe(first.number)
    await workspace.advance('71h')
    const receipt = await workspace.write(H1, numberOf(second), 'Tak')
    const reply = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([receipt.result, reply.replyTo]).toEqual(['STORED', second.id])
  })

  test.each([
    ['71h', 'STORED'],
    ['72h', 'NO_MAPPING'],
    ['73h', 'NO_MAPPING'],
  ])('C5, R75: a reply %s later is %s', async (wait, result) => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    await workspace.advance(wait)
    expect((await workspace.write(H1, numberOf(question), 'Tak', { via: 'reply' })).result).toBe(result)
  })

  test('C6, R21, R34: a 2way number takes no keyword', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: numberOf(question) },
        body: { kind: 'EXACT', text: 'TAK' },
      }),
    )
    expect([refused.status, refused.code, refused.cell]).toEqual([
      422,
      'E_CAPABILITY',
      { row: { pl: 'Hasła dokładne', en: 'exact keywords' }, column: { pl: '2waySMS', en: '2waySMS' } },
    ])
  })

  test('C7, R55, R78: STOP is stored and flagged, and removes nothing', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace)
    const before = await workspace.call('listContacts')
    const receipt = await workspace.write(H1, numberOf(question), 'STOP')
    const reply = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([reply.result, reply.flags]).toEqual(['STORED', ['OPT_OUT_INTENT']])
    expect(await workspace.call('listContacts')).toEqual(before)
    expect((await workspace.call('listBlacklist')).items.map(({ phone }) => phone)).not.toContain(H1)
  })

  test('C8, R15: a reply to the same message sent as ECO+ is not supported', async () => {
    const workspace = await server.workspace()
    const question = await ask(workspace, { sender: '' })
    const receipt = await workspace.write(H1, numberOf(question), 'Przyjade o 16')
    expect([question.numberType, receipt]).toEqual([
      'ECO_PLUS',
      { result: 'REPLY_NOT_SUPPORTED', traceId: receipt.traceId },
    ])
  })

  test('R16: with eco.legacy_replies it goes to whoever last wrote from that number', async () => {
    const workspace = await server.workspace()
    await workspace.call('updateProfile', { body: { 'eco.legacy_replies': true } })
    const question = await ask(workspace, { sender: '' })
    const receipt = await workspace.write(H1, numberOf(question), 'Przyjade o 16')
    const reply = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([reply.result, reply.numberType, reply.replyTo]).toEqual(['STORED', 'ECO_PLUS', question.id])
  })

  test('R74: when the pool has no number left the message fails', async () => {
    const workspace = await server.workspace()
    await workspace.call('updateProfile', { body: { 'two_way.pool': [] } })
    const { id } = await workspace.call('createAccount', { body: { name: 'Firma B' } })
    await ask(workspace)
    const refused = await ask(workspace, { accountId: id })
    expect([refused.result, refused.refusal, refused.price]).toEqual(['REFUSED', 'E_2WAY_POOL_EMPTY', null])
  })
})
