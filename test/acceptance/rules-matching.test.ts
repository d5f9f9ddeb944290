import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceRequest } from '../../src-renderer/client/emulator-client.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const PERSON = '+48607112233'
const NDI = '+48532100200'

type KeywordWish = WorkspaceRequest<'createKeyword'>['body']

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A workspace with one individual number that has these keywords. */
async function withKeywords(...keywords: readonly KeywordWish[]): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  for (const body of keywords) await workspace.call('createKeyword', { params: { number: NDI }, body })
  return workspace
}

/** What each text would come to: the keyword and the payload, or null for no match. */
async function readingsOf(workspace: TestWorkspace, texts: readonly string[]) {
  const readings: Record<string, readonly [string, string] | null> = {}
  for (const text of texts) {
    const { result, keyword, payload } = await workspace.call('tryText', { body: { to: NDI, text } })
    readings[text] = result === 'MATCHED' && keyword !== null ? [keyword.text, payload] : null
  }
  return readings
}

async function matchedOf(workspace: TestWorkspace, texts: readonly string[]): Promise<readonly string[]> {
  const readings = await readingsOf(workspace, texts)
  return texts.filter((text) => readings[text] !== null)
}

/** Writes a text and answers the flags the inbox shows. */
async function flagsOf(workspace: TestWorkspace, text: string): Promise<readonly string[]> {
  const receipt = await workspace.write(PERSON, NDI, text)
  return (await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })).flags
}

describe('comparison form', () => {
  test('R41, R42, R45: all of these are one exact keyword', async () => {
    const texts = {
      'folded letters': 'zolw',
      'its own spelling': 'ŻÓŁW',
      'mixed case': 'żÓłW',
      'typographic quotation marks': '„Żółw”',
      'a soft hyphen': 'zo\u00adlw',
      'a zero-width space': 'Ż\u200bÓŁW',
      'a byte order mark': '\ufeffzolw',
      'full-width letters': 'ＺＯＬＷ',
      'combining marks': 'Z\u0307o\u0301łw',
      'white space of all kinds around': '\t\r\nzolw\n',
      'no-break spaces around': '\u00a0zolw\u00a0',
      brackets: '[(<żółw>)]',
      dashes: '— zolw –',
      'an ellipsis': 'zolw…',
      slashes: '/zolw\\',
      'marks of every other kind': '*!?;:,zolw.,:;?!*',
      'emoji at both ends': '🎉🐢 zolw 👍🏽',
      'a control character': 'zo\u0007lw',
    }
    const workspace = await withKeywords({ kind: 'EXACT', text: 'Żółw' })
    const matched = await matchedOf(workspace, Object.values(texts))
    expect(Object.entries(texts).filter(([, text]) => !matched.includes(text))).toEqual([])
  })

  test('R41, R44, R45, R47: none of these is the exact keyword', async () => {
    const texts = [
      '#zolw',
      'zolw@',
      '+zolw',
      'zolw$',
      'zolw1',
      '2zolw',
      'z0lw',
      'zo1w',
      'zo lw',
      'zolw zolw',
      'zol🐢w',
    ]
    const workspace = await withKeywords({ kind: 'EXACT', text: 'Żółw' })
    expect(await matchedOf(workspace, texts)).toEqual([])
  })

  test('R41: case is folded in full, so ß is ss', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'STRASSE' })
    expect(await matchedOf(workspace, ['Straße', 'STRASSE', 'strase'])).toEqual(['Straße', 'STRASSE'])
  })

  test('R41: the stored text is the raw text', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'ZOLW' })
    const raw = ' „Żółw”…\n'
    const receipt = await workspace.write(PERSON, NDI, raw)
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.text, message.result]).toEqual([raw, 'MATCHED'])
  })

  test.each([
    ['match.fold_case', ['ŻÓŁW', 'ZOLW', '"ŻÓŁW"']],
    ['match.fold_diacritics', ['ŻÓŁW', 'żółw', '"ŻÓŁW"']],
    ['match.strip_outer_punctuation', ['ŻÓŁW', 'żółw', 'ZOLW']],
  ] as const)('R43: without %s only %j are the keyword', async (key, expected) => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'ŻÓŁW' })
    await workspace.call('updateProfile', { body: { [key]: false } })
    expect(await matchedOf(workspace, ['ŻÓŁW', 'żółw', 'ZOLW', '"ŻÓŁW"'])).toEqual(expected)
  })

  test('R43: trying a text tells what strict mode would make of it', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'ŻÓŁW' })
    const strictOf = async (text: string) => {
      const tried = await workspace.call('tryText', { body: { to: NDI, text } })
      return [tried.result, tried.readings.strict.result]
    }
    expect(await strictOf('ŻÓŁW')).toEqual(['MATCHED', 'MATCHED'])
    expect(await strictOf('ŻÓŁW.')).toEqual(['MATCHED', 'UNMATCHED'])
    expect(await strictOf('zolw')).toEqual(['MATCHED', 'UNMATCHED'])
  })
})

