import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreateKeyword } from '../../emulator/contract/keywords.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const PERSON = '+48607112233'
const NDI = '+48532100200'
const ND = '+48512004987'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withKeywords(...keywords: readonly CreateKeyword[]): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  await workspace.call('createNumber', { body: { number: ND, type: 'ND' } })
  for (const body of keywords) await workspace.call('createKeyword', { params: { number: NDI }, body })
  return workspace
}

async function missesOf(workspace: TestWorkspace, text: string, to = NDI) {
  const { nearMisses } = await workspace.call('tryText', { body: { to, text } })
  return nearMisses.map(({ text: keyword, why }) => [keyword, why])
}

describe('near misses', () => {
  test.each([
    ['one letter left out', 'CENIK', 'distance-1'],
    ['one letter too many', 'CENNNIK', 'distance-1'],
    ['one letter wrong', 'CENNYK', 'distance-1'],
    ['two neighbours swapped', 'ECNNIK', 'swapped'],
    ['words after it', 'cennik prosze', 'extra-words'],
    ['words before it', 'prosze o cennik', 'extra-words'],
    ['1 for I', 'CENN1K', 'one-l'],
    ['l for I', 'CENNlK', 'one-l'],
    ['a space inside', 'cen nik', 'split-by-space'],
  ])('R65: %s (%j)', async (_label, text, why) => {
    const workspace = await withKeywords(
      { kind: 'EXACT', text: 'CENNIK' },
      { kind: 'EXACT', text: 'PARASOL' },
    )
    expect(await missesOf(workspace, text)).toEqual([['CENNIK', why]])
  })

  test('R44, R65: 0 for O is named, in both directions', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'ROWER' }, { kind: 'EXACT', text: 'KOD10' })
    expect(await missesOf(workspace, 'r0wer')).toEqual([['ROWER', 'zero-o']])
    expect(await missesOf(workspace, 'kod1o')).toEqual([['KOD10', 'zero-o']])
  })

  test.each([
    ['7 letters', 'PARASOL', 'PARXXOL', []],
    ['8 letters', 'PARASOLE', 'PARXXOLE', [['PARASOLE', 'distance-2']]],
    ['8 letters, three slips', 'PARASOLE', 'PAXXXOLE', []],
    ['6 letters, two left out', 'CENNIK', 'CENI', []],
  ])('R65: two slips count from 8 letters on: %s', async (_label, keyword, text, expected) => {
    const workspace = await withKeywords({ kind: 'EXACT', text: keyword })
    expect(await missesOf(workspace, text)).toEqual(expected)
  })

  test('R65: at most five are named', async () => {
    const keywords = ['KOTA', 'KOTB', 'KOTC', 'KOTD', 'KOTE', 'KOTF', 'KOTG'].map((text) => ({
      kind: 'EXACT' as const,
      text,
    }))
    const workspace = await withKeywords(...keywords)
    expect(await missesOf(workspace, 'KOTX')).toHaveLength(5)
  })

  test('R65: a text that matched, or is nothing like a keyword, has none', async () => {
    const workspace = await withKeywords(
      { kind: 'EXACT', text: 'CENNIK' },
      { kind: 'EXACT', text: 'CENNIKI' },
    )
    expect(await missesOf(workspace, 'cennik')).toEqual([])
    expect(await missesOf(workspace, 'Dzien dobry, czy mozna przyjsc jutro?')).toEqual([])
  })

  test('R53, R65: a phrase that only an inflected form would catch is named', async () => {
    const workspace = await withKeywords({ kind: 'PHRASE', text: 'kwiat' })
    expect(await missesOf(workspace, 'bukiet z kwiatami')).toContainEqual(['kwiat', 'inflected'])
  })

  test('R65: on a shared number another account’s keyword is named as such', async () => {
    const workspace = await withKeywords()
    const { id: second } = await workspace.call('createAccount', {
      body: { name: 'Obcy', role: 'neighbour' },
    })
    await workspace.call('createKeyword', {
      params: { number: ND },
      body: { kind: 'EXACT', text: 'KAWIARNIA' },
    })
    await workspace.call('createKeyword', {
      params: { number: ND },
      body: { kind: 'EXACT', text: 'HERBATA', accountId: second },
    })
    const theirs = await workspace.write(PERSON, ND, 'HERBATA')
    expect(theirs.result).toBe('NEIGHBOUR_KEYWORD')
    expect(await workspace.traceCodes(theirs.traceId)).toContain('neighbour-account')
    const typo = await workspace.write(PERSON, ND, 'HERBATY')
    const trace = await workspace.call('readTrace', { params: { trace: typo.traceId } })
    expect([typo.result, trace.nearMisses.map(({ text, otherAccount }) => [text, otherAccount])]).toEqual([
      'UNROUTED',
      [['HERBATA', true]],
    ])
  })

  test('R65: each near miss is explained in both languages', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'CENNIK' })
    const { nearMisses } = await workspace.call('tryText', { body: { to: NDI, text: 'CENIK' } })
    expect(
      nearMisses.map(({ sentence }) => [sentence.pl.includes('CENNIK'), sentence.en.includes('CENNIK')]),
    ).toEqual([[true, true]])
  })
})
