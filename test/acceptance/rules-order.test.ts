import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

const PERSON = '+48607112233'
const NDI = '+48532600111'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

describe('order of steps', () => {
  test.each([
    ['won by a keyword', NDI, 'Katalog!'],
    ['won by a removing keyword', NDI, 'stop'],
    ['unmatched', '4455', 'cokolwiek'],
  ])(
    'R4, R37: the trace of a message %s has its thirteen steps, each once and in order',
    async (_label, to, text) => {
      const workspace = await server.workspace()
      const receipt = await workspace.write(PERSON, to, text)
      const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      expect([...new Set(lines.map(({ step }) => step))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
      expect(
        lines.every(({ rule, text: says }) => /^R\d+$/.test(rule) && says.pl !== '' && says.en !== ''),
      ).toBe(true)
    },
  )

  test.each([
    ['by the gate', '+420601123456', '4301', 4, 'R9', 'unreachable-short-code'],
    ['for want of an account', PERSON, '4301', 6, 'R64', 'nobody'],
  ])(
    'R4, R37: the trace of a message stopped %s names the step, and nothing is done after it',
    async (_label, from, to, step, rule, code) => {
      const workspace = await server.workspace()
      const receipt = await workspace.write(from, to, 'PROMOCJE')
      const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      const steps = lines.map((line) => line.step)
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      const stop = lines.find(({ outcome }) => outcome === 'stop')
      expect([stop?.step, stop?.rule, stop?.code]).toEqual([step, rule, code])
      expect(lines.filter((line) => line.step >= 10 && line.step <= 12 && line.outcome === 'done')).toEqual(
        [],
      )
    },
  )

  test('R4: for matching the trace names every keyword that was considered and why it lost', async () => {
    const workspace = await server.workspace()
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'BASE', text: 'KATALOG', validTo: '2025-01-01 00:00' },
    })
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'PHRASE', text: 'katalog' },
    })
    const off = await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'PHRASE', text: 'katalog*', enabled: false },
    })
    const { lines } = await workspace.call('tryText', { body: { to: NDI, text: 'KATALOG' } })
    const considered = lines
      .filter(({ step }) => step === 8)
      .flatMap((line) => line.lines)
      .filter(({ code }) => code === 'keyword-won' || code === 'keyword-lost')
      .map(({ code, data }) => [code, (data.keyword as { text: string }).text, data.why])
    expect(considered).toContainEqual(['keyword-won', 'KATALOG', undefined])
    expect(considered).toContainEqual(['keyword-lost', 'KATALOG', 'outside-window'])
    expect(considered).toContainEqual(['keyword-lost', 'katalog', 'weaker'])
    expect(considered).toContainEqual(['keyword-lost', off.text, 'switched-off'])
  })

  test('R39: a crowd is processed in the order of injection', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: '532100200', type: 'NDI_SMS' } })
    const texts = ['raz', 'dwa', 'trzy', 'cztery', 'piec']
    const { receipts } = await workspace.call('writeFromCrowd', {
      body: {
        messages: texts.map((text, index) => ({
          from: `60711223${String(9 - index)}`,
          to: '532100200',
          text,
        })),
      },
    })
    expect(receipts.map(({ result }) => result)).toEqual(texts.map(() => 'UNMATCHED'))
    const { events } = await workspace.call('waitForEvents', { query: { type: 'message.received' } })
    expect(events.map(({ message }) => message?.text)).toEqual(texts)
  })

  test('R39: at equal time the high-priority types go first, and each receipt stays with its message', async () => {
    const workspace = await server.workspace()
    await workspace.call('updateProfile', { body: { 'eco.legacy_replies': true } })
    const eco = await workspace.call('sendMessage', { body: { to: PERSON, text: 'Oferta' } })
    const { receipts } = await workspace.call('writeFromCrowd', {
      body: {
        messages: [
          { from: PERSON, to: String(eco.number), text: 'z ECO+', via: 'reply' },
          { from: PERSON, to: '4455', text: 'na SCI' },
          { from: PERSON, to: NDI, text: 'na NDI' },
        ],
      },
    })
    expect(receipts.map(({ result }) => result)).toEqual(['STORED', 'UNMATCHED', 'UNMATCHED'])
    const { events } = await workspace.call('waitForEvents', { query: { type: 'message.received' } })
    expect(events.map(({ message }) => message?.text)).toEqual(['na SCI', 'na NDI', 'z ECO+'])
  })

  test('R40: an answer that cannot be paid for undoes neither the message nor the group, and its reason is kept', async () => {
    const workspace = await server.workspace()
    await workspace.call('updateAccount', { params: { account: '1' }, body: { balance: '0.05' } })
    const receipt = await workspace.write(PERSON, NDI, 'KATALOG')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.result, message.accountId]).toEqual(['MATCHED', 1])
    const { items: contacts } = await workspace.call('listContacts', { query: { q: PERSON } })
    expect(contacts.map(({ groups }) => groups.map(({ groupName }) => groupName))).toEqual([['Katalog']])
    const { effects } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    expect(effects.map(({ kind, state, outcome }) => [kind, state, outcome])).toEqual([
      ['send-sms', 'failed', 'limit_exhausted'],
    ])
  })
})

