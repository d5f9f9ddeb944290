import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const BOSS = '+48601000001'
const ND = '+48512004987'
const MEMBERS = ['+48607112233', '+48607112234', '+48607112235'] as const

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A shared number, a group of three, and one phone that may give commands. */
async function withGroup(): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: ND, type: 'ND' } })
  await workspace.call('updateAccount', { params: { account: '1' }, body: { forwardList: ['601 000 001'] } })
  for (const phone of MEMBERS) await workspace.call('createContact', { body: { phone, groups: ['Zarzad'] } })
  return workspace
}

async function receivedBy(workspace: TestWorkspace, phone: string): Promise<readonly string[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.filter(({ direction }) => direction === 'received').map(({ text }) => text)
}

/** The code in the platform's answer to the last command. */
async function codeOf(workspace: TestWorkspace): Promise<string> {
  const [text = ''] = await receivedBy(workspace, BOSS)
  return /\b\d{4}\b/.exec(text)?.[0] ?? `no code in: ${text}`
}

async function broadcastsOf(workspace: TestWorkspace) {
  const { items } = await workspace.call('listMessages', { query: { q: 'is:outbound' } })
  return items
    .filter(({ reason }) => reason === 'BROADCAST')
    .map(({ phone, text, result, refusal }) => [phone, text, result, refusal])
    .sort()
}

