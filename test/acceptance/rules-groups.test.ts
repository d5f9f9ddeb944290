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

  test('R80: one contact is read by its id, and its evidence names the message as everything else does', async () => {
    const workspace = await withKeywords([{ kind: 'EXACT', text: 'ZAPIS', groups: ['Joga'] }])
    await workspace.write(ANNA, NDI, 'zapis')
    const { items } = await workspace.call('listContacts')
    const [contact] = items
    const params = { contact: String(contact?.id) }
    expect(await workspace.call('readContact', { params })).toEqual(contact)
    const messageId = contact?.groups[0]?.evidence?.messageId ?? ''
    const message = await workspace.call('readMessage', { params: { message: messageId } })
    expect([message.text, message.traceId]).toEqual(['zapis', contact?.groups[0]?.evidence?.traceId])
    await workspace.call('createContact', { body: { phone: '+48607112299' } })
    await workspace.call('deleteContact', { params })
    // Not the next one, which is there.
    for (const gone of [params.contact, '0', 'ola']) {
      const problem = await problemOf(workspace.call('readContact', { params: { contact: gone } }))
      expect([problem.status, problem.code]).toEqual([404, 'E_NO_CONTACT'])
    }
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

describe('adding many contacts at once', () => {
  const people = [
    { phone: '607 112 233', firstName: 'Anna' },
    { phone: '+44 7700 900123', lastName: '=1+1' },
  ]

  test('R79, R80: all of them join the groups by hand, so without evidence', async () => {
    const workspace = await withKeywords([{ kind: 'EXACT', text: 'JOGA', groups: ['Joga'] }])
    await workspace.write('+48605000111', NDI, 'joga')
    const body = { contacts: people, groups: ['Joga', 'Z pliku'] }
    expect(await workspace.call('createContacts', { body })).toEqual({ created: 2 })
    const { items } = await workspace.call('listContacts')
    const byHand = [
      ['Joga', 'manual', null],
      ['Z pliku', 'manual', null],
    ]
    expect(
      items.map(({ phone, firstName, lastName, groups }) => ({
        who: [phone, firstName, lastName],
        groups: groups.map(({ groupName, source, evidence }) => [groupName, source, evidence?.text ?? null]),
      })),
    ).toEqual([
      { who: ['+48605000111', '', ''], groups: [['Joga', 'keyword', 'joga']] },
      { who: [ANNA, 'Anna', ''], groups: byHand },
      { who: ['+447700900123', '', '=1+1'], groups: byHand },
    ])
  })

  test.each([
    [
      'a phone that is there already',
      [{ phone: '500 600 700' }, { phone: ANNA }],
      { status: 409, code: 'E_CONTACT_TAKEN' },
    ],
    [
      'a phone that comes twice',
      [{ phone: '500 600 700' }, { phone: '+48500600700' }],
      { status: 409, code: 'E_CONTACT_TAKEN' },
    ],
    ['what is no phone', [{ phone: '500 600 700' }, { phone: '4301' }], { status: 422, code: 'E_ADDRESS' }],
  ] as const)('R79: %s refuses all of them', async (_label, contacts, refusal) => {
    const workspace = await withKeywords([])
    await workspace.call('createContact', { body: { phone: ANNA } })
    const before = await workspace.call('listContacts')
    const body = { contacts: [...contacts], groups: ['Z pliku'] }
    expect(await problemOf(workspace.call('createContacts', { body }))).toMatchObject(refusal)
    expect(await workspace.call('listContacts')).toEqual(before)
    expect((await workspace.call('listGroups')).items).toEqual([])
  })

  test('R79: which phones are there already is asked for each account, and changes nothing', async () => {
    const workspace = await withKeywords([])
    const { id: anna } = await workspace.call('createContact', { body: { phone: ANNA } })
    const { id: accountId } = await workspace.call('createAccount', { body: { name: 'Druga' } })
    const { id: other } = await workspace.call('createContact', {
      body: { phone: '500 600 700', accountId },
    })
    const phones = ['500600700', '0048 607 112 233', ANNA]
    const first = await workspace.call('findContacts', { body: { phones } })
    const second = await workspace.call('findContacts', { body: { phones, accountId } })
    expect([first, second]).toEqual([
      { found: [{ id: anna, phone: ANNA }] },
      { found: [{ id: other, phone: '+48500600700' }] },
    ])
    expect((await workspace.call('listContacts')).items).toHaveLength(2)
  })

  test('R79: ten thousand are added by one call', async () => {
    const workspace = await withKeywords([])
    const contacts = Array.from({ length: 10_000 }, (_, index) => ({ phone: String(500_000_000 + index) }))
    const created = await workspace.call('createContacts', { body: { contacts, groups: ['Z pliku'] } })
    const { items } = await workspace.call('listGroups')
    expect([created, items.map(({ memberCount }) => memberCount)]).toEqual([{ created: 10_000 }, [10_000]])
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
        traceId: receipt.traceId,
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

  test('R79, R82: on the phone, a message names the groups it led into and out of, as they were called then', async () => {
    const workspace = await withKeywords([
      { kind: 'EXACT', text: 'JOGA', groups: ['Joga', 'Sport'] },
      { kind: 'EXACT', text: 'BASEN', groups: ['Sport', 'Basen'] },
      { kind: 'REMOVING', text: 'KONIEC', removal: { scope: 'groups', groups: ['Joga', 'Basen'] } },
    ])
    for (const text of ['joga', 'basen', 'co słychać', 'koniec', 'koniec'])
      await workspace.write(ANNA, NDI, text)
    const { items: groups } = await workspace.call('listGroups')
    for (const { id, name } of groups)
      await workspace.call('updateGroup', { params: { group: String(id) }, body: { name: `${name} 2025` } })
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: ANNA } })
    expect(items.toReversed().map(({ text, groups: moves }) => [text, moves.joined, moves.left])).toEqual([
      ['joga', ['Joga', 'Sport'], []],
      ['basen', ['Basen'], []],
      ['co słychać', [], []],
      ['koniec', [], ['Joga', 'Basen']],
      ['koniec', [], []],
    ])
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

  test('R84: an entry made by hand names no message', async () => {
    const workspace = await withKeywords([])
    const entry = await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    expect([entry.source, entry.messageId, entry.traceId]).toEqual(['manual', null, null])
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
