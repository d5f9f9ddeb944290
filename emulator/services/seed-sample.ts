import type { Address, Msisdn } from '../domain/addresses.ts'
import type { Autoresponder } from '../domain/autoresponder.ts'
import { builtInReceiverUrl } from '../domain/forwarding/built-in-receiver.ts'
import type { ForwardKind } from '../domain/forwarding/forward.ts'
import { insertAccount } from '../store/accounts.ts'
import { insertPhone } from '../store/phones.ts'
import { addNumber, type NumberDraft } from './configure-numbers.ts'
import { addKeywords, listKeywords, type NewKeywordWish } from './configure-keywords.ts'
import { addContact } from './contact-base.ts'
import { addForward } from './forwards.ts'
import { addGroup } from './contact-groups.ts'
import { expectMade } from './expect-made.ts'
import { seedDemoUser, seedSampleUsers } from './seed-api-users.ts'
import { seedHistory } from './seed-history.ts'
import { seedHoldings } from './seed-holdings.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What every workspace has: an own account to work with, and a user to call with. */
export function seedEmpty(deps: WorkspaceDeps): void {
  seedDemoUser(deps, seedOwnAccount(deps, null))
}

function seedOwnAccount(deps: WorkspaceDeps, defaultSender: string | null): number {
  const id = deps.database.write((tx) =>
    insertAccount(tx, {
      name: 'Moja firma',
      kind: 'POSTPAID',
      role: 'own',
      balance: null,
      defaultSender,
      forwardList: [],
    }),
  )
  deps.routing.forgetAll()
  return id
}

const NEIGHBOUR_ACCOUNT = 'Sąsiad numeru'

/** Words that fictional neighbours hold on the shared ND (R67). */
const NEIGHBOUR_WORDS = ['TAK', 'INFO', 'PROMOCJA', 'KONKURS', 'START', 'STOP']

const PHONES: readonly (readonly [string, string])[] = [
  ['+48500600700', 'Ola'],
  ['+48501222333', 'Jan'],
  ['+48602111940', 'Ewa'],
  ['+48605804112', 'Tomasz'],
]

const ND = '+48503340503'
const SC = '4301'
const NDI_SMS = '+48532600111'
const NDI_MMS = '+48532600222'
const OWN_NUMBER = '+48600700800'
/** One of the platform's own names. */
const SENDER_NAME = 'INFORMACJA'

const NUMBERS: readonly Pick<NumberDraft, 'address' | 'type' | 'label'>[] = [
  { address: ND, type: 'ND', label: 'Plakat wiosna' },
  { address: SC, type: 'SC', label: 'Plakat promocja' },
  { address: NDI_SMS, type: 'NDI_SMS', label: 'Infolinia SMS' },
  { address: '4455', type: 'SCI', label: 'Krótki numer firmy' },
  { address: NDI_MMS, type: 'NDI_MMS', label: 'Zdjęcia od klientów' },
  { address: '+48999000001', type: 'TWO_WAY', label: 'Numer wirtualny 2waySMS' },
  { address: '+48999100001', type: 'ECO_PLUS', label: 'Losowy numer SMS ECO+' },
  { address: OWN_NUMBER, type: 'OWN_NUMBER', label: 'Telefon biura' },
]

const KEYWORDS: readonly (readonly [string, readonly NewKeywordWish[]])[] = [
  [
    ND,
    [
      {
        kind: 'EXACT',
        text: 'OGRODNIK',
        groups: ['Ogrodnicy'],
        answer: answer('Dziekujemy, poinformujemy Cie o promocji!'),
      },
    ],
  ],
  [SC, [{ kind: 'EXACT', text: 'PROMOCJA', groups: ['Promocja'] }]],
  [
    NDI_SMS,
    [
      {
        kind: 'EXACT',
        text: 'KATALOG',
        groups: ['Katalog'],
        answer: answer('Katalog wyslemy w ciagu dwoch dni.'),
      },
      { kind: 'BASE', text: 'KONKURS', answer: answer('Zgloszenie przyjete. Powodzenia!') },
      { kind: 'PHRASE', text: 'oddzwoń', answer: answer('Oddzwonimy do godziny 16.') },
      {
        kind: 'REMOVING',
        text: 'STOP',
        removal: {
          scope: 'blacklist',
          groups: [],
          confirmation: answer('Nie bedziemy juz pisac. Dziekujemy.'),
        },
      },
    ],
  ],
]

const CALLED_WITH = 'numer=#NUMER#&wiadomosc=#WIADOMOSC#&data=#DATA#&id=#ID#'

/** One forward of each kind, by number and keyword: all of them end in this workspace. The posters have none, so that a crowd can be tried on them. */
const FORWARDS: readonly (readonly [string, string, ForwardKind, string])[] = [
  [NDI_SMS, 'KONKURS', 'email', 'konkurs@a.example'],
  [NDI_SMS, 'KONKURS', 'url', builtInReceiverUrl('konkurs', CALLED_WITH)],
  [NDI_SMS, 'oddzwoń', 'phone', '+48605804112'],
]

/**
 * Fills a workspace with the sample: two posters ready to be tried, one number of every other type, groups, neighbours on the
 * shared number, a few phones, and a history for the vendor's interfaces.
 */
export function seedSample(deps: WorkspaceDeps): void {
  const accountId = seedOwnAccount(deps, SENDER_NAME)
  seedSampleUsers(deps, accountId)
  const neighbourId = deps.database.write((tx) => {
    for (const [number, name] of PHONES) insertPhone(tx, number as Msisdn, name)
    return insertAccount(tx, {
      name: NEIGHBOUR_ACCOUNT,
      kind: 'POSTPAID',
      role: 'neighbour',
      balance: null,
      defaultSender: null,
      forwardList: [],
    })
  })
  deps.routing.forgetAll()
  for (const { address, type, label } of NUMBERS) {
    expectMade(
      addNumber(deps, {
        address,
        type,
        label,
        accountId: undefined,
        defaultAnswer:
          type === 'SCI' ? answer('Nie rozpoznalismy wiadomosci. Napisz POMOC albo zadzwon do nas.') : null,
        ownerPhone: null,
      }),
    )
  }
  seedHoldings(deps, accountId, OWN_NUMBER as Address)
  for (const [number, keywords] of KEYWORDS) expectMade(addKeywords(deps, number as Address, keywords))
  for (const [number, text, kind, target] of FORWARDS) {
    const keywords = expectMade(listKeywords(deps, number as Address, 0, 1_000))
    const keywordId = keywords.find((keyword) => keyword.text === text)?.id ?? 0
    const source = { kind: 'keyword', number: number as Address, keywordId } as const
    expectMade(addForward(deps, { accountId: undefined, source, kind, target, enabled: true }))
  }
  expectMade(
    addKeywords(
      deps,
      ND as Address,
      NEIGHBOUR_WORDS.map((text) => ({ kind: 'EXACT' as const, text, accountId: neighbourId })),
    ),
  )
  expectMade(addGroup(deps, 'Stali klienci', undefined))
  expectMade(
    addContact(deps, {
      phone: '+48602111940' as Msisdn,
      accountId: undefined,
      person: { firstName: 'Ewa', city: 'Poznań' },
      groups: ['Stali klienci'],
    }),
  )
  seedHistory(deps, accountId, {
    shared: ND as Address,
    own: NDI_SMS as Address,
    pictures: NDI_MMS as Address,
  })
}

function answer(text: string): Autoresponder {
  return { text, sender: null, utf: false, flash: false, delayMinutes: 0, repeat: { policy: 'always' } }
}
