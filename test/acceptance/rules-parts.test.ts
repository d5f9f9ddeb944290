import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InboundReceipt } from '../../emulator/contract/messages.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const PIOTR = '+48607112234'
const NDI = '+48532100200'
const OTHER_NDI = '+48532100201'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withNumbers(): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  for (const number of [NDI, OTHER_NDI]) {
    await workspace.call('createNumber', { body: { number, type: 'NDI_SMS' } })
  }
  await workspace.call('createKeyword', {
    params: { number: NDI },
    body: { kind: 'BASE', text: 'ZAMAWIAM', answer: { text: 'Przyjete' } },
  })
  return workspace
}

/** What the inbox holds, oldest first: text, result and flags. */
async function inboxOf(workspace: TestWorkspace) {
  const { items } = await workspace.call('listMessages', { query: { q: 'is:inbound' } })
  return items
    .filter(({ accountId }) => accountId !== null)
    .reverse()
    .map(({ text, result, flags }) => [text, result, flags])
}

function writePart(
  workspace: TestWorkspace,
  text: string,
  index: number,
  total: number,
  { reference = 7, phone = ANNA, number = NDI } = {},
): Promise<InboundReceipt> {
  return workspace.write(phone, number, text, { part: { reference, index, total } })
}

describe('long SMS that comes in parts', () => {
  test.each([
    ['in order', [1, 2, 3]],
    ['backwards', [3, 2, 1]],
    ['mixed', [2, 3, 1]],
  ])('R37, R164: parts that come %s are one text, matched once whole', async (_label, order) => {
    const texts = ['ZAMA', 'WIAM 20 bul', 'ek na sobote']
    const workspace = await withNumbers()
    const results = []
    for (const index of order) {
      await workspace.advance('1m')
      results.push((await writePart(workspace, String(texts[index - 1]), index, 3)).result)
    }
    expect(results).toEqual(['PART_WAITING', 'PART_WAITING', 'MATCHED'])
    expect(await inboxOf(workspace)).toEqual([['ZAMAWIAM 20 bulek na sobote', 'MATCHED', []]])
    expect((await workspace.call('readLedger')).totals.entries).toBe(1)
  })

  test('R3, R164: a text that is whole leaves no timer behind but the delivery report of its answer', async () => {
    const workspace = await withNumbers()
    await writePart(workspace, 'ZAMAWIAM ', 1, 2)
    await writePart(workspace, 'tort', 2, 2)
    expect(await workspace.call('readClock')).toMatchObject({
      pendingTimers: 1,
      nextTimerAt: '2025-03-03T09:00:06.000Z',
    })
  })

  test('R164: a waiting part is in nobody’s inbox and does nothing', async () => {
    const workspace = await withNumbers()
    const receipt = await writePart(workspace, 'ZAMAWIAM', 1, 2)
    expect(receipt).toEqual({ result: 'PART_WAITING', traceId: receipt.traceId })
    expect(await inboxOf(workspace)).toEqual([])
    expect((await workspace.call('readLedger')).items).toEqual([])
    const { nextTimerAt } = await workspace.call('readClock')
    expect(nextTimerAt).toBe('2025-03-03T10:00:00.000Z')
  })

  test('R164: when a part is still missing after 60 minutes, the rest is joined', async () => {
    const workspace = await withNumbers()
    await writePart(workspace, 'ZAMAWIAM ', 1, 3)
    await workspace.advance('10m')
    await writePart(workspace, 'na sobote', 3, 3)
    await workspace.advance('2999s')
    expect(await inboxOf(workspace)).toEqual([])
    await workspace.advance('1s')
    expect(await inboxOf(workspace)).toEqual([['ZAMAWIAM na sobote', 'MATCHED', ['PART_MISSING']]])
    expect((await workspace.call('readLedger')).totals.entries).toBe(1)
  })

  test('R164: the waiting time is a setting', async () => {
    const workspace = await withNumbers()
    await workspace.call('updateProfile', { body: { 'mo.reassembly_minutes': 5 } })
    await writePart(workspace, 'reszta', 2, 2)
    await workspace.advance('299s')
    expect(await inboxOf(workspace)).toEqual([])
    await workspace.advance('1s')
    expect(await inboxOf(workspace)).toEqual([['reszta', 'UNMATCHED', ['PART_MISSING']]])
  })

  test('R164: a repeated part is not another part', async () => {
    const workspace = await withNumbers()
    const results = []
    for (const [text, index] of [
      ['ZAMAWIAM ', 1],
      ['ZAMAWIAM ', 1],
      ['tort', 2],
    ] as const) {
      results.push((await writePart(workspace, text, index, 2)).result)
    }
    expect([results[0], results[2]]).toEqual(['PART_WAITING', 'MATCHED'])
    expect(results[1]).not.toBe('MATCHED')
    expect(await inboxOf(workspace)).toEqual([['ZAMAWIAM tort', 'MATCHED', []]])
  })

  test.each([
    { label: 'in another order', again: [2, 1] },
    { label: 'the first alone', again: [1] },
    { label: 'the last alone', again: [2] },
  ])('R38, R164: parts that the network delivers once more are repeats, $label', async ({ again }) => {
    const workspace = await withNumbers()
    const deliver = (index: number) =>
      workspace.write(ANNA, NDI, ['ZAMA', 'WIAM 5'][index - 1] ?? '', {
        networkId: `part-${String(index)}`,
        part: { reference: 7, index, total: 2 },
      })
    const first = [await deliver(1), await deliver(2)].map(({ result }) => result)
    await workspace.advance('1m')
    const repeated = []
    for (const index of again) repeated.push((await deliver(index)).result)
    await workspace.advance('3h')
    expect([first, repeated]).toEqual([['PART_WAITING', 'MATCHED'], again.map(() => 'DUPLICATE')])
    expect(await inboxOf(workspace)).toEqual([['ZAMAWIAM 5', 'MATCHED', []]])
    expect((await workspace.call('readLedger')).items).toHaveLength(1)
  })

  test('R164: parts of different references, phones and numbers are not mixed', async () => {
    const workspace = await withNumbers()
    await writePart(workspace, 'a', 1, 2)
    await writePart(workspace, 'c', 1, 2, { reference: 8 })
    await writePart(workspace, 'e', 1, 2, { phone: PIOTR })
    await writePart(workspace, 'g', 1, 2, { number: OTHER_NDI })
    await writePart(workspace, 'h', 2, 2, { number: OTHER_NDI })
    await writePart(workspace, 'f', 2, 2, { phone: PIOTR })
    await writePart(workspace, 'd', 2, 2, { reference: 8 })
    await writePart(workspace, 'b', 2, 2)
    expect((await inboxOf(workspace)).map(([text]) => text)).toEqual(['gh', 'ef', 'cd', 'ab'])
  })

  test('R164: a reference can be used again once its text is whole', async () => {
    const workspace = await withNumbers()
    for (const [text, index] of [
      ['pierwszy ', 1],
      ['raz', 2],
      ['drugi ', 1],
      ['raz', 2],
    ] as const) {
      await writePart(workspace, text, index, 2)
    }
    expect((await inboxOf(workspace)).map(([text]) => text)).toEqual(['pierwszy raz', 'drugi raz'])
  })

  test('R164: the parts of one long text in a single call are joined too', async () => {
    const workspace = await withNumbers()
    const part = (index: number, text: string) => ({
      from: ANNA,
      to: NDI,
      text,
      part: { reference: 3, index, total: 2 },
    })
    const { receipts } = await workspace.call('writeFromCrowd', {
      body: { messages: [part(2, 'tort'), part(1, 'zamawiam ')] },
    })
    expect(receipts.map(({ result }) => result)).toEqual(['PART_WAITING', 'MATCHED'])
  })
})

