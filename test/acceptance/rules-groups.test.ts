import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceRequest } from '../../src-renderer/client/emulator-client.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'
const OTHER_NDI = '+48532100201'
const ND = '+48512004987'

type KeywordWish = WorkspaceRequest<'createKeyword'>['body']

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withKeywords(
  keywords: readonly (KeywordWish & { number?: string })[],
): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  await workspace.call('createNumber', { body: { number: OTHER_NDI, type: 'NDI_SMS' } })
  await workspace.call('createNumber', { body: { number: ND, type: 'ND' } })
  for (const { number = NDI, ...body } of keywords) {
    await workspace.call('createKeyword', { params: { number }, body })
  }
  return workspace
}

/** Names of the groups that hold a phone, by account. */
async function groupsOf(workspace: TestWorkspace, phone: string): Promise<Record<number, readonly string[]>> {
  const { items } = await workspace.call('listContacts', { query: { q: phone } })
  return Object.fromEntries(
    items.map(({ accountId, groups }) => [accountId, groups.map(({ groupName }) => groupName).sort()]),
  )
}

async function answersTo(workspace: TestWorkspace, phone: string): Promise<readonly string[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.filter(({ direction }) => direction === 'received').map(({ text }) => text)
}

async function flagsOf(workspace: TestWorkspace, text: string, to = NDI): Promise<readonly string[]> {
  const receipt = await workspace.write(ANNA, to, text)
  return (await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })).flags
}

async function isBlacklisted(workspace: TestWorkspace): Promise<boolean> {
  return (await workspace.call('listBlacklist')).items.some(({ phone }) => phone === ANNA)
}

describe('joining a group', () => {
  test('R79, R80, R81: the contact has a phone, a membership with its evidence, and nothing else', async () => {
    const workspace = await withKeywords([{ kind: 'BASE', text: 'ZAPIS', groups: ['Joga'] }])
    await workspace.advance('90m')
    const receipt = await workspace.write(ANNA, NDI, ' Zapis: wtorek ')
    const { items } = await workspace.call('listContacts')
    expect(items).toEqual([
      {
        id: items[0]?.id,
        accountId: 1,
        phone: ANNA,
        firstName: '',
        lastName: '',
        company: '',
        taxId: '',
        email: '',
        address: '',
        city: '',
        description: '',
        createdAt: '2025-03-03T10:30:00.000Z',
        blacklisted: false,
        groups: [
          {
            groupId: items[0]?.groups[0]?.groupId,
            groupName: 'Joga',
            joinedAt: '2025-03-03T10:30:00.000Z',
            source: 'keyword',
            evidence: {
              number: NDI,
              keyword: 'ZAPIS',
              text: ' Zapis: wtorek ',
              receivedAt: '2025-03-03T10:30:00.000Z',
              messageId: receipt.messageId,
              traceId: receipt.traceId,
            },
          },
        ],
      },
    ])
  })

  test('R79, R80: joining again changes nothing, the first evidence stays', async () => {
    const workspace = await withKeywords([
      { kind: 'EXACT', text: 'JOGA', groups: ['Joga'] },
      { kind: 'EXACT', text: 'JOGA', groups: ['Joga'], number: ND },
    ])
    await workspace.write(ANNA, NDI, 'joga')
    const before = await workspace.call('listContacts')
    await workspace.advance('1h')
    await workspace.write(ANNA, NDI, 'JOGA!')
    await workspace.write(ANNA, ND, 'joga')
    expect(await workspace.call('listContacts')).toEqual(before)
  })

  test('R79: one keyword may feed several groups, several keywords one contact', async () => {
    const workspace = await withKeywords([
      { kind: 'EXACT', text: 'JOGA', groups: ['Joga', 'Sport'] },
      { kind: 'EXACT', text: 'BASEN', groups: ['Basen', 'Sport'] },
    ])
    await workspace.write(ANNA, NDI, 'joga')
    await workspace.write(ANNA, NDI, 'basen')
    expect(await groupsOf(workspace, ANNA)).toEqual({ 1: ['Basen', 'Joga', 'Sport'] })
    const { items } = await workspace.call('listGroups')
    expect(items.map(({ name, memberCount }) => [name, memberCount]).sort()).toEqual([
      ['Basen', 1],
      ['Joga', 1],
      ['Sport', 1],
    ])
  })

  test('R79: each account has a contact of its own', async () => {
    const workspace = await withKeywords([{ kind: 'EXACT', text: 'JOGA', groups: ['Joga'], number: ND }])
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga' } })
    await workspace.call('createKeyword', {
      params: { number: ND },
      body: { kind: 'EXACT', text: 'TANIEC', groups: ['Taniec'], accountId: id },
    })
    await workspace.write(ANNA, ND, 'joga')
    await workspace.write(ANNA, ND, 'taniec')
    expect(await groupsOf(workspace, ANNA)).toEqual({ 1: ['Joga'], [id]: ['Taniec'] })
  })

  test('R79, R81: a contact that exists keeps what is known of it', async () => {
    const workspace = await withKeywords([{ kind: 'EXACT', text: 'JOGA', groups: ['Joga'] }])
    await workspace.call('createContact', { body: { phone: ANNA, firstName: 'Anna', groups: ['Rodzice'] } })
    await workspace.write(ANNA, NDI, 'joga')
    const { items } = await workspace.call('listContacts')
    expect(items.map(({ firstName }) => firstName)).toEqual(['Anna'])
    expect(await groupsOf(workspace, ANNA)).toEqual({ 1: ['Joga', 'Rodzice'] })
  })

  test('R79: no second contact for one phone, however it is written', async () => {
    const workspace = await withKeywords([])
    await workspace.call('createContact', { body: { phone: ANNA } })
    const refused = await problemOf(workspace.call('createContact', { body: { phone: '607 112 233' } }))
    expect([refused.status, refused.code]).toEqual([409, 'E_CONTACT_TAKEN'])
  })
})