describe('platform command', () => {
  test('R71: a command is answered with a code, and the code releases the broadcast', async () => {
    const workspace = await withGroup()
    const queued = await workspace.write(BOSS, ND, '#Zarzad# Zebranie jutro o 9')
    expect(queued.result).toBe('PLATFORM_COMMAND')
    expect(await broadcastsOf(workspace)).toEqual([])
    const code = await codeOf(workspace)
    expect(code).toMatch(/^\d{4}$/)
    expect((await workspace.write(BOSS, ND, ` ${code} `)).result).toBe('PLATFORM_COMMAND')
    expect(await broadcastsOf(workspace)).toEqual(
      MEMBERS.map((phone) => [phone, 'Zebranie jutro o 9', 'SENT', null]),
    )
    const { items } = await workspace.call('readLedger')
    expect(items.filter(({ reason }) => reason === 'BROADCAST')).toHaveLength(3)
    for (const phone of MEMBERS) expect(await receivedBy(workspace, phone)).toEqual(['Zebranie jutro o 9'])
  })

  test('R71: a code releases once', async () => {
    const workspace = await withGroup()
    await workspace.write(BOSS, ND, '#Zarzad# Zebranie')
    const code = await codeOf(workspace)
    const results = []
    for (const text of [code, code]) results.push((await workspace.write(BOSS, ND, text)).result)
    expect(results).toEqual(['PLATFORM_COMMAND', 'UNROUTED'])
    expect(await broadcastsOf(workspace)).toHaveLength(3)
  })

  test.each(['anuluj', 'ANULUJ', ' Anuluj. '])(
    'R71: %j withdraws it, and the code is worth nothing then',
    async (word) => {
      const workspace = await withGroup()
      await workspace.write(BOSS, ND, '#Zarzad# Zebranie')
      const code = await codeOf(workspace)
      expect((await workspace.write(BOSS, ND, word)).result).toBe('PLATFORM_COMMAND')
      expect((await workspace.write(BOSS, ND, code)).result).toBe('UNROUTED')
      expect(await broadcastsOf(workspace)).toEqual([])
    },
  )

  test('R71: each of two commands is released by its own code', async () => {
    const workspace = await withGroup()
    const codes = []
    for (const text of ['pierwszy', 'drugi']) {
      await workspace.write(BOSS, ND, `#Zarzad# ${text}`)
      codes.push(await codeOf(workspace))
    }
    const [first = '', second = ''] = codes
    await workspace.write(BOSS, ND, first)
    await workspace.write(BOSS, ND, second)
    for (const phone of MEMBERS) expect(await receivedBy(workspace, phone)).toEqual(['drugi', 'pierwszy'])
  })

  test('R71: another code releases nothing, and the right one still works', async () => {
    const workspace = await withGroup()
    await workspace.write(BOSS, ND, '#Zarzad# Zebranie')
    const code = await codeOf(workspace)
    const wrong = code === '1234' ? '4321' : '1234'
    expect((await workspace.write(BOSS, ND, wrong)).result).toBe('UNROUTED')
    expect((await workspace.write(MEMBERS[0], ND, code)).result).toBe('UNROUTED')
    expect(await broadcastsOf(workspace)).toEqual([])
    expect((await workspace.write(BOSS, ND, code)).result).toBe('PLATFORM_COMMAND')
    expect(await broadcastsOf(workspace)).toHaveLength(3)
  })

  test('R71: from a phone that is not on the list the text goes on to matching', async () => {
    const workspace = await withGroup()
    await workspace.call('createKeyword', { params: { number: ND }, body: { kind: 'EXACT', text: 'ANULUJ' } })
    const results = []
    for (const text of ['#Zarzad# Zebranie', 'anuluj']) {
      results.push((await workspace.write(MEMBERS[0], ND, text)).result)
    }
    expect(results).toEqual(['UNROUTED', 'MATCHED'])
    expect(await receivedBy(workspace, MEMBERS[0])).toEqual([])
  })

  test('R71: with nothing queued, anuluj and four digits from a listed phone are ordinary texts', async () => {
    const workspace = await withGroup()
    await workspace.call('createKeyword', { params: { number: ND }, body: { kind: 'EXACT', text: 'ANULUJ' } })
    const results = []
    for (const text of ['anuluj', '8439', 'Zarzad'])
      results.push((await workspace.write(BOSS, ND, text)).result)
    expect(results).toEqual(['MATCHED', 'UNROUTED', 'UNROUTED'])
  })

  test('R71: the list is empty to begin with', async () => {
    const workspace = await server.workspace()
    const { items } = await workspace.call('listAccounts')
    expect(items.map(({ forwardList }) => forwardList)).toEqual(items.map(() => []))
    expect((await workspace.write(BOSS, '503340503', '#Ogrodnicy# Halo')).result).toBe('UNROUTED')
  })

  test.each([
    ['SC', '5120', 'UNROUTED'],
    ['NDI_SMS', '+48532100200', 'UNMATCHED'],
  ] as const)('R71: on %s it is no command', async (type, number, result) => {
    const workspace = await withGroup()
    await workspace.call('createNumber', { body: { number, type } })
    expect((await workspace.write(BOSS, number, '#Zarzad# Zebranie')).result).toBe(result)
    expect(await receivedBy(workspace, BOSS)).toEqual([])
  })

  test('R71, R84: a blacklisted member does not get the broadcast, the others do', async () => {
    const workspace = await withGroup()
    await workspace.call('createBlacklistEntry', { body: { phone: MEMBERS[1] } })
    await workspace.write(BOSS, ND, '#Zarzad# Zebranie')
    await workspace.write(BOSS, ND, await codeOf(workspace))
    expect(await broadcastsOf(workspace)).toEqual([
      [MEMBERS[0], 'Zebranie', 'SENT', null],
      [MEMBERS[1], 'Zebranie', 'REFUSED', 'number_is_blacklisted'],
      [MEMBERS[2], 'Zebranie', 'SENT', null],
    ])
  })

  test('R71, R159: a text that could never be sent gets no code', async () => {
    const workspace = await withGroup()
    const results = []
    for (const length of [918, 919])
      results.push((await workspace.write(BOSS, ND, `#Zarzad# ${'a'.repeat(length)}`)).result)
    expect([results, (await receivedBy(workspace, BOSS)).length]).toEqual([
      ['PLATFORM_COMMAND', 'UNROUTED'],
      1,
    ])
  })

  test('R71: a group that does not exist gets no broadcast', async () => {
    const workspace = await withGroup()
    await workspace.write(BOSS, ND, '#Nikt# Zebranie')
    expect(await broadcastsOf(workspace)).toEqual([])
    expect((await workspace.call('listGroups')).items.map(({ name }) => name)).toEqual(['Zarzad'])
  })
})
