import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PhoneMessage } from '../../emulator/contract/messages.ts'
import type { WorkspaceRequest } from '../../src-renderer/client/emulator-client.ts'
import {
  addAuthorisedSender,
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const PIOTR = '+48607112234'

const NUMBERS = {
  NDI_SMS: '+48532100200',
  NDI_MMS: '+48532100300',
  SCI: '4123',
  ND: '+48512004987',
  SC: '5120',
} as const

const NDI = NUMBERS.NDI_SMS

type KeywordWish = WorkspaceRequest<'createKeyword'>['body']

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withKeyword(
  keyword: Omit<KeywordWish, 'kind' | 'text'>,
  type: keyof typeof NUMBERS = 'NDI_SMS',
): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NUMBERS[type], type } })
  await workspace.call('createKeyword', {
    params: { number: NUMBERS[type] },
    body: { kind: 'EXACT', text: 'CENNIK', ...keyword },
  })
  return workspace
}

/** What a phone has received, oldest first. */
async function receivedBy(workspace: TestWorkspace, phone = ANNA): Promise<readonly PhoneMessage[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.filter(({ direction }) => direction === 'received').reverse()
}

async function textsTo(workspace: TestWorkspace, phone = ANNA): Promise<readonly string[]> {
  return (await receivedBy(workspace, phone)).map(({ text }) => text)
}

describe('sender of an answer', () => {
  test.each(['NDI_SMS', 'NDI_MMS', 'SCI'] as const)(
    'R87, R89: on %s it is the number written to, as FULL',
    async (type) => {
      const workspace = await withKeyword({ answer: { text: 'Od 10 zl' } }, type)
      await workspace.write(ANNA, NUMBERS[type], 'cennik')
      expect((await receivedBy(workspace)).map(({ peer, text, canReply }) => [peer, text, canReply])).toEqual(
        [[NUMBERS[type], 'Od 10 zl', true]],
      )
      expect((await workspace.call('readLedger')).items.map(({ unit }) => unit)).toEqual(['SMS_FULL'])
    },
  )

  test.each(['ND', 'SC'] as const)(
    'R89: on %s it is the account’s default sender, else ECO+',
    async (type) => {
      const workspace = await withKeyword({ answer: { text: 'Od 10 zl' } }, type)
      await addAuthorisedSender(workspace, 'Kwiaciarnia')
      await workspace.write(ANNA, NUMBERS[type], 'cennik')
      await workspace.call('updateAccount', {
        params: { account: '1' },
        body: { defaultSender: 'Kwiaciarnia' },
      })
      await workspace.write(ANNA, NUMBERS[type], 'cennik')
      expect((await receivedBy(workspace)).map(({ peerType }) => peerType)).toEqual([
        'ECO_PLUS',
        'ALPHA_SENDER',
      ])
      const { items } = await workspace.call('readLedger')
      expect(items.map(({ unit }) => unit).sort()).toEqual(['SMS_ECO', 'SMS_FULL'])
    },
  )

  test('R88: an answer may name its own sender', async () => {
    const workspace = await withKeyword({})
    await addAuthorisedSender(workspace, 'Kwiaciarnia')
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'EXACT', text: 'ADRES', answer: { text: 'Rynek 1', sender: 'Kwiaciarnia' } },
    })
    await workspace.write(ANNA, NDI, 'adres')
    expect((await receivedBy(workspace)).map(({ peer, text }) => [peer, text])).toEqual([
      ['Kwiaciarnia', 'Rynek 1'],
    ])
  })
})

