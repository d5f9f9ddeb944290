import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gardener } from '../support/gardener.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const H1 = '+48500600700'
const ND = '+48503340503'
const ANSWER = 'Dziekujemy, poinformujemy Cie o promocji!'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** What the example is about: the group, the inbox of account A, the answers, the bill. */
async function readOutcome(workspace: TestWorkspace) {
  const groups = await workspace.call('listGroups')
  const group = groups.items.find(({ name }) => name === 'Ogrodnicy')
  const members = await workspace.call('listGroupMembers', { params: { group: String(group?.id) } })
  const messages = await workspace.call('listMessages')
  const ledger = await workspace.call('readLedger')
  const mails = await workspace.call('listMails')
  const { items: receivers } = await workspace.call('listReceivers')
  const called = receivers.map(({ name }) => workspace.call('listReceiverCalls', { params: { name } }))
  const calls = (await Promise.all(called)).flatMap(({ items }) => items)
  const [inbound, outbound] = ['inbound', 'outbound'].map((direction) =>
    messages.items.filter((message) => message.direction === direction),
  )
  return {
    members: members.items.map(({ phone }) => phone),
    inbox: inbound?.filter(({ accountId }) => accountId !== null).map(({ text }) => text),
    answers: outbound?.map(({ text, parts, result }) => [text, parts, result]),
    mails: mails.items.map(({ to, subject }) => [to, subject]),
    calls: calls.map(({ parameters }) => parameters.find(({ name }) => name === 'wiadomosc')?.value),
    ledger: ledger.items.map(({ unit, parts, price, reason }) => [unit, parts, price, reason]),
  }
}

const NOTHING = { members: [], inbox: [], answers: [], mails: [], calls: [], ledger: [] }
const MAIL = ['promo@a.example', '[ND 503 340 503] SMS od 500 600 700']

/** What A1 leaves behind, for the text that was written. */
function asA1(text: string) {
  return {
    members: [H1],
    inbox: [text],
    answers: [[ANSWER, 1, 'SENT']],
    mails: [MAIL],
    calls: [text],
    ledger: [['SMS_FULL', 1, '0.16', 'AUTORESPONDER']],
  }
}

