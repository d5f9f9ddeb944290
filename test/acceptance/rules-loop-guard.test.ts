import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const PIOTR = '+48607112234'
const FIRST = '+48532100200'
const SECOND = '+48532100201'
const WORDS = ['RAZ', 'DWA', 'TRZY', 'CZTERY', 'PIEC', 'SZESC', 'SIEDEM', 'OSIEM'] as const

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** Two individual numbers; every word has an answer of its own on both, so that no two texts are alike. */
async function withWords(): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  for (const number of [FIRST, SECOND]) {
    await workspace.call('createNumber', { body: { number, type: 'NDI_SMS' } })
    await workspace.call('createKeywords', {
      params: { number },
      body: {
        keywords: WORDS.map((text) => ({
          kind: 'EXACT' as const,
          text,
          answer: { text: `Odpowiedz ${text} ${number}` },
        })),
      },
    })
  }
  return workspace
}

/** Writes and answers whether an automatic answer came: its absence must be flagged as the loop guard's doing. */
async function isAnswered(
  workspace: TestWorkspace,
  text: string,
  phone = ANNA,
  number = FIRST,
): Promise<boolean> {
  const receipt = await workspace.write(phone, number, text)
  const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
  const answered = message.ribbon.includes('answer')
  expect([message.result, message.flags]).toEqual(['MATCHED', answered ? [] : ['LOOP_GUARD']])
  return answered
}

/** The same for a row of texts, one minute apart. */
async function answeredOf(workspace: TestWorkspace, texts: readonly string[], gap = '1m') {
  const answered = []
  for (const text of texts) {
    answered.push(await isAnswered(workspace, text))
    await workspace.advance(gap)
  }
  return answered
}

const FIVE_TRUE = [true, true, true, true, true]

describe('loop guard', () => {
  test('R94: five answers in ten minutes, the sixth is withheld until the first is ten minutes old', async () => {
    for (const [wait, answered] of [
      ['299s', false],
      ['300s', true],
    ] as const) {
      const workspace = await withWords()
      expect(await answeredOf(workspace, WORDS.slice(0, 5))).toEqual(FIVE_TRUE)
      await workspace.advance(wait)
      expect([wait, await isAnswered(workspace, 'SZESC')]).toEqual([wait, answered])
    }
  })

  test('R94: a withheld answer does not count towards the next', async () => {
    const workspace = await withWords()
    expect(await answeredOf(workspace, WORDS.slice(0, 6))).toEqual([...FIVE_TRUE, false])
    await workspace.advance('4m')
    expect(await isAnswered(workspace, 'SIEDEM')).toBe(true)
    expect(await isAnswered(workspace, 'OSIEM')).toBe(false)
  })

  test('R94: the count is per phone and per number', async () => {
    const workspace = await withWords()
    expect(await answeredOf(workspace, WORDS.slice(0, 6), '0s')).toEqual([...FIVE_TRUE, false])
    expect(await isAnswered(workspace, 'SIEDEM', PIOTR)).toBe(true)
    expect(await isAnswered(workspace, 'SIEDEM', ANNA, SECOND)).toBe(true)
    expect(await isAnswered(workspace, 'SIEDEM')).toBe(false)
  })

  test('R94: after the third identical text nothing more within the hour', async () => {
    for (const [wait, answered] of [
      ['1199s', false],
      ['1200s', true],
    ] as const) {
      const workspace = await withWords()
      for (const [index, gap] of ['20m', '20m', wait].entries()) {
        expect([index, await isAnswered(workspace, 'RAZ')]).toEqual([index, true])
        await workspace.advance(gap)
      }
      expect([wait, await isAnswered(workspace, 'RAZ')]).toEqual([wait, answered])
    }
  })

  test('R94: another text in between is answered, identical ones of other phones do not count', async () => {
    const workspace = await withWords()
    expect(await answeredOf(workspace, ['RAZ', 'RAZ', 'RAZ', 'RAZ', 'DWA'])).toEqual([
      true,
      true,
      true,
      false,
      true,
    ])
    expect(await isAnswered(workspace, 'RAZ', PIOTR)).toBe(true)
    expect(await isAnswered(workspace, 'RAZ', ANNA, SECOND)).toBe(true)
  })

  test('R94: both limits are settings', async () => {
    const workspace = await withWords()
    await workspace.call('updateProfile', { body: { 'loop.max_per_10min': 2 } })
    expect(await answeredOf(workspace, ['RAZ', 'DWA', 'TRZY'])).toEqual([true, true, false])
    const strict = await withWords()
    await strict.call('updateProfile', { body: { 'loop.identical_per_hour': 1 } })
    expect(await answeredOf(strict, ['RAZ', 'RAZ', 'DWA'])).toEqual([true, false, true])
  })

  test('R94: with the guard off every text is answered, and the bill shows what that costs', async () => {
    const workspace = await withWords()
    await workspace.call('updateProfile', { body: { 'loop.guard': false } })
    const texts = ['RAZ', 'RAZ', 'RAZ', 'RAZ', 'DWA', 'TRZY', 'CZTERY', 'PIEC']
    expect(await answeredOf(workspace, texts, '0s')).toEqual(texts.map(() => true))
    const { totals } = await workspace.call('readLedger')
    expect([totals.entries, totals.net]).toEqual([8, '1.28'])
  })

  test('R94: the default action is guarded too', async () => {
    const workspace = await withWords()
    await workspace.call('updateNumber', {
      params: { number: FIRST },
      body: { defaultAction: { answer: { text: 'Slucham?' } } },
    })
    const flags = []
    for (let count = 0; count < 4; count += 1) {
      const receipt = await workspace.write(ANNA, FIRST, 'Jestem w podrozy, oddzwonie')
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      flags.push(message.flags)
    }
    expect(flags).toEqual([[], [], [], ['LOOP_GUARD']])
  })

  test.each([
    ['an individual number of the account', SECOND],
    ['a 2way number', '+48999000003'],
    ['a shared number', '+48512004987'],
    ['the account’s own number', '+48600700800'],
  ])('R94: no automatic answer goes to %s', async (_label, phone) => {
    const workspace = await withWords()
    await workspace.call('createNumber', { body: { number: '+48512004987', type: 'ND' } })
    await workspace.call('createNumber', { body: { number: '+48600700800', type: 'OWN_NUMBER' } })
    expect(await isAnswered(workspace, 'RAZ', phone)).toBe(false)
    expect((await workspace.call('readLedger')).items).toEqual([])
  })

  test('R94: two numbers that answer each other fall silent', async () => {
    const workspace = await withWords()
    await workspace.call('updateNumber', {
      params: { number: SECOND },
      body: { defaultAction: { answer: { text: 'RAZ' } } },
    })
    await workspace.write(SECOND, FIRST, 'RAZ')
    await workspace.advance('1d')
    expect((await workspace.call('listMessages')).items).toHaveLength(1)
  })
})