describe('parts of an outgoing text', () => {
  const REFUSED = ['REFUSED', 'E_TOO_LONG']

  /** Parts and coding with which each text is sent, or why it is not. */
  async function sentAs(texts: readonly string[], more: { utf?: boolean; sender?: string }) {
    const workspace = await withNumbers()
    const outcomes = []
    for (const text of texts) {
      const message = await workspace.call('sendMessage', { body: { to: ANNA, text, sender: NDI, ...more } })
      outcomes.push(
        message.result === 'SENT' ? [message.parts, message.encoding] : [message.result, message.refusal],
      )
    }
    return outcomes
  }

  test('R156, R159: 160 in one part, 153 in each of several, six at most', async () => {
    const lengths = [1, 160, 161, 306, 307, 459, 460, 612, 613, 765, 766, 918, 919]
    expect(
      await sentAs(
        lengths.map((length) => 'a'.repeat(length)),
        {},
      ),
    ).toEqual([...[1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6].map((parts) => [parts, 'GSM-7']), REFUSED])
  })

  test('R159, R161: with Polish letters 70 in one part, 67 in each of several, six at most', async () => {
    const lengths = [1, 70, 71, 134, 135, 201, 202, 268, 269, 335, 336, 402, 403]
    expect(
      await sentAs(
        lengths.map((length) => 'ą'.repeat(length)),
        { utf: true },
      ),
    ).toEqual([...[1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6].map((parts) => [parts, 'UCS-2']), REFUSED])
  })

  test('R157: each of the extension table takes two places', async () => {
    const doubles = ['^', '{', '}', '\\', '[', '~', ']', '|', '€', '\f']
    expect(
      await sentAs(
        doubles.flatMap((double) => [double.repeat(80), `${double.repeat(80)}a`]),
        {},
      ),
    ).toEqual(
      doubles.flatMap(() => [
        [1, 'GSM-7'],
        [2, 'GSM-7'],
      ]),
    )
  })

  test('R157: a line end of two characters takes two places', async () => {
    const line = 'a'.repeat(159)
    expect(await sentAs([`${line}\n`, `${line}\r\n`], {})).toEqual([
      [1, 'GSM-7'],
      [2, 'GSM-7'],
    ])
  })

  test('R160: a two-place character is never cut between parts', async () => {
    const near = 'a'.repeat(152)
    expect(await sentAs([`${near}€${near}`, `${near}a€${near.slice(1)}`], {})).toEqual([
      [3, 'GSM-7'],
      [2, 'GSM-7'],
    ])
    const polish = 'ą'.repeat(66)
    expect(await sentAs([`${polish}😀${polish}`, `${polish}ą😀${polish.slice(1)}`], { utf: true })).toEqual([
      [3, 'UCS-2'],
      [2, 'UCS-2'],
    ])
  })

  test('R158: every Polish letter with a mark forces the long coding, western letters do not', async () => {
    const polish = [
      'ą',
      'ć',
      'ę',
      'ł',
      'ń',
      'ó',
      'ś',
      'ź',
      'ż',
      'Ą',
      'Ć',
      'Ę',
      'Ł',
      'Ń',
      'Ó',
      'Ś',
      'Ź',
      'Ż',
      '„',
      '”',
      '–',
      '…',
      '😀',
    ]
    expect(await sentAs(polish, { utf: true })).toEqual(polish.map(() => [1, 'UCS-2']))
    const western = ['ä', 'ö', 'ü', 'ñ', 'à', 'è', 'é', 'ù', 'ì', 'ò', '£', '§', '@']
    expect(await sentAs(western, { utf: true })).toEqual(western.map(() => [1, 'GSM-7']))
  })

  test.each([
    ['a sender number', NDI, false, 'Zażółć „gęślą” – jaźń… 漢', 'Zazolc "gesla" - jazn... ?', 'GSM-7'],
    ['a sender number, with utf', NDI, true, 'Zażółć 漢', 'Zażółć 漢', 'UCS-2'],
    ['ECO+', '', false, 'Zażółć', 'Zazolc', 'GSM-7'],
    ['ECO+, with utf', '', true, 'Zażółć 漢', 'Zazolc ?', 'GSM-7'],
  ])('R161: what is sent by %s', async (_label, sender, utf, text, sent, encoding) => {
    const workspace = await withNumbers()
    const message = await workspace.call('sendMessage', { body: { to: ANNA, text, sender, utf } })
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: ANNA } })
    expect([message.encoding, items.map((item) => item.text)]).toEqual([encoding, [sent]])
    const { lines } = await workspace.call('readTrace', { params: { trace: message.traceId } })
    const prepared = lines
      .flatMap((line) => [line, ...line.lines])
      .find(({ code }) => code === 'text-prepared')
    expect(prepared?.data.lost).toEqual(sent.includes('?') ? ['漢'] : [])
  })

  test('R159, R160: what a phone writes is counted in the same way', async () => {
    const workspace = await withNumbers()
    const counts = []
    for (const text of ['a'.repeat(160), 'a'.repeat(161), 'ą'.repeat(70), 'ą'.repeat(71)]) {
      const receipt = await workspace.write(ANNA, NDI, text)
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      counts.push([message.parts, message.encoding])
    }
    expect(counts).toEqual([
      [1, 'GSM-7'],
      [2, 'GSM-7'],
      [1, 'UCS-2'],
      [2, 'UCS-2'],
    ])
  })
})
