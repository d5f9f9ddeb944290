import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceRequest } from '../../src-renderer/client/emulator-client.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const PERSON = '+48607112233'
const NDI = '+48532100200'

type KeywordWish = WorkspaceRequest<'createKeyword'>['body']

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** An individual number with these keywords, made in this order; the ids are answered in the same order. */
async function withKeywords(keywords: readonly KeywordWish[]) {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  const ids = []
  for (const body of keywords) {
    ids.push((await workspace.call('createKeyword', { params: { number: NDI }, body })).id)
  }
  return { workspace, ids }
}

async function winnerOf(workspace: TestWorkspace, text: string) {
  return (await workspace.call('tryText', { body: { to: NDI, text } })).keyword?.id ?? null
}

async function answersTo(workspace: TestWorkspace, phone: string): Promise<readonly string[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.filter(({ direction }) => direction === 'received').map(({ text }) => text)
}

describe('which keyword wins', () => {
  test('R60, R61: of the same keyword twice the older wins, and the trace does not call it stronger', async () => {
    const { workspace, ids } = await withKeywords([
      { kind: 'EXACT', text: 'LATO' },
      { kind: 'EXACT', text: 'lato' },
      { kind: 'PHRASE', text: 'LATO' },
    ])
    const { traceId } = await workspace.write(PERSON, NDI, 'Lato!')
    const { lines } = await workspace.call('readTrace', { params: { trace: traceId } })
    const considered = lines
      .filter(({ step }) => step === 8)
      .flatMap((line) => [line, ...line.lines])
      .filter(({ code }) => code === 'keyword-lost')
      .map(({ data }) => [data.keyword, data.why])
    expect(considered).toEqual([
      [{ id: ids[1], text: 'lato' }, 'younger'],
      [{ id: ids[2], text: 'LATO' }, 'weaker'],
    ])
  })

  test('R60: removing, exact, longest base, phrase, whatever their age', async () => {
    const { workspace, ids } = await withKeywords([
      { kind: 'PHRASE', text: 'koniec' },
      { kind: 'BASE', text: 'KON', attached: 'any' },
      { kind: 'BASE', text: 'KONIEC' },
      { kind: 'EXACT', text: 'KONIEC' },
      { kind: 'REMOVING', text: 'KONIEC' },
    ])
    const winners = []
    for (const id of [...ids].reverse()) {
      winners.push(await winnerOf(workspace, 'Koniec!'))
      await workspace.call('updateKeyword', {
        params: { number: NDI, keyword: String(id) },
        body: { enabled: false },
      })
    }
    expect(winners).toEqual([...ids].reverse())
    expect(await winnerOf(workspace, 'Koniec!')).toBeNull()
  })

  test('R60: a removing keyword that is matched as a phrase still goes first', async () => {
    const { workspace, ids } = await withKeywords([
      { kind: 'EXACT', text: 'DOSC' },
      { kind: 'BASE', text: 'MAM' },
      { kind: 'REMOVING', text: 'DOSC', matchAs: 'phrase' },
    ])
    expect(await winnerOf(workspace, 'dosc')).toBe(ids[2])
    expect(await winnerOf(workspace, 'mam dosc')).toBe(ids[2])
    expect(await winnerOf(workspace, 'mam pytanie')).toBe(ids[1])
  })

  test('R60: the longer phrase first, then the one that occurs earliest', async () => {
    const { workspace, ids } = await withKeywords([
      { kind: 'PHRASE', text: 'kot' },
      { kind: 'PHRASE', text: 'pies' },
      { kind: 'PHRASE', text: 'ryba' },
      { kind: 'PHRASE', text: 'kot perski' },
    ])
    const [cat, dog, fish, persian] = ids
    expect(await winnerOf(workspace, 'kot i pies')).toBe(dog)
    expect(await winnerOf(workspace, 'kot perski, pies i ryba')).toBe(persian)
    expect(await winnerOf(workspace, 'ryba albo pies')).toBe(fish)
    expect(await winnerOf(workspace, 'pies albo ryba')).toBe(dog)
    expect(await winnerOf(workspace, 'perski kot')).toBe(cat)
  })

  test('R60: within one step the older keyword wins', async () => {
    const { workspace, ids } = await withKeywords([
      { kind: 'PHRASE', text: 'kot*' },
      { kind: 'PHRASE', text: 'kot' },
      { kind: 'PHRASE', text: 'pies' },
      { kind: 'PHRASE', text: 'pies*' },
      { kind: 'REMOVING', text: 'DOSC', matchAs: 'phrase' },
      { kind: 'REMOVING', text: 'MAM', matchAs: 'base' },
    ])
    expect(await winnerOf(workspace, 'kot')).toBe(ids[0])
    expect(await winnerOf(workspace, 'pies')).toBe(ids[2])
    expect(await winnerOf(workspace, 'mam dosc')).toBe(ids[4])
  })

  test('R59: the winner alone acts, answers and counts', async () => {
    const { workspace } = await withKeywords([
      { kind: 'EXACT', text: 'ROZA', groups: ['Roze'], answer: { text: 'Roza dla Ciebie' } },
      { kind: 'BASE', text: 'ROZA', groups: ['Kwiaty'], answer: { text: 'Kwiat dla Ciebie' } },
      { kind: 'PHRASE', text: 'róża', groups: ['Rosliny'], answer: { text: 'Roslina dla Ciebie' } },
    ])
    await workspace.write(PERSON, NDI, 'róża')
    expect(await answersTo(workspace, PERSON)).toEqual(['Roza dla Ciebie'])
    const { items } = await workspace.call('listContacts')
    expect(items.map(({ groups }) => groups.map(({ groupName }) => groupName))).toEqual([['Roze']])
    expect((await workspace.call('readLedger')).totals.entries).toBe(1)
  })

  test('R61: when several would have matched the message says so and the trace names all of them', async () => {
    const { workspace, ids } = await withKeywords([
      { kind: 'EXACT', text: 'ROZA' },
      { kind: 'BASE', text: 'ROZA' },
      { kind: 'PHRASE', text: 'róża' },
      { kind: 'PHRASE', text: 'bratek' },
    ])
    const flagsAndNames = async (text: string) => {
      const receipt = await workspace.write(PERSON, NDI, text)
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      const considered = lines
        .flatMap((line) => line.lines)
        .filter(({ code, data }) => code === 'keyword-won' || data.why === 'weaker')
        .map(({ data }) => (data.keyword as { id: number }).id)
      return [message.flags, considered]
    }
    expect(await flagsAndNames('roza')).toEqual([['OVERLAP'], [ids[0], ids[1], ids[2]]])
    expect(await flagsAndNames('mam bratek')).toEqual([[], [ids[3]]])
    expect(await flagsAndNames('roza i bratek')).toEqual([['OVERLAP'], [ids[1], ids[3], ids[2]]])
  })
})

