import type { z } from 'zod'
import type { Account } from '../../emulator/contract/accounts.ts'
import type { Clock } from '../../emulator/contract/clock.ts'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import { CreateForward, type Forward } from '../../emulator/contract/forwards.ts'
import type { Keyword } from '../../emulator/contract/keywords.ts'
import type { Message, PhoneMessage } from '../../emulator/contract/messages.ts'
import type { PlatformNumber } from '../../emulator/contract/numbers.ts'
import type { Workspace } from '../../emulator/contract/workspaces.ts'

// Answers of the control API as it gives them; a test names only what it is about.

const at = '2025-03-03T09:00:00.000Z'

export function aMessage(id: string, facts: Partial<Message> = {}): Message {
  return {
    id,
    direction: 'inbound',
    at,
    wallAt: at,
    phone: '+48500600700',
    number: '+48503340503',
    numberType: 'ND',
    accountId: 1,
    text: 'Ogrodnik',
    title: null,
    result: 'MATCHED',
    keyword: { id: 1, text: 'OGRODNIK' },
    payload: '',
    flags: [],
    ribbon: ['matched'],
    parts: 1,
    encoding: 'GSM-7',
    read: false,
    networkId: null,
    replyTo: null,
    reason: null,
    refusal: null,
    price: null,
    flash: false,
    traceId: `trace-${id}`,
    delivery: null,
    forwards: null,
    answerAt: null,
    ...facts,
  }
}

export function aPhoneMessage(id: string, facts: Partial<PhoneMessage> = {}): PhoneMessage {
  return {
    id,
    direction: 'sent',
    peer: '4301',
    peerName: null,
    peerType: 'SC',
    text: 'TAK',
    at,
    kind: 'sms',
    title: null,
    files: [],
    link: null,
    vcard: false,
    parts: 1,
    encoding: 'GSM-7',
    flash: false,
    result: 'MATCHED',
    ribbon: ['matched'],
    keyword: null,
    groups: { joined: [], left: [] },
    answerAt: null,
    withheld: null,
    forwards: [],
    canReply: true,
    noReplyReason: null,
    traceId: `trace-${id}`,
    ...facts,
  }
}

export function aNumber(number: string, facts: Partial<PlatformNumber> = {}): PlatformNumber {
  return {
    number,
    type: 'ND',
    label: '',
    enabled: true,
    shared: true,
    accountId: null,
    defaultAction: { answer: null },
    ownerPhone: null,
    keywordCount: 0,
    capabilities: [],
    ...facts,
  }
}

export function anAccount(id: number, facts: Partial<Account> = {}): Account {
  return {
    id,
    name: 'Moja firma',
    kind: 'POSTPAID',
    role: 'own',
    balance: null,
    defaultSender: null,
    forwardList: [],
    ...facts,
  }
}

export function anEvent(
  seq: number,
  type: EmulatorEvent['type'],
  message: Message | null = null,
): EmulatorEvent {
  return { seq, type, at, ref: message?.id ?? null, message }
}

export function aWorkspace(id: string, facts: Partial<Workspace> = {}): Workspace {
  const counts = { messages: 0, unread: 0, lost: 0, unmatched: 0, numbers: 0, contacts: 0, pendingTimers: 0 }
  return {
    id,
    name: id,
    createdAt: at,
    seed: 'bramka',
    storage: 'memory',
    file: null,
    now: at,
    configVersion: 1,
    counts,
    ...facts,
  }
}

export function aClock(facts: Partial<Clock> = {}): Clock {
  return {
    mode: 'live',
    now: at,
    local: '2025-03-03 10:00:00',
    offsetMs: 0,
    nextTimerAt: null,
    pendingTimers: 0,
    ...facts,
  }
}

export function aKeyword(text: string, facts: Partial<Keyword> = {}): Keyword {
  return {
    id: 1,
    number: '+48503340503',
    accountId: 1,
    ownership: 'own',
    kind: 'EXACT',
    text,
    normalised: text,
    attached: 'none',
    matchAs: 'exact',
    enabled: true,
    validFrom: null,
    validTo: null,
    reservedUntil: null,
    groups: [{ id: 7, name: 'Ogrodnicy' }],
    unblacklist: false,
    onlyMine: false,
    answer: null,
    sequence: null,
    replyWhenClosed: null,
    removal: null,
    warnings: [],
    createdAt: at,
    ...facts,
  }
}

export function aForward(id: number, facts: Partial<Forward> = {}): Forward {
  return {
    id,
    accountId: 1,
    source: { kind: 'number', number: '+48503340503' },
    kind: 'email',
    target: 'promo@firma.pl',
    enabled: true,
    warnings: [],
    unknownMacros: [],
    createdAt: at,
    ...facts,
  }
}

/** The forward that a request makes, with the defaults of the control API. */
export function aMadeForward(id: number, request: z.input<typeof CreateForward>): Forward {
  const { accountId = 1, ...facts } = CreateForward.parse(request)
  return aForward(id, { accountId, ...facts })
}