describe('form of an answer', () => {
  test.each([
    ['NDI_SMS', false, 'Zolc: „”', 'Zolc: ""', 'GSM-7', 1],
    ['NDI_SMS', false, 'Żółć – gęś…', 'Zolc - ges...', 'GSM-7', 1],
    ['NDI_SMS', true, 'Żółć – gęś…', 'Żółć – gęś…', 'UCS-2', 1],
    ['NDI_SMS', true, 'Zolc', 'Zolc', 'GSM-7', 1],
    ['NDI_SMS', true, 'ż'.repeat(71), 'ż'.repeat(71), 'UCS-2', 2],
    ['NDI_SMS', false, 'ż'.repeat(71), 'z'.repeat(71), 'GSM-7', 1],
    // ECO+ never carries Polish letters.
    ['ND', true, 'Żółć', 'Zolc', 'GSM-7', 1],
  ] as const)(
    'R88, R161: on %s with utf %s %j is sent as %j',
    async (type, utf, text, sent, encoding, parts) => {
      const workspace = await withKeyword({ answer: { text, utf } }, type)
      await workspace.write(ANNA, NUMBERS[type], 'cennik')
      expect(
        (await receivedBy(workspace)).map((message) => [message.text, message.encoding, message.parts]),
      ).toEqual([[sent, encoding, parts]])
      expect((await workspace.call('readLedger')).totals.parts).toBe(parts)
    },
  )

  test('R88, R163: a flash answer is shown as one', async () => {
    const workspace = await withKeyword({ answer: { text: 'Od 10 zl', flash: true } })
    await workspace.write(ANNA, NDI, 'cennik')
    expect((await receivedBy(workspace)).map(({ flash }) => flash)).toEqual([true])
  })

  test('R88: a delayed answer goes out when its time has come, not before', async () => {
    const workspace = await withKeyword({ answer: { text: 'Od 10 zl', delayMinutes: 15 } })
    const receipt = await workspace.write(ANNA, NDI, 'cennik')
    expect(await textsTo(workspace)).toEqual([])
    await workspace.advance('899s')
    expect(await textsTo(workspace)).toEqual([])
    expect((await workspace.call('readLedger')).items).toEqual([])
    await workspace.advance('1s')
    expect((await receivedBy(workspace)).map(({ text, at }) => [text, at])).toEqual([
      ['Od 10 zl', '2025-03-03T09:15:00.000Z'],
    ])
    const { items } = await workspace.call('readLedger')
    expect(items.map(({ at, causeMessageId }) => [at, causeMessageId])).toEqual([
      ['2025-03-03T09:15:00.000Z', receipt.messageId],
    ])
  })

  test.each(['{imie}', '%name%', '#NAZWISKO#'])(
    'R93: %s in an answer is sent as it is, with a warning',
    async (mark) => {
      const text = `Witaj ${mark}, zapraszamy`
      const workspace = await withKeyword({ answer: { text } })
      const receipt = await workspace.write(ANNA, NDI, 'cennik')
      expect(await textsTo(workspace)).toEqual([text])
      const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      const warnings = lines.flatMap((line) => [line, ...line.lines]).filter(({ rule }) => rule === 'R93')
      expect(warnings.map(({ outcome, data }) => [outcome, data])).toEqual([
        ['warning', { placeholder: mark }],
      ])
    },
  )

  test('R93: an answer without placeholders has no such warning', async () => {
    const workspace = await withKeyword({ answer: { text: 'Rabat 50% i #lato, ceny {od 10 zl' } })
    const receipt = await workspace.write(ANNA, NDI, 'cennik')
    expect(await workspace.traceCodes(receipt.traceId)).not.toContain('placeholder-in-answer')
  })

  test('R88, R159: an answer of more than six parts is refused when it is set', async () => {
    const workspace = await withKeyword({})
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: NDI },
        body: { kind: 'EXACT', text: 'EPOPEJA', answer: { text: 'a'.repeat(919) } },
      }),
    )
    expect([refused.status, refused.code]).toEqual([422, 'E_TOO_LONG'])
  })

  test('R87: a keyword has a single answer or a sequence, not both', async () => {
    const workspace = await withKeyword({})
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: NDI },
        body: {
          kind: 'EXACT',
          text: 'DWA',
          answer: { text: 'Raz' },
          sequence: { steps: [{ text: 'Dwa', delayMinutes: 0 }] },
        },
      }),
    )
    expect(refused.code).toBe('E_ANSWER_TWICE')
  })
})

