import type { KeywordKind } from './keyword.ts'
import type { AccountKind, NumberType } from './number-type.ts'

/** What an address of the type looks like (R8, R30, R32). `random-9`: nine digits that the platform picks. */
export type AddressShape = 'random-9' | '9-digits' | '4-digits' | 'real-number' | 'up-to-11-characters'

/** Where the owner of a number can send incoming messages on to. */
export type ForwardTarget = 'URL' | 'EMAIL' | 'PHONE'

/** Under which name a message is listed when a customer's system asks for what came in. */
export type PullType = 'eco' | 'nd' | 'ndi' | 'mms'

/** One column of the decision table (R36): everything a number type permits. */
export interface NumberRules {
  readonly accounts: readonly AccountKind[]
  readonly address: AddressShape
  readonly holder: 'shared-pool' | 'shared' | 'exclusive' | 'not-applicable'
  readonly writers: 'nobody' | 'recipient-by-reply' | 'anybody' | 'anybody-to-the-device'
  readonly keywordNeeded: 'yes' | 'no' | 'not-applicable'
  readonly keywords: Readonly<Record<KeywordKind, boolean>>
  readonly keywordCount: 'none' | 'package-limit' | 'unlimited'
  readonly unmatchedText: 'stored' | 'lost' | 'on-the-device' | 'not-applicable'
  readonly groupAdd: boolean
  readonly groupRemove: boolean
  readonly autoresponder: boolean
  readonly autoresponderSequence: boolean
  readonly survey: boolean
  readonly contest: boolean
  readonly billboard: boolean
  readonly chat: boolean
  readonly statistics: boolean
  readonly receivesSms: boolean
  readonly receivesMms: boolean
  readonly fullSender: 'yes' | 'no' | 'not-applicable'
  readonly forwards: Readonly<Record<ForwardTarget, boolean>>
  readonly pullTypes: readonly PullType[]
}

/** What every type has in common that the platform hears nothing on. */
const SILENT = {
  keywordNeeded: 'not-applicable',
  keywords: { EXACT: false, BASE: false, PHRASE: false, REMOVING: false },
  keywordCount: 'none',
  unmatchedText: 'not-applicable',
  groupAdd: false,
  groupRemove: false,
  autoresponder: false,
  autoresponderSequence: false,
  survey: false,
  contest: false,
  billboard: false,
  chat: false,
  statistics: false,
  receivesSms: false,
  receivesMms: false,
  forwards: { URL: false, EMAIL: false, PHONE: false },
  pullTypes: [],
} satisfies Partial<NumberRules>

/** ND and SC (R22, R24). */
const SHARED: Omit<NumberRules, 'address'> = {
  ...SILENT,
  accounts: ['POSTPAID'],
  holder: 'shared',
  writers: 'anybody',
  keywordNeeded: 'yes',
  keywords: { EXACT: true, BASE: false, PHRASE: false, REMOVING: false },
  keywordCount: 'package-limit',
  unmatchedText: 'lost', // R64, field practice: default actions exist on dedicated numbers only.
  groupAdd: true,
  autoresponder: true,
  autoresponderSequence: false, // R36, our decision: the service description grants it to individual numbers only.
  receivesSms: true,
  fullSender: 'no', // R36, our decision: the sender role belongs to individual numbers.
  forwards: { URL: true, EMAIL: true, PHONE: true },
  pullTypes: ['nd'],
}

/** NDI SMS, SCI and NDI MMS (R25–R29). R29, our decision: NDI and SCI are treated alike. */
const INDIVIDUAL: Omit<NumberRules, 'address'> = {
  accounts: ['POSTPAID'],
  holder: 'exclusive',
  writers: 'anybody',
  keywordNeeded: 'no',
  keywords: { EXACT: true, BASE: true, PHRASE: true, REMOVING: true },
  keywordCount: 'unlimited',
  unmatchedText: 'stored',
  groupAdd: true,
  groupRemove: true,
  autoresponder: true,
  autoresponderSequence: true,
  survey: true,
  contest: true,
  billboard: true, // R36, our decision: named for SCI only, but NDI shares its column of the matrix.
  chat: true,
  statistics: true,
  receivesSms: true,
  receivesMms: false,
  fullSender: 'yes',
  forwards: { URL: true, EMAIL: true, PHONE: true },
  pullTypes: ['ndi'],
}

/** The decision table: what each number type permits. Rule R36; the rows shared with the capability matrix follow R33. */
export const NUMBER_RULES: Readonly<Record<NumberType, NumberRules>> = {
  ECO_PLUS: {
    ...SILENT,
    accounts: ['POSTPAID', 'PREPAID'],
    address: 'random-9',
    holder: 'shared-pool',
    writers: 'nobody',
    fullSender: 'not-applicable',
    pullTypes: ['eco'], // R16: only while `eco.legacy_replies` is on.
  },
  TWO_WAY: {
    ...SILENT,
    accounts: ['POSTPAID'],
    address: 'random-9',
    holder: 'shared-pool',
    writers: 'recipient-by-reply',
    keywordNeeded: 'no',
    unmatchedText: 'stored',
    groupAdd: false, // R36, our decision: groups hang on keywords, and 2way has none.
    autoresponder: false, // R36, our decision: answers hang on keywords, and 2way has none.
    chat: false, // R36, our decision: one reply can be answered by a new message; a dialogue needs an individual number.
    receivesSms: true,
    fullSender: 'not-applicable',
    forwards: { URL: true, EMAIL: true, PHONE: true },
    pullTypes: ['eco'], // R36, our decision: no name of its own is documented, and only `eco` carries the id replied to.
  },
  ND: { ...SHARED, address: '9-digits' },
  SC: { ...SHARED, address: '4-digits' },
  NDI_SMS: { ...INDIVIDUAL, address: '9-digits' },
  SCI: { ...INDIVIDUAL, address: '4-digits' },
  NDI_MMS: {
    ...INDIVIDUAL,
    address: '9-digits',
    receivesMms: true,
    forwards: { URL: true, EMAIL: true, PHONE: false }, // R28, our decision: the phone is left out here alone.
    pullTypes: ['ndi', 'mms'],
  },
  OWN_NUMBER: {
    ...SILENT,
    accounts: ['POSTPAID'], // R36, our decision: a service for accounts with a contract.
    address: 'real-number',
    holder: 'exclusive',
    writers: 'anybody-to-the-device',
    unmatchedText: 'on-the-device',
    fullSender: 'yes',
  },
  ALPHA_SENDER: {
    ...SILENT,
    accounts: ['POSTPAID', 'PREPAID'], // R36, our decision: FULL sending has a price for pre-paid accounts too.
    address: 'up-to-11-characters',
    holder: 'not-applicable',
    writers: 'nobody',
    fullSender: 'yes',
  },
}