describe('what nothing matched', () => {
  test.each([
    ['NDI_SMS', NDI],
    ['NDI_MMS', '+48532100300'],
    ['SCI', '4123'],
  ] as const)('R63: on %s it is kept as unmatched and the default answer goes out', async (type, number) => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', {
      body: { number, type, defaultAction: { answer: { text: 'Nie zrozumielismy, sprobuj jeszcze raz' } } },
    })
    const receipt = await workspace.write(PERSON, number, 'ile kosztuje?')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.result, message.keyword, message.accountId, message.read, message.ribbon]).toEqual([
      'UNMATCHED',
      null,
      1,
      false,
      ['kept', 'answer'],
    ])
    expect(await answersTo(workspace, PERSON)).toEqual(['Nie zrozumielismy, sprobuj jeszcze raz'])
  })

  test('R63: without a default action it is kept in silence; the action can be set and taken away', async () => {
    const { workspace } = await withKeywords([])
    await workspace.write(PERSON, NDI, 'raz')
    await workspace.call('updateNumber', {
      params: { number: NDI },
      body: { defaultAction: { answer: { text: 'Slucham?' } } },
    })
    await workspace.write(PERSON, NDI, 'dwa')
    await workspace.call('updateNumber', {
      params: { number: NDI },
      body: { defaultAction: { answer: null } },
    })
    await workspace.write(PERSON, NDI, 'trzy')
    expect(await answersTo(workspace, PERSON)).toEqual(['Slucham?'])
    expect((await workspace.call('readWorkspace')).counts).toMatchObject({ unmatched: 3, lost: 0, unread: 3 })
  })

  test('R63: a text that a keyword caught gets no default answer', async () => {
    const { workspace } = await withKeywords([{ kind: 'EXACT', text: 'ROZA' }])
    await workspace.call('updateNumber', {
      params: { number: NDI },
      body: { defaultAction: { answer: { text: 'Slucham?' } } },
    })
    await workspace.write(PERSON, NDI, 'roza')
    expect(await answersTo(workspace, PERSON)).toEqual([])
  })

  test('R64: on a shared number it is nobody’s: no inbox, no answer, no charge, only the operator’s view', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: '5120', type: 'SC' } })
    await workspace.call('createKeyword', {
      params: { number: '5120' },
      body: { kind: 'EXACT', text: 'ROZA', groups: ['Roze'], answer: { text: 'Roza' } },
    })
    const receipt = await workspace.write(PERSON, '5120', 'roze')
    expect(receipt).toEqual({ result: 'UNROUTED', traceId: receipt.traceId })
    const { items } = await workspace.call('listMessages')
    expect(
      items.map(({ text, accountId, keyword, flags, ribbon }) => [text, accountId, keyword, flags, ribbon]),
    ).toEqual([['roze', null, null, [], ['lost']]])
    expect(await answersTo(workspace, PERSON)).toEqual([])
    expect((await workspace.call('readLedger')).items).toEqual([])
    expect((await workspace.call('listContacts')).items).toEqual([])
    expect((await workspace.call('readWorkspace')).counts).toMatchObject({
      lost: 1,
      unmatched: 0,
      contacts: 0,
    })
  })

  test('R64: what lies in no inbox is not unread', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: '5120', type: 'SC' } })
    await workspace.write(PERSON, '5120', 'roze')
    expect((await workspace.call('readWorkspace')).counts).toMatchObject({ lost: 1, unread: 0 })
  })
})