describe('repeat policy', () => {
  const PLAIN = { text: 'Od 10 zl' }

  async function answersAfter(
    workspace: TestWorkspace,
    waits: readonly string[],
  ): Promise<readonly number[]> {
    const counts = []
    for (const wait of waits) {
      await workspace.advance(wait)
      await workspace.write(ANNA, NDI, 'cennik')
      counts.push((await receivedBy(workspace)).length)
    }
    return counts
  }

  test('R90: always, unless said otherwise', async () => {
    const workspace = await withKeyword({ answer: PLAIN })
    expect(await answersAfter(workspace, ['0s', '21m', '21m'])).toEqual([1, 2, 3])
  })

  test('R90, R180: an answer that could not be paid for was none, so the next message is answered', async () => {
    const workspace = await withKeyword({ answer: { ...PLAIN, repeat: { policy: 'once' } } })
    const answered = async (balance: string) => {
      await workspace.call('updateAccount', { params: { account: '1' }, body: { balance } })
      const { traceId } = await workspace.write(ANNA, NDI, 'cennik')
      const { effects } = await workspace.call('readTrace', { params: { trace: traceId } })
      return effects.map(({ outcome }) => outcome)
    }
    expect([await answered('0.00'), await answered('5.00'), await answered('5.00')]).toEqual([
      ['limit_exhausted'],
      ['SENT'],
      [],
    ])
  })

  test('R90: once per phone and keyword, for ever', async () => {
    const workspace = await withKeyword({ answer: { ...PLAIN, repeat: { policy: 'once' } } })
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'EXACT', text: 'ADRES', answer: { ...PLAIN, repeat: { policy: 'once' } } },
    })
    expect(await answersAfter(workspace, ['0s', '1h', '365d'])).toEqual([1, 1, 1])
    await workspace.write(PIOTR, NDI, 'cennik')
    expect(await textsTo(workspace, PIOTR)).toEqual(['Od 10 zl'])
    await workspace.write(ANNA, NDI, 'adres')
    expect(await textsTo(workspace)).toEqual(['Od 10 zl', 'Od 10 zl'])
  })

  test('R90: after an answer a cooldown keeps silent until its minutes are over, counted from the answer', async () => {
    const workspace = await withKeyword({ answer: { ...PLAIN, repeat: { policy: 'cooldown', minutes: 30 } } })
    await workspace.call('updateProfile', { body: { 'loop.guard': false } })
    expect(await answersAfter(workspace, ['0s', '20m', '599s', '1s', '1799s', '1s'])).toEqual([
      1, 1, 1, 2, 2, 3,
    ])
  })

  test('R90: an answer that was withheld is explained, and is no loop', async () => {
    const workspace = await withKeyword({ answer: { ...PLAIN, repeat: { policy: 'once' } } })
    await workspace.write(ANNA, NDI, 'cennik')
    const receipt = await workspace.write(ANNA, NDI, 'cennik')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    const withheld = lines.filter(({ code }) => code === 'answer-withheld')
    expect([message.flags, withheld.map(({ step, rule, data }) => [step, rule, data])]).toEqual([
      [],
      [[12, 'R90', { why: 'already-answered' }]],
    ])
  })

  test('R88, R90: the default action has a policy too', async () => {
    const workspace = await withKeyword({})
    await workspace.call('updateNumber', {
      params: { number: NDI },
      body: { defaultAction: { answer: { text: 'Slucham?', repeat: { policy: 'once' } } } },
    })
    for (const text of ['raz', 'dwa', 'trzy']) await workspace.write(ANNA, NDI, text)
    expect(await textsTo(workspace)).toEqual(['Slucham?'])
  })
})