describe('example A: the gardener on a shared number', () => {
  test.each([
    ['A1', 'OGRODNIK'],
    ['A2', 'Ogrodnik'],
    ['A3', ' "ogrodnik". '],
    ['A8', 'OGRÓDNIK'],
  ])(
    '%s, R41, R42, R47, R119: %j matches, joins the group, is sent on by e-mail and URL, and is charged for its one answer only',
    async (_no, text) => {
      const workspace = await gardener(server)
      const receipt = await workspace.write(H1, '503 340 503', text)
      expect(receipt).toEqual({ result: 'MATCHED', messageId: receipt.traceId, traceId: receipt.traceId })
      expect(await readOutcome(workspace)).toEqual(asA1(text))
    },
  )

  test('A4, R79: twice, ten minutes apart: one contact, two stored messages, two answers', async () => {
    const workspace = await gardener(server)
    await workspace.write(H1, ND, 'OGRODNIK')
    await workspace.advance('10m')
    await workspace.write(H1, ND, 'OGRODNIK')
    const once = asA1('OGRODNIK')
    expect(await readOutcome(workspace)).toEqual({
      members: [H1],
      inbox: ['OGRODNIK', 'OGRODNIK'],
      answers: [...once.answers, ...once.answers],
      mails: [MAIL, MAIL],
      calls: ['OGRODNIK', 'OGRODNIK'],
      ledger: [...once.ledger, ...once.ledger],
    })
  })

  test('A5, R48, R64, R65: with more words it is nobody’s, unless the first word counts', async () => {
    const text = 'OGRODNIK prosze o info'
    const workspace = await gardener(server)
    const receipt = await workspace.write(H1, ND, text)
    expect(receipt).toEqual({ result: 'UNROUTED', traceId: receipt.traceId })
    expect(await readOutcome(workspace)).toEqual(NOTHING)
    const trace = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    expect(trace.nearMisses.map(({ text: keyword, why }) => [keyword, why])).toContainEqual([
      'OGRODNIK',
      'extra-words',
    ])
    expect(await workspace.traceCodes(receipt.traceId)).toContain('exact-ambiguous')

    await workspace.call('updateProfile', { body: { 'match.exact_on_shared': 'first_word' } })
    expect((await workspace.write(H1, ND, text)).result).toBe('MATCHED')
    expect(await readOutcome(workspace)).toEqual(asA1(text))
  })

  test.each([
    ['A6', 'OGRODNK', 'distance-1'],
    ['A7', '0GRODNIK', 'zero-o'],
  ])('%s, R64, R65: %j is nobody’s, with the near miss named %s', async (_no, text, why) => {
    const workspace = await gardener(server)
    const receipt = await workspace.write(H1, ND, text)
    expect(receipt).toEqual({ result: 'UNROUTED', traceId: receipt.traceId })
    expect(await readOutcome(workspace)).toEqual(NOTHING)
    const trace = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    expect(trace.nearMisses[0]).toMatchObject({ text: 'OGRODNIK', why, otherAccount: false })
  })

  test('A8, R43: in strict mode OGRÓDNIK is nobody’s', async () => {
    const workspace = await gardener(server)
    const tried = await workspace.call('tryText', { body: { to: ND, text: 'OGRÓDNIK' } })
    expect([tried.result, tried.readings.strict.result]).toEqual(['MATCHED', 'UNROUTED'])
    await workspace.call('updateProfile', {
      body: {
        'match.fold_case': false,
        'match.fold_diacritics': false,
        'match.strip_outer_punctuation': false,
      },
    })
    expect((await workspace.write(H1, ND, 'OGRÓDNIK')).result).toBe('UNROUTED')
  })

  test('A9, R67: PROMOCJA belongs to a neighbour and never gets to A’s inbox', async () => {
    const workspace = await gardener(server)
    const receipt = await workspace.write(H1, ND, 'PROMOCJA')
    expect(receipt).toEqual({ result: 'NEIGHBOUR_KEYWORD', traceId: receipt.traceId })
    expect(await readOutcome(workspace)).toEqual(NOTHING)
    expect(await workspace.traceCodes(receipt.traceId)).toContain('neighbour-account')
  })

  test('A10, R36: STOP removes nobody: a shared number has no removing keyword', async () => {
    const workspace = await gardener(server)
    await workspace.write(H1, ND, 'OGRODNIK')
    const receipt = await workspace.write(H1, ND, 'STOP')
    expect(receipt).toEqual({ result: 'NEIGHBOUR_KEYWORD', traceId: receipt.traceId })
    expect(await readOutcome(workspace)).toEqual(asA1('OGRODNIK'))
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: '503 340 503' },
        body: { kind: 'REMOVING', text: 'WYPISZ' },
      }),
    )
    expect([refused.status, refused.code, refused.cell]).toEqual([
      422,
      'E_CAPABILITY',
      {
        row: { pl: 'Hasła usuwające', en: 'removing keywords' },
        column: { pl: 'ND i SC', en: 'ND and SC' },
      },
    ])
  })

  test('A11, R131, R132: with a forward to a phone there is one FULL message more, and one charge', async () => {
    const workspace = await gardener(server)
    const { items } = await workspace.call('listKeywords', { params: { number: ND } })
    const keywordId = items.find(({ text }) => text === 'OGRODNIK')?.id ?? 0
    await workspace.call('createForward', {
      body: { source: { kind: 'keyword', number: ND, keywordId }, kind: 'phone', target: '600 700 800' },
    })
    await workspace.write(H1, ND, 'OGRODNIK')
    const once = asA1('OGRODNIK')
    expect(await readOutcome(workspace)).toEqual({
      ...once,
      answers: [...once.answers, ['500600700: OGRODNIK', 1, 'SENT']],
      ledger: [['SMS_FULL', 1, '0.16', 'FORWARD_PHONE'], ...once.ledger],
    })
  })

  test('A12, R85: a blacklisted sender is stored, marked and sent on, and hears nothing', async () => {
    const workspace = await gardener(server)
    await workspace.call('createBlacklistEntry', { body: { phone: H1 } })
    const receipt = await workspace.write(H1, ND, 'OGRODNIK')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.result, message.flags]).toEqual(['MATCHED', ['BLACKLISTED', 'STILL_BLACKLISTED']])
    expect(await readOutcome(workspace)).toEqual({ ...asA1('OGRODNIK'), answers: [], ledger: [] })
  })

  test('A14, R34: a base keyword on this number is refused, naming the cell of the matrix', async () => {
    const workspace = await gardener(server)
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: '503 340 503' },
        body: { kind: 'BASE', text: 'OGROD' },
      }),
    )
    expect([refused.status, refused.code, refused.cell]).toEqual([
      422,
      'E_CAPABILITY',
      { row: { pl: 'Hasła bazowe', en: 'base keywords' }, column: { pl: 'ND i SC', en: 'ND and SC' } },
    ])
  })
})
