import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const PERSON = '+48607112233'
const ND = '+48512004987'
const SC = '5120'
const NDI = '+48532100200'
const FIVE_WORDS = ['JABLKO', 'GRUSZKA', 'SLIWKA', 'WISNIA', 'MALINA'] as const

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** Two shared numbers, an individual one, and a second own account whose id is answered. */
async function withNumbers(): Promise<{ workspace: TestWorkspace; second: number }> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: ND, type: 'ND' } })
  await workspace.call('createNumber', { body: { number: SC, type: 'SC' } })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  const { id } = await workspace.call('createAccount', { body: { name: 'Druga firma' } })
  return { workspace, second: id }
}

type Kind = 'EXACT' | 'BASE' | 'PHRASE' | 'REMOVING'

function add(
  workspace: TestWorkspace,
  number: string,
  text: string,
  kind: Kind = 'EXACT',
  accountId?: number,
) {
  return workspace.call('createKeyword', {
    params: { number },
    body: { kind, text, ...(accountId === undefined ? {} : { accountId }) },
  })
}

describe('form of a keyword', () => {
  test.each([
    ['EXACT', 'AB'],
    ['EXACT', 'ABCDEFGHIJKLMNOP'],
    ['BASE', 'Gęś7'],
    ['REMOVING', '2025'],
    ['PHRASE', 'raz dwa trzy cztery pięć'],
    ['PHRASE', 'abcdefghij abcdefghij abcdefghij abcdefg'],
  ] as const)('R56: the %s keyword %j is accepted', async (kind, text) => {
    const { workspace } = await withNumbers()
    expect((await add(workspace, NDI, text, kind)).text).toBe(text)
  })

  test('R56, R57: what is no keyword is refused, and says why', async () => {
    const wishes = [
      ['17 letters', 'EXACT', 'ABCDEFGHIJKLMNOPQ', 'E_KEYWORD_FORM'],
      ['two words', 'EXACT', 'DWA SLOWA', 'E_KEYWORD_FORM'],
      ['two words', 'BASE', 'DWA SLOWA', 'E_KEYWORD_FORM'],
      ['two words', 'REMOVING', 'DWA SLOWA', 'E_KEYWORD_FORM'],
      ['a hyphen inside', 'EXACT', 'E-BILET', 'E_KEYWORD_FORM'],
      ['a sign that is neither letter nor digit', 'BASE', 'A+B', 'E_KEYWORD_FORM'],
      ['six words', 'PHRASE', 'raz dwa trzy cztery piec szesc', 'E_KEYWORD_FORM'],
      ['41 characters', 'PHRASE', 'abcdefghij abcdefghij abcdefghij abcdefgh', 'E_KEYWORD_FORM'],
      ['nothing', 'EXACT', '', 'E_KEYWORD_EMPTY'],
      ['spaces', 'EXACT', '   ', 'E_KEYWORD_EMPTY'],
      ['punctuation only', 'BASE', '?!...', 'E_KEYWORD_EMPTY'],
      ['one letter', 'EXACT', 'A', 'E_KEYWORD_EMPTY'],
      ['one letter in quotation marks', 'EXACT', '„A”', 'E_KEYWORD_EMPTY'],
      ['a zero-width space and a letter', 'BASE', '\u200bB', 'E_KEYWORD_EMPTY'],
      ['one letter as a phrase', 'PHRASE', 'x', 'E_KEYWORD_EMPTY'],
      ['emoji only', 'PHRASE', '🎉🎉', 'E_KEYWORD_EMPTY'],
    ] as const
    const { workspace } = await withNumbers()
    for (const [label, kind, text, code] of wishes) {
      const refused = await problemOf(add(workspace, NDI, text, kind))
      expect([label, kind, refused.status, refused.code]).toEqual([label, kind, 422, code])
    }
    expect((await workspace.call('listKeywords', { params: { number: NDI } })).items).toEqual([])
  })

  test.each([
    ['ŻÓŁĆ', []],
    ['MÜSLI', []],
    ['ČAJ', ['W_KEYWORD_CHARSET']],
    ['КОД', ['W_KEYWORD_CHARSET']],
  ])('R57: the keyword %j is accepted with the warnings %j', async (text, warnings) => {
    const { workspace } = await withNumbers()
    expect((await add(workspace, NDI, text)).warnings).toEqual(warnings)
  })
})