describe('leaving', () => {
  const FEEDERS = [
    { kind: 'EXACT', text: 'JOGA', groups: ['Joga'] },
    { kind: 'EXACT', text: 'BASEN', groups: ['Basen'] },
    { kind: 'EXACT', text: 'KINO', groups: ['Kino'], number: OTHER_NDI },
  ] as const satisfies readonly (KeywordWish & { number?: string })[]

  /** Anna in four groups: two fed by this number, one by another number, one made by hand. */
  async function withMember(removal: KeywordWish['removal']): Promise<TestWorkspace> {
    const workspace = await withKeywords([
      ...FEEDERS.map((keyword) => ({ ...keyword, groups: [...keyword.groups] })),
      { kind: 'REMOVING', text: 'KONIEC', ...(removal === undefined ? {} : { removal }) },
    ])
    await workspace.call('createContact', { body: { phone: ANNA, groups: ['Rodzice'] } })
    await workspace.write(ANNA, NDI, 'joga')
    await workspace.write(ANNA, NDI, 'basen')
    await workspace.write(ANNA, OTHER_NDI, 'kino')
    expect(await groupsOf(workspace, ANNA)).toEqual({ 1: ['Basen', 'Joga', 'Kino', 'Rodzice'] })
    return workspace
  }

  test.each([
    ['no wish', undefined, ['Kino', 'Rodzice'], false],
    ['groups, none named', { scope: 'groups', groups: [] }, ['Kino', 'Rodzice'], false],
    ['groups, two named', { scope: 'groups', groups: ['Joga', 'Rodzice'] }, ['Basen', 'Kino'], false],
    ['all groups', { scope: 'all_groups', groups: [] }, [], false],
    ['blacklist', { scope: 'blacklist', groups: [] }, [], true],
  ] as const)('R82: the scope of a removing keyword: %s', async (_label, removal, left, blacklisted) => {
    const workspace = await withMember(
      removal === undefined ? undefined : { ...removal, groups: [...removal.groups] },
    )
    await workspace.write(ANNA, NDI, 'Koniec.')
    expect(await groupsOf(workspace, ANNA)).toEqual({ 1: left })
    expect(await isBlacklisted(workspace)).toBe(blacklisted)
  })

  test('R82, R84: an entry made by a keyword says so and names the message', async () => {
    const workspace = await withMember({ scope: 'blacklist' })
    const receipt = await workspace.write(ANNA, NDI, 'koniec')
    expect((await workspace.call('listBlacklist')).items).toEqual([
      {
        phone: ANNA,
        accountId: 1,
        addedAt: '2025-03-03T09:00:00.000Z',
        source: 'keyword',
        messageId: receipt.messageId,
      },
    ])
  })

  test('R83: the confirmation goes out even to who was in no group and is on the blacklist now', async () => {
    const workspace = await withKeywords([
      {
        kind: 'REMOVING',
        text: 'KONIEC',
        removal: { scope: 'blacklist', confirmation: { text: 'Juz nie piszemy' } },
      },
    ])
    const receipt = await workspace.write(ANNA, NDI, 'koniec')
    expect(await answersTo(workspace, ANNA)).toEqual(['Juz nie piszemy'])
    const { items } = await workspace.call('readLedger')
    expect(items.map(({ reason, causeMessageId, unit }) => [reason, causeMessageId, unit])).toEqual([
      ['CONFIRMATION', receipt.messageId, 'SMS_FULL'],
    ])
    const later = await workspace.call('sendMessage', { body: { to: ANNA, text: 'Nowosci!', sender: NDI } })
    expect([later.result, later.refusal]).toEqual(['REFUSED', 'number_is_blacklisted'])
  })

  test('R82: who has left can join again', async () => {
    const workspace = await withMember({ scope: 'groups' })
    await workspace.write(ANNA, NDI, 'koniec')
    await workspace.write(ANNA, NDI, 'joga')
    expect(await groupsOf(workspace, ANNA)).toEqual({ 1: ['Joga', 'Kino', 'Rodzice'] })
  })
})