describe('repeats', () => {
  test.each([
    ['at once', '0s'],
    ['an hour later', '1h'],
    ['just inside 24 hours', '86399s'],
  ])('R38: the same network id %s is the same message and changes nothing', async (_label, wait) => {
    const workspace = await server.workspace()
    const first = await workspace.write(PERSON, NDI, 'KATALOG', { networkId: 'smsc-77' })
    await workspace.advance(wait)
    const [messages, ledger] = [await workspace.call('listMessages'), await workspace.call('readLedger')]
    const again = await workspace.write(PERSON, NDI, 'KATALOG', { networkId: 'smsc-77' })
    expect(again).toEqual({ result: 'DUPLICATE', duplicateOf: first.messageId, traceId: again.traceId })
    expect(await workspace.call('readLedger')).toEqual(ledger)
    const after = (await workspace.call('listMessages')).items.filter(({ accountId }) => accountId !== null)
    expect(after).toEqual(messages.items)
    expect(await workspace.traceCodes(again.traceId)).toContain('duplicate')
  })

  test('R38: the same network id after more than 24 hours is a new message', async () => {
    const workspace = await server.workspace()
    const first = await workspace.write(PERSON, NDI, 'KATALOG', { networkId: 'smsc-77' })
    await workspace.advance('86401s')
    const again = await workspace.write(PERSON, NDI, 'KATALOG', { networkId: 'smsc-77' })
    expect([first.result, again.result]).toEqual(['MATCHED', 'MATCHED'])
    expect(again.messageId).not.toBe(first.messageId)
    expect((await workspace.call('readLedger')).totals.entries).toBe(2)
  })

  test('R38: the same network id on another number is another message', async () => {
    const workspace = await server.workspace()
    const results = []
    for (const to of [NDI, '4455', '532600222']) {
      results.push((await workspace.write(PERSON, to, 'cokolwiek', { networkId: 'smsc-78' })).result)
    }
    expect(results).toEqual(['UNMATCHED', 'UNMATCHED', 'UNMATCHED'])
  })

  test('R38: numbers are compared in canonical form, texts are not compared', async () => {
    const workspace = await server.workspace()
    const first = await workspace.write(PERSON, '0048 532-600-111', 'KATALOG', { networkId: 'smsc-79' })
    const again = await workspace.write(PERSON, '532 600 111', 'inna tresc', { networkId: 'smsc-79' })
    expect([again.result, again.duplicateOf]).toEqual(['DUPLICATE', first.messageId])
  })

  test('R38: two messages with equal text and no network id are two messages', async () => {
    const workspace = await server.workspace()
    await workspace.write(PERSON, NDI, 'KATALOG')
    await workspace.write(PERSON, NDI, 'KATALOG')
    const { items } = await workspace.call('listMessages', { query: { q: 'is:inbound' } })
    expect(items.map(({ result }) => result)).toEqual(['MATCHED', 'MATCHED'])
  })

  test('R37, R38: repeats within one crowd are recognised', async () => {
    const workspace = await server.workspace()
    const message = { from: PERSON, to: NDI, text: 'KATALOG', networkId: 'smsc-80' }
    const { receipts } = await workspace.call('writeFromCrowd', { body: { messages: [message, message] } })
    expect(receipts.map(({ result }) => result)).toEqual(['MATCHED', 'DUPLICATE'])
    expect((await workspace.call('readLedger')).totals.entries).toBe(1)
  })
})