describe('kinds of keyword', () => {
  test('R47, R48: on an individual number an exact keyword is the whole text in either reading', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'CENNIK' })
    await workspace.call('updateProfile', { body: { 'match.exact_on_shared': 'first_word' } })
    expect(await matchedOf(workspace, ['cennik', 'cennik prosze', 'CENNIKI', 'prosze cennik'])).toEqual([
      'cennik',
    ])
  })

  test.each(['ND', 'SC'] as const)(
    'R48: on %s the first word is enough only if the profile says so, and the message says which reading caught it',
    async (type) => {
      const workspace = await server.workspace({ from: 'empty' })
      const number = type === 'ND' ? '+48512004987' : '5120'
      await workspace.call('createNumber', { body: { number, type } })
      await workspace.call('createKeyword', { params: { number }, body: { kind: 'EXACT', text: 'CENNIK' } })
      const results = async () => {
        const found = []
        for (const text of ['cennik', 'Cennik, prosze!', 'cenniki', 'prosze cennik']) {
          const receipt = await workspace.write(PERSON, number, text)
          const codes = await workspace.traceCodes(receipt.traceId)
          found.push([receipt.result, codes.includes('exact-ambiguous')])
        }
        return found
      }
      expect(await results()).toEqual([
        ['MATCHED', false],
        ['UNROUTED', true],
        ['UNROUTED', false],
        ['UNROUTED', false],
      ])
      await workspace.call('updateProfile', { body: { 'match.exact_on_shared': 'first_word' } })
      expect(await results()).toEqual([
        ['MATCHED', false],
        ['MATCHED', true],
        ['UNROUTED', false],
        ['UNROUTED', false],
      ])
    },
  )

  test('R49, R51: a base keyword begins the text and ends at a border; the payload keeps its spelling', async () => {
    const workspace = await withKeywords({ kind: 'BASE', text: 'WYCIECZKA' })
    expect(
      await readingsOf(workspace, [
        'wycieczka',
        'Wycieczka Tatry, 2 osoby',
        'WYCIECZKA:Łódź',
        'wycieczka - 17/05 -',
        'wycieczka=A;B;',
        'wycieczka+2',
        'wycieczka.',
        'wycieczki',
        'wycieczkaTatry',
        'wycieczka7',
        'moja wycieczka',
      ]),
    ).toEqual({
      wycieczka: ['WYCIECZKA', ''],
      'Wycieczka Tatry, 2 osoby': ['WYCIECZKA', 'Tatry, 2 osoby'],
      'WYCIECZKA:Łódź': ['WYCIECZKA', 'Łódź'],
      'wycieczka - 17/05 -': ['WYCIECZKA', '17/05'],
      'wycieczka=A;B;': ['WYCIECZKA', 'A;B'],
      'wycieczka+2': ['WYCIECZKA', '+2'],
      'wycieczka.': ['WYCIECZKA', ''],
      wycieczki: null,
      wycieczkaTatry: null,
      wycieczka7: null,
      'moja wycieczka': null,
    })
  })

  test.each([
    ['none', { LOS: '', LOS42: null, 'LOS 42': '42', LOSY: null }],
    ['digits', { LOS: '', LOS42: '42', 'LOS 42': '42', LOSY: null }],
    ['any', { LOS: '', LOS42: '42', 'LOS 42': '42', LOSY: 'Y' }],
  ] as const)(
    'R50, R51: what may be glued to a base keyword with attached %s',
    async (attached, expected) => {
      const workspace = await withKeywords({ kind: 'BASE', text: 'LOS', attached })
      const readings = await readingsOf(workspace, Object.keys(expected))
      expect(
        Object.fromEntries(Object.entries(readings).map(([text, hit]) => [text, hit?.[1] ?? null])),
      ).toEqual(expected)
    },
  )

  test('R51: the payload is stored with the message; other kinds have none', async () => {
    const workspace = await withKeywords(
      { kind: 'BASE', text: 'ZAPIS' },
      { kind: 'PHRASE', text: 'na koncert' },
      { kind: 'REMOVING', text: 'DOSC', matchAs: 'base' },
    )
    const payloads = []
    for (const text of ['zapis:  Jan Żak ', 'bilet na koncert dla dwojga', 'dosc juz tego']) {
      const receipt = await workspace.write(PERSON, NDI, text)
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      payloads.push([message.keyword?.text, message.payload])
    }
    expect(payloads).toEqual([
      ['ZAPIS', 'Jan Żak'],
      ['na koncert', ''],
      ['DOSC', ''],
    ])
  })

  test('R52: a phrase is whole words in sequence, anywhere', async () => {
    const workspace = await withKeywords({ kind: 'PHRASE', text: 'chcę ofertę' })
    expect(
      await matchedOf(workspace, [
        'CHCE OFERTE',
        'Dzien dobry, chcę   ofertę!',
        'chcę\nofertę na jutro',
        '(chcę ofertę)',
        'chcę tę ofertę',
        'nie chcę oferty',
        'zechcę ofertę',
        'ofertę chcę',
      ]),
    ).toEqual(['CHCE OFERTE', 'Dzien dobry, chcę   ofertę!', 'chcę\nofertę na jutro', '(chcę ofertę)'])
  })

  test('R52, R53: without a star only the word itself, with it every word that begins so', async () => {
    const texts = ['kwiat', 'dwa kwiaty', 'kwiatowa laka', 'polny-kwiat', 'zakwiat', 'rozkwiat wiosny']
    const plain = await withKeywords({ kind: 'PHRASE', text: 'kwiat' })
    expect(await matchedOf(plain, texts)).toEqual(['kwiat', 'polny-kwiat'])
    const starred = await withKeywords({ kind: 'PHRASE', text: 'kwiat*' })
    expect(await matchedOf(starred, texts)).toEqual(['kwiat', 'dwa kwiaty', 'kwiatowa laka', 'polny-kwiat'])
  })

  test('R53: a star belongs to the last word of a longer phrase', async () => {
    const workspace = await withKeywords({ kind: 'PHRASE', text: 'zielony kwiat*' })
    expect(await matchedOf(workspace, ['zielony kwiatek', 'zielony kwiat', 'zielonych kwiatow'])).toEqual([
      'zielony kwiatek',
      'zielony kwiat',
    ])
  })

  test('R53, R56: a star stands at the end of a phrase and nowhere else', async () => {
    const wishes = [
      ['PHRASE', 'kwi*at'],
      ['PHRASE', '*kwiat'],
      ['PHRASE', 'kwiat* polny'],
      ['EXACT', 'KWIAT*'],
      ['BASE', 'KWIAT*'],
      ['REMOVING', 'KWIAT*'],
    ] as const
    const workspace = await withKeywords()
    for (const [kind, text] of wishes) {
      const refused = await problemOf(
        workspace.call('createKeyword', { params: { number: NDI }, body: { kind, text } }),
      )
      expect([kind, text, refused.status, refused.code]).toEqual([kind, text, 422, 'E_KEYWORD_FORM'])
    }
  })

  test.each([
    ['exact', ['dosc', 'Dość!']],
    ['base', ['dosc', 'Dość!', 'dosc, dziekuje']],
    ['phrase', ['dosc', 'Dość!', 'dosc, dziekuje', 'mam juz dosc reklam']],
  ] as const)('R54: a removing keyword matched as %s', async (matchAs, expected) => {
    const workspace = await withKeywords({ kind: 'REMOVING', text: 'DOŚĆ', matchAs })
    expect(
      await matchedOf(workspace, ['dosc', 'Dość!', 'dosc, dziekuje', 'mam juz dosc reklam', 'dosciagnijcie']),
    ).toEqual(expected)
  })

  test('R54: without a wish a removing keyword is matched as exact', async () => {
    const workspace = await withKeywords({ kind: 'REMOVING', text: 'DOSC' })
    expect(await matchedOf(workspace, ['dosc', 'dosc prosze'])).toEqual(['dosc'])
  })

  test('R46: a keyword that was switched off does not match until it is on again', async () => {
    const workspace = await withKeywords()
    const { id } = await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'EXACT', text: 'LATO', enabled: false },
    })
    expect(await matchedOf(workspace, ['LATO'])).toEqual([])
    await workspace.call('updateKeyword', {
      params: { number: NDI, keyword: String(id) },
      body: { enabled: true },
    })
    expect(await matchedOf(workspace, ['LATO'])).toEqual(['LATO'])
    await workspace.call('deleteKeyword', { params: { number: NDI, keyword: String(id) } })
    expect(await matchedOf(workspace, ['LATO'])).toEqual([])
  })

  test('R46: a keyword belongs to one number', async () => {
    const workspace = await withKeywords({ kind: 'EXACT', text: 'LATO' })
    await workspace.call('createNumber', { body: { number: '4123', type: 'SCI' } })
    expect((await workspace.write(PERSON, NDI, 'lato')).result).toBe('MATCHED')
    expect((await workspace.write(PERSON, '4123', 'lato')).result).toBe('UNMATCHED')
  })

  test('R4: trying a text has no effects', async () => {
    const workspace = await withKeywords({
      kind: 'EXACT',
      text: 'LATO',
      groups: ['Lato'],
      answer: { text: 'Tak' },
    })
    const before = await workspace.call('readWorkspace')
    const tried = await workspace.call('tryText', { body: { to: NDI, text: 'lato', from: PERSON } })
    expect([tried.from, tried.to, tried.result, tried.normalised]).toEqual([PERSON, NDI, 'MATCHED', 'lato'])
    expect(await workspace.call('readWorkspace')).toEqual(before)
    expect((await workspace.call('listContacts')).items).toEqual([])
  })
})