describe('reservations on shared numbers', () => {
  test('R66: a word that nobody reserved does not work, a reserved one works at once', async () => {
    const { workspace } = await withNumbers()
    expect((await workspace.write(PERSON, ND, 'jablko')).result).toBe('UNROUTED')
    await add(workspace, ND, 'JABLKO')
    expect((await workspace.write(PERSON, ND, 'jablko')).result).toBe('MATCHED')
  })

  test.each(['ŻABKA', 'zabka', ' „Żabka”! '])(
    'R67: %j is the word another account has reserved as Zabka',
    async (text) => {
      const { workspace, second } = await withNumbers()
      await add(workspace, ND, 'Zabka')
      const refused = await problemOf(add(workspace, ND, text, 'EXACT', second))
      expect([refused.status, refused.code, refused.rule]).toEqual([409, 'E_KEYWORD_TAKEN', 'R67'])
    },
  )

  test('R67: the same word on two shared numbers can have two owners, and each gets its own messages', async () => {
    const { workspace, second } = await withNumbers()
    await add(workspace, ND, 'ZABKA')
    await add(workspace, SC, 'ZABKA', 'EXACT', second)
    const owners = []
    for (const to of [ND, SC]) {
      const receipt = await workspace.write(PERSON, to, 'zabka')
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      owners.push(message.accountId)
    }
    expect(owners).toEqual([1, second])
  })

  test('R67: a word that was given up can be reserved by somebody else', async () => {
    const { workspace, second } = await withNumbers()
    const { id } = await add(workspace, ND, 'ZABKA')
    await workspace.call('deleteKeyword', { params: { number: ND, keyword: String(id) } })
    expect((await add(workspace, ND, 'ZABKA', 'EXACT', second)).accountId).toBe(second)
  })

  test('R67: changing a keyword into somebody else’s word is refused too', async () => {
    const { workspace, second } = await withNumbers()
    await add(workspace, ND, 'ZABKA')
    const { id } = await add(workspace, ND, 'BOCIAN', 'EXACT', second)
    const refused = await problemOf(
      workspace.call('updateKeyword', {
        params: { number: ND, keyword: String(id) },
        body: { text: 'żabka' },
      }),
    )
    expect([refused.status, refused.code]).toEqual([409, 'E_KEYWORD_TAKEN'])
    const kept = await workspace.call('readKeyword', { params: { number: ND, keyword: String(id) } })
    expect(kept.text).toBe('BOCIAN')
  })

  test('R67: on the sample’s shared number a neighbour’s words are taken, and its messages are not ours', async () => {
    const workspace = await server.workspace()
    for (const text of ['TAK', 'INFO', 'PROMOCJA', 'KONKURS', 'START', 'STOP']) {
      const refused = await problemOf(add(workspace, '503340503', text.toLowerCase()))
      const receipt = await workspace.write(PERSON, '503340503', `${text}!`)
      expect([text, refused.code, receipt]).toEqual([
        text,
        'E_KEYWORD_TAKEN',
        { result: 'NEIGHBOUR_KEYWORD', traceId: receipt.traceId },
      ])
    }
    const { items } = await workspace.call('listMessages')
    expect(items.map(({ accountId }) => accountId)).toEqual([null, null, null, null, null, null])
  })

  test('R68: words that everyone needs can be reserved on a shared number, with a warning', async () => {
    const { workspace } = await withNumbers()
    await workspace.call('updateProfile', { body: { 'shared.keyword_limit': 10 } })
    for (const text of ['STOP', 'Anuluj', 'POMOC', 'help', 'INFO', 'TEST']) {
      expect([text, (await add(workspace, SC, text)).warnings]).toEqual([text, ['W_GENERIC_WORD']])
      expect([text, (await add(workspace, NDI, text)).warnings]).toEqual([text, []])
    }
  })

  test.each(['2025', '#LATO', '#LATO#'])(
    'R68, R71: %j cannot be reserved on a shared number',
    async (text) => {
      const { workspace } = await withNumbers()
      for (const number of [ND, SC]) {
        const refused = await problemOf(add(workspace, number, text))
        expect([refused.status, refused.code]).toEqual([422, 'E_KEYWORD_RESERVED_FORM'])
      }
    },
  )

  test.each(['202', '20255', 'A202'])('R68: %j has not four digits and can be reserved', async (text) => {
    const { workspace } = await withNumbers()
    expect((await add(workspace, ND, text)).text).toBe(text)
  })

  test('R69: the sixth word of an account on a number is refused; other numbers and accounts count apart', async () => {
    const { workspace, second } = await withNumbers()
    for (const text of FIVE_WORDS) await add(workspace, ND, text)
    const refused = await problemOf(add(workspace, ND, 'AGREST'))
    expect([refused.code, refused.rule]).toEqual(['E_KEYWORD_LIMIT', 'R69'])
    expect((await add(workspace, SC, 'AGREST')).number).toBe(SC)
    expect((await add(workspace, ND, 'AGREST', 'EXACT', second)).accountId).toBe(second)
  })

  test('R69: giving a word up makes room, and the limit is a setting', async () => {
    const { workspace } = await withNumbers()
    const ids = []
    for (const text of FIVE_WORDS) ids.push((await add(workspace, ND, text)).id)
    await workspace.call('deleteKeyword', { params: { number: ND, keyword: String(ids[0]) } })
    await add(workspace, ND, 'AGREST')
    expect((await problemOf(add(workspace, ND, 'JAGODA'))).code).toBe('E_KEYWORD_LIMIT')
    await workspace.call('updateProfile', { body: { 'shared.keyword_limit': 6 } })
    await add(workspace, ND, 'JAGODA')
    expect((await problemOf(add(workspace, ND, 'POZIOMKA'))).code).toBe('E_KEYWORD_LIMIT')
  })

  test('R69: a batch that passes the limit adds nothing', async () => {
    const { workspace } = await withNumbers()
    const keywords = [...FIVE_WORDS, 'AGREST'].map((text) => ({ kind: 'EXACT' as const, text }))
    const refused = await problemOf(
      workspace.call('createKeywords', { params: { number: ND }, body: { keywords } }),
    )
    expect(refused.code).toBe('E_KEYWORD_LIMIT')
    expect((await workspace.call('listKeywords', { params: { number: ND } })).items).toEqual([])
  })

  test('R69: an individual number has no limit', async () => {
    const { workspace } = await withNumbers()
    const keywords = Array.from({ length: 40 }, (_, index) => ({
      kind: 'EXACT' as const,
      text: `SLOWO${String(index)}`,
    }))
    expect(await workspace.call('createKeywords', { params: { number: NDI }, body: { keywords } })).toEqual({
      created: 40,
    })
  })

  test('R70: from the end of the reservation on, texts are unrouted', async () => {
    const { workspace } = await withNumbers()
    await workspace.call('createKeyword', {
      params: { number: ND },
      body: { kind: 'EXACT', text: 'ZABKA', reservedUntil: '2025-03-03 12:00', answer: { text: 'Kum kum' } },
    })
    const results = []
    for (const to of ['2025-03-03 11:59:59', '2025-03-03 12:00:00', '2025-03-10 12:00:00']) {
      await workspace.call('advanceClock', { body: { to } })
      results.push((await workspace.write(PERSON, ND, 'zabka')).result)
    }
    expect(results).toEqual(['MATCHED', 'UNROUTED', 'UNROUTED'])
    expect((await workspace.call('readLedger')).totals.entries).toBe(1)
  })

  test('R67, R70: a word whose reservation has ended is free for somebody else', async () => {
    const { workspace, second } = await withNumbers()
    await workspace.call('createKeyword', {
      params: { number: ND },
      body: { kind: 'EXACT', text: 'ZABKA', reservedUntil: '2025-03-03 12:00' },
    })
    expect((await problemOf(add(workspace, ND, 'ZABKA', 'EXACT', second))).code).toBe('E_KEYWORD_TAKEN')
    await workspace.advance('2h')
    await add(workspace, ND, 'ZABKA', 'EXACT', second)
    const receipt = await workspace.write(PERSON, ND, 'zabka')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect(message.accountId).toBe(second)
  })
})
