import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAuthorisedSender,
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const PERSON = '+48607112233'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** One number of every type, as somebody may set them up. */
const ALL_TYPES = [
  ['ECO_PLUS', '+48999100050'],
  ['TWO_WAY', '+48999000050'],
  ['ND', '+48512004987'],
  ['SC', '5120'],
  ['NDI_SMS', '+48532100200'],
  ['SCI', '4123'],
  ['NDI_MMS', '+48532100300'],
  ['OWN_NUMBER', '+48221234567'],
  ['ALPHA_SENDER', 'Kwiaciarnia'],
] as const

type TypeName = (typeof ALL_TYPES)[number][0]

async function withNumber(type: TypeName): Promise<{ workspace: TestWorkspace; number: string }> {
  const workspace = await server.workspace({ from: 'empty' })
  const number = String(ALL_TYPES.find(([name]) => name === type)?.[1])
  await workspace.call('createNumber', { body: { number, type } })
  return { workspace, number }
}

/** A cell of the capability matrix as a refusal names it. */
const COLUMNS: Partial<Record<TypeName, string>> = {
  ECO_PLUS: 'SMS ECO+',
  TWO_WAY: '2waySMS',
  ND: 'ND and SC',
  SC: 'ND and SC',
}

describe('number types', () => {
  test('R13–R32: one number of every type can be set up', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    for (const [type, number] of ALL_TYPES) {
      await workspace.call('createNumber', { body: { number, type, label: `numer ${type}` } })
    }
    const { items } = await workspace.call('listNumbers')
    expect(items.map(({ type, number }) => [type, number]).sort()).toEqual(
      [...ALL_TYPES].map((pair) => [...pair]).sort(),
    )
    expect(Object.fromEntries(items.map(({ type, shared }) => [type, shared]))).toMatchObject({
      ND: true,
      SC: true,
      NDI_SMS: false,
      SCI: false,
      NDI_MMS: false,
      OWN_NUMBER: false,
    })
  })

  test('R22, R25: a shared number has no owner, an individual one has', async () => {
    const workspace = await server.workspace()
    const owners = await Promise.all(
      ['503340503', '4301', '532600111', '4455', '532600222'].map(async (number) => {
        const { type, accountId } = await workspace.call('readNumber', { params: { number } })
        return [type, accountId]
      }),
    )
    expect(owners).toEqual([
      ['ND', null],
      ['SC', null],
      ['NDI_SMS', 1],
      ['SCI', 1],
      ['NDI_MMS', 1],
    ])
  })

  test('R33, R29: each number shows its column of the matrix, SCI the same as NDI', async () => {
    const workspace = await server.workspace()
    const cellsOf = async (number: string) => {
      const { capabilities } = await workspace.call('readNumber', { params: { number } })
      return capabilities.map(({ name, cell }) => `${name.en}: ${cell}`)
    }
    const [eco, twoWay, nd, sc, ndi, sci, mms] = await Promise.all(
      ['999100001', '999000001', '503340503', '4301', '532600111', '4455', '532600222'].map(cellsOf),
    )
    expect(sci).toEqual(ndi)
    expect(sc).toEqual(nd)
    const count = (cells: readonly string[] = []) => cells.filter((cell) => cell.endsWith(': yes')).length
    // Yes-cells counted by hand in the matrix: availability and functions.
    expect([eco, twoWay, nd, ndi, mms].map((cells) => [cells?.length, count(cells)])).toEqual([
      [17, 2],
      [17, 2],
      [17, 3],
      [17, 11],
      [17, 13],
    ])
    expect([eco, twoWay].map((cells) => cells?.find((cell) => cell.startsWith('priority')))).toEqual([
      expect.stringMatching(/: standard$/),
      expect.stringMatching(/: high$/),
    ])
  })

  test.each(['ND', 'SC', 'NDI_SMS', 'SCI', 'NDI_MMS', 'OWN_NUMBER'] as const)(
    'R13, R36: a pre-paid account cannot have a number of type %s',
    async (type) => {
      const workspace = await server.workspace({ from: 'empty' })
      const { id } = await workspace.call('createAccount', { body: { name: 'Karta', kind: 'PREPAID' } })
      const number = String(ALL_TYPES.find(([name]) => name === type)?.[1])
      if (type === 'ND' || type === 'SC') await workspace.call('createNumber', { body: { number, type } })
      const refused = await problemOf(
        type === 'ND' || type === 'SC'
          ? workspace.call('createKeyword', {
              params: { number },
              body: { kind: 'EXACT', text: 'LATO', accountId: id },
            })
          : workspace.call('createNumber', { body: { number, type, accountId: id } }),
      )
      expect([refused.status, refused.code]).toEqual([422, 'E_PREPAID'])
    },
  )

  test.each([
    ['', 'SENT', 'ECO_PLUS', null],
    ['Kwiaciarnia', 'SENT', 'ALPHA_SENDER', null],
    ['2waySMS', 'REFUSED', null, 'E_PREPAID'],
  ])(
    'R13, R14, R17, R36: a pre-paid account that sends as %j is %s',
    async (sender, result, numberType, refusal) => {
      const workspace = await server.workspace({ from: 'empty' })
      const { id } = await workspace.call('createAccount', { body: { name: 'Karta', kind: 'PREPAID' } })
      await addAuthorisedSender(workspace, 'Kwiaciarnia', id)
      const message = await workspace.call('sendMessage', {
        body: { to: PERSON, text: 'Kwiaty juz sa', sender, accountId: id },
      })
      expect([message.result, message.refusal]).toEqual([result, refusal])
      if (numberType !== null) expect(message.numberType).toBe(numberType)
    },
  )

  test.each([
    ['', 'SMS_ECO'],
    ['2waySMS', 'SMS_FULL'],
    ['2WAYsms', 'SMS_FULL'],
    ['Kwiaciarnia', 'SMS_FULL'],
    ['532 100 200', 'SMS_FULL'],
  ])('R14, R18: sent as %j it is charged as %s', async (sender, unit) => {
    const workspace = await server.workspace({ from: 'empty' })
    await addAuthorisedSender(workspace, 'Kwiaciarnia')
    await workspace.call('createNumber', { body: { number: '532100200', type: 'NDI_SMS' } })
    const message = await workspace.call('sendMessage', { body: { to: PERSON, text: 'Kwiaty', sender } })
    const { items } = await workspace.call('readLedger')
    expect([message.result, items.map((entry) => [entry.unit, entry.messageId])]).toEqual([
      'SENT',
      [[unit, message.id]],
    ])
  })

  test('R15: a reply to ECO+ is nobody’s, and free', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const sent = await workspace.call('sendMessage', { body: { to: PERSON, text: 'Zapraszamy' } })
    const before = await workspace.call('readLedger')
    const receipt = await workspace.write(PERSON, String(sent.number), 'Dziekuje', { via: 'reply' })
    expect(receipt).toEqual({ result: 'REPLY_NOT_SUPPORTED', traceId: receipt.traceId })
    expect(await workspace.call('readLedger')).toEqual(before)
    const { items } = await workspace.call('listMessages', { query: { q: 'is:inbound' } })
    expect(items.map(({ accountId, result }) => [accountId, result])).toEqual([[null, 'REPLY_NOT_SUPPORTED']])
    expect((await workspace.call('readWorkspace')).counts).toMatchObject({ unmatched: 0, contacts: 0 })
  })

  test.each([
    ['ECO_PLUS', 'EXACT', 'exact keywords'],
    ['TWO_WAY', 'PHRASE', 'phrase keywords'],
    ['ND', 'PHRASE', 'phrase keywords'],
    ['ND', 'REMOVING', 'removing keywords'],
    ['SC', 'BASE', 'base keywords'],
    ['SC', 'PHRASE', 'phrase keywords'],
    ['SC', 'REMOVING', 'removing keywords'],
  ] as const)('R34, R36: a number of type %s takes no %s keyword', async (type, kind, row) => {
    const { workspace, number } = await withNumber(type)
    const refused = await problemOf(
      workspace.call('createKeyword', { params: { number }, body: { kind, text: 'ROWERY' } }),
    )
    expect([refused.status, refused.code, refused.cell?.row.en, refused.cell?.column.en]).toEqual([
      422,
      'E_CAPABILITY',
      row,
      COLUMNS[type],
    ])
  })

  test.each(['OWN_NUMBER', 'ALPHA_SENDER'] as const)('R36: %s takes no keyword of any kind', async (type) => {
    const { workspace, number } = await withNumber(type)
    const codes = []
    for (const kind of ['EXACT', 'BASE', 'PHRASE', 'REMOVING'] as const) {
      const refused = await problemOf(
        workspace.call('createKeyword', { params: { number }, body: { kind, text: 'ROWERY' } }),
      )
      codes.push(refused.code)
    }
    expect(codes).toEqual(['E_CAPABILITY', 'E_CAPABILITY', 'E_CAPABILITY', 'E_CAPABILITY'])
  })

  test.each(['NDI_SMS', 'SCI', 'NDI_MMS'] as const)('R36: %s takes keywords of every kind', async (type) => {
    const { workspace, number } = await withNumber(type)
    for (const kind of ['EXACT', 'BASE', 'PHRASE', 'REMOVING'] as const) {
      await workspace.call('createKeyword', {
        params: { number },
        body: { kind, text: `ROWERY${kind.slice(0, 4)}` },
      })
    }
    expect(
      (await workspace.call('listKeywords', { params: { number } })).items.map(({ kind }) => kind),
    ).toEqual(['EXACT', 'BASE', 'PHRASE', 'REMOVING'])
  })

  test.each(['ND', 'SC'] as const)('R36, R87: no multiple autoresponder on %s', async (type) => {
    const { workspace, number } = await withNumber(type)
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number },
        body: { kind: 'EXACT', text: 'LATO', sequence: { steps: [{ text: 'Raz', delayMinutes: 0 }] } },
      }),
    )
    expect([refused.status, refused.code]).toEqual([422, 'E_CAPABILITY'])
    expect((await workspace.call('listKeywords', { params: { number } })).items).toEqual([])
  })

  test.each(['ECO_PLUS', 'TWO_WAY', 'ND', 'SC', 'OWN_NUMBER', 'ALPHA_SENDER'] as const)(
    'R36, R64: no default action on %s',
    async (type) => {
      const { workspace, number } = await withNumber(type)
      const refused = await problemOf(
        workspace.call('updateNumber', {
          params: { number },
          body: { defaultAction: { answer: { text: 'Nie rozumiem' } } },
        }),
      )
      expect([refused.status, refused.code]).toEqual([422, 'E_CAPABILITY'])
    },
  )

  test.each([
    ['ND', 'REFUSED'],
    ['SC', 'REFUSED'],
    ['NDI_SMS', 'SENT'],
    ['SCI', 'SENT'],
    ['NDI_MMS', 'SENT'],
  ] as const)('R36, R167: sending from a number of type %s is %s', async (type, result) => {
    const { workspace, number } = await withNumber(type)
    const message = await workspace.call('sendMessage', {
      body: { to: PERSON, text: 'Halo', sender: number },
    })
    expect([message.result, message.refusal]).toEqual([result, result === 'SENT' ? null : 'E_SENDER'])
    if (result === 'SENT') expect([message.number, message.numberType]).toEqual([number, type])
  })

  test('R25, R167: an individual number cannot send for another account', async () => {
    const { workspace, number } = await withNumber('NDI_SMS')
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga' } })
    const message = await workspace.call('sendMessage', {
      body: { to: PERSON, text: 'Halo', sender: number, accountId: id },
    })
    expect([message.result, message.refusal, message.price]).toEqual(['REFUSED', 'E_SENDER', null])
    expect((await workspace.call('readLedger')).items).toEqual([])
  })

  test('R30: a reply to an own number lands on the owner’s handset and never on the platform', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', {
      body: { number: '22 123 45 67', type: 'OWN_NUMBER', label: 'Recepcja', ownerPhone: '600 100 200' },
    })
    const receipt = await workspace.write(PERSON, '221234567', 'STOP, prosze oddzwonic')
    expect(receipt).toEqual({ result: 'LEFT_PLATFORM', traceId: receipt.traceId })
    const { items: onOwner } = await workspace.call('listPhoneMessages', { params: { phone: '600100200' } })
    expect(onOwner.map(({ direction, peer, text, result }) => [direction, peer, text, result])).toEqual([
      ['received', PERSON, 'STOP, prosze oddzwonic', 'LEFT_PLATFORM'],
    ])
    const { items: onSender } = await workspace.call('listPhoneMessages', { params: { phone: PERSON } })
    expect(onSender.map(({ direction, peer, text }) => [direction, peer, text])).toEqual([
      ['sent', '+48221234567', 'STOP, prosze oddzwonic'],
    ])
    expect((await workspace.call('listMessages', { query: { q: 'is:lost' } })).items).toEqual([])
    const { items } = await workspace.call('listMessages')
    expect(items.map(({ accountId, flags }) => [accountId, flags])).toEqual([[null, []]])
    expect((await workspace.call('readLedger')).items).toEqual([])
    expect((await workspace.call('listContacts')).items).toEqual([])
  })

  test('R30, R169: an own number shows its name on the recipient’s handset, and the answer goes to the owner', async () => {
    const workspace = await server.workspace()
    await workspace.call('sendMessage', {
      body: { to: PERSON, text: 'Prosimy o telefon', sender: '600700800' },
    })
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: PERSON } })
    expect(
      items.map(({ peer, peerName, peerType, canReply }) => [peer, peerName, peerType, canReply]),
    ).toEqual([['+48600700800', 'Telefon biura', 'OWN_NUMBER', true]])
    expect((await workspace.write(PERSON, '600700800', 'OGRODNIK', { via: 'reply' })).result).toBe(
      'LEFT_PLATFORM',
    )
    const { items: owner } = await workspace.call('listPhoneMessages', { params: { phone: '600700800' } })
    expect(owner.map(({ text, direction }) => [text, direction])).toContainEqual(['OGRODNIK', 'received'])
  })

  test('R32: a sender name cannot be answered', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await addAuthorisedSender(workspace, 'Kwiaciarnia')
    await workspace.call('sendMessage', {
      body: { to: PERSON, text: 'Nowe tulipany', sender: 'Kwiaciarnia' },
    })
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: PERSON } })
    expect(items.map(({ peer, canReply, noReplyReason }) => [peer, canReply, noReplyReason])).toEqual([
      ['Kwiaciarnia', false, 'NO_REPLY_ADDRESS'],
    ])
    const receipt = await workspace.write(PERSON, 'Kwiaciarnia', 'Ile kosztuja?')
    expect(receipt).toEqual({ result: 'NO_REPLY_ADDRESS', traceId: receipt.traceId })
  })

  test.each(['Kwiaciarnia1', 'Żonkil'])('R32, R166: %j cannot be a sender name', async (number) => {
    const workspace = await server.workspace({ from: 'empty' })
    const refused = await problemOf(
      workspace.call('createNumber', { body: { number, type: 'ALPHA_SENDER' } }),
    )
    expect([refused.status, refused.code]).toEqual([422, 'E_SENDER'])
  })

  test('R15: the handset offers no Reply to ECO+, and says why', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('sendMessage', { body: { to: PERSON, text: 'Zapraszamy' } })
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: PERSON } })
    expect(items.map(({ peerType, noReplyReason }) => [peerType, noReplyReason])).toEqual([
      ['ECO_PLUS', 'REPLY_NOT_SUPPORTED'],
    ])
  })

  test('R25, R29, R63: an individual number hears any text, a shared one only its keywords', async () => {
    const workspace = await server.workspace()
    const results = []
    for (const to of ['532600111', '4455', '532600222', '503340503', '4301']) {
      results.push((await workspace.write(PERSON, to, 'Czy macie sadzonki?')).result)
    }
    expect(results).toEqual(['UNMATCHED', 'UNMATCHED', 'UNMATCHED', 'UNROUTED', 'UNROUTED'])
  })

  test('R4: a number that was turned off hears nothing until it is turned on', async () => {
    const { workspace, number } = await withNumber('NDI_SMS')
    await workspace.call('updateNumber', { params: { number }, body: { enabled: false } })
    const lost = await workspace.write(PERSON, number, 'Halo')
    await workspace.call('updateNumber', { params: { number }, body: { enabled: true } })
    const heard = await workspace.write(PERSON, number, 'Halo')
    expect([lost.result, lost.messageId, heard.result]).toEqual(['NUMBER_OFF', undefined, 'UNMATCHED'])
  })
})