describe('blacklist', () => {
  test('R84: nothing is sent to a blacklisted phone and nothing charged; another account may write', async () => {
    const workspace = await withKeywords([])
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga' } })
    await workspace.call('createBlacklistEntry', { body: { phone: '607 112 233' } })
    const results = []
    for (const [accountId, sender] of [
      [1, ''],
      [1, '2waySMS'],
      [1, NDI],
      [id, ''],
      [id, '2waySMS'],
    ] as const) {
      const message = await workspace.call('sendMessage', {
        body: { to: ANNA, text: 'Halo', sender, accountId },
      })
      results.push([message.result, message.refusal, message.price])
    }
    const refused = ['REFUSED', 'number_is_blacklisted', null]
    expect(results).toEqual([refused, refused, refused, ['SENT', null, '0.14'], ['SENT', null, '0.16']])
    expect((await workspace.call('readLedger')).totals.entries).toBe(2)
  })

  test('R84: what was not sent is not on the handset', async () => {
    const workspace = await withKeywords([])
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    await workspace.call('sendMessage', { body: { to: ANNA, text: 'Halo', sender: NDI } })
    expect(await answersTo(workspace, ANNA)).toEqual([])
  })

  test('R84: entries can be added, listed and deleted; then sending works again', async () => {
    const workspace = await withKeywords([])
    await workspace.call('createContact', { body: { phone: ANNA } })
    const contactIsListed = async () =>
      (await workspace.call('listContacts')).items.map(({ blacklisted }) => blacklisted)
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    expect([await isBlacklisted(workspace), await contactIsListed()]).toEqual([true, [true]])
    await workspace.call('deleteBlacklistEntry', { params: { phone: '607112233' } })
    expect([await isBlacklisted(workspace), await contactIsListed()]).toEqual([false, [false]])
    const message = await workspace.call('sendMessage', { body: { to: ANNA, text: 'Halo' } })
    expect(message.result).toBe('SENT')
    const refused = await problemOf(workspace.call('deleteBlacklistEntry', { params: { phone: ANNA } }))
    expect([refused.status, refused.code]).toEqual([404, 'E_NOT_BLACKLISTED'])
  })

  test('R85: a blacklisted phone is heard, flagged and never answered', async () => {
    const workspace = await withKeywords([
      { kind: 'EXACT', text: 'CENNIK', answer: { text: 'Cennik' } },
      { kind: 'EXACT', text: 'SERIA', sequence: { steps: [{ text: 'Raz', delayMinutes: 0 }] } },
      {
        kind: 'EXACT',
        text: 'STARE',
        validTo: '2025-01-01 00:00',
        replyWhenClosed: { text: 'Zamkniete' },
      },
    ])
    await workspace.call('updateNumber', {
      params: { number: NDI },
      body: { defaultAction: { answer: { text: 'Slucham?' } } },
    })
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    const results = []
    for (const text of ['cennik', 'seria', 'stare', 'co slychac']) {
      const receipt = await workspace.write(ANNA, NDI, text)
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      results.push([message.result, message.flags.includes('BLACKLISTED')])
    }
    expect(results).toEqual([
      ['MATCHED', true],
      ['MATCHED', true],
      ['CLOSED_KEYWORD', true],
      ['UNMATCHED', true],
    ])
    expect(await answersTo(workspace, ANNA)).toEqual([])
    expect((await workspace.call('readLedger')).items).toEqual([])
    expect((await workspace.call('readClock')).pendingTimers).toBe(0)
  })

  test('R85: only the account’s own list counts', async () => {
    const workspace = await withKeywords([{ kind: 'EXACT', text: 'CENNIK', answer: { text: 'Cennik' } }])
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga' } })
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA, accountId: id } })
    expect(await flagsOf(workspace, 'cennik')).toEqual([])
    expect(await answersTo(workspace, ANNA)).toEqual(['Cennik'])
  })

  test('R86: an opt-in keyword lifts a blacklisting only if the owner chose so', async () => {
    const workspace = await withKeywords([
      { kind: 'EXACT', text: 'JOGA', groups: ['Joga'], answer: { text: 'Witamy' } },
      { kind: 'EXACT', text: 'WRACAM', groups: ['Joga'], answer: { text: 'Witamy znow' }, unblacklist: true },
    ])
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    expect(await flagsOf(workspace, 'joga')).toEqual(['BLACKLISTED', 'STILL_BLACKLISTED'])
    expect([await isBlacklisted(workspace), await answersTo(workspace, ANNA)]).toEqual([true, []])
    expect(await flagsOf(workspace, 'wracam')).not.toContain('STILL_BLACKLISTED')
    expect([await isBlacklisted(workspace), await answersTo(workspace, ANNA)]).toEqual([
      false,
      ['Witamy znow'],
    ])
    expect(await flagsOf(workspace, 'joga')).toEqual([])
  })
})