describe('opt-out intent', () => {
  test('R55: these are flagged, and nothing else happens', async () => {
    const texts = [
      'Stop. Thank you',
      'please stop sending',
      'To juz KONIEC',
      'rezygnuję z ofert',
      'moja rezygnacja',
      'wypisz mnie',
      'usuń mój numer',
      'nie chcę tych wiadomości',
      'Unsubscribe',
      'anuluj!',
    ]
    const workspace = await withKeywords({ kind: 'REMOVING', text: 'DOSC', removal: { scope: 'blacklist' } })
    await workspace.call('createContact', { body: { phone: PERSON, groups: ['Klienci'] } })
    const before = await workspace.call('listContacts')
    const flags = []
    for (const text of texts) flags.push([text, await flagsOf(workspace, text)])
    expect(flags).toEqual(texts.map((text) => [text, ['OPT_OUT_INTENT']]))
    expect(await workspace.call('listContacts')).toEqual(before)
    expect((await workspace.call('listBlacklist')).items).toEqual([])
  })

  test('R55: these hold no whole word of the list', async () => {
    const texts = [
      'nonstop otwarte?',
      'stopy mnie bola',
      'koncert',
      'chce oferte',
      'nie teraz, chce jutro',
      'wypisać',
    ]
    const workspace = await withKeywords()
    const flags = []
    for (const text of texts) flags.push([text, await flagsOf(workspace, text)])
    expect(flags).toEqual(texts.map((text) => [text, []]))
  })

  test('R55: a text that a removing keyword caught is not flagged, one caught by another keyword is', async () => {
    const workspace = await withKeywords(
      { kind: 'REMOVING', text: 'KONIEC' },
      { kind: 'BASE', text: 'OPINIA' },
    )
    expect(await flagsOf(workspace, 'koniec')).toEqual([])
    expect(await flagsOf(workspace, 'opinia: prosze stop')).toEqual(['OPT_OUT_INTENT'])
  })
})
