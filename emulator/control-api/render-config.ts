import type { Account as WireAccount } from '../contract/accounts.ts'
import type { BlacklistEntry, Contact, ContactGroup } from '../contract/contacts.ts'
import type { Keyword as WireKeyword } from '../contract/keywords.ts'
import type { PlatformNumber as WireNumber } from '../contract/numbers.ts'
import type { Account } from '../domain/account.ts'
import { CAPABILITY_MATRIX, capability, type CapabilityRowId } from '../domain/capability-matrix.ts'
import type { Autoresponder } from '../domain/autoresponder.ts'
import type { Keyword } from '../domain/keyword.ts'
import { renderMessageId } from '../domain/message-id.ts'
import { renderPln } from '../domain/money.ts'
import { isSharedType } from '../domain/number-type.ts'
import type { Seed } from '../domain/seeded-random.ts'
import type { EpochMs } from '../domain/time.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { CountedNumber } from '../services/configure-numbers.ts'
import type { BlacklistRecord, ContactWithGroups } from '../services/contact-base.ts'
import type { FedGroup } from '../services/contact-groups.ts'

export function renderAccount(account: Account): WireAccount {
  return {
    ...account,
    balance: account.balance === null ? null : renderPln(account.balance),
    forwardList: [...account.forwardList],
  }
}

export function renderNumber(number: CountedNumber): WireNumber {
  return {
    number: number.number,
    type: number.type,
    label: number.label,
    enabled: number.enabled,
    shared: isSharedType(number.type) || number.type === 'TWO_WAY' || number.type === 'ECO_PLUS',
    accountId: number.accountId,
    defaultAction: { answer: renderAnswer(number.defaultAnswer) },
    ownerPhone: number.ownerPhone,
    keywordCount: number.keywordCount,
    capabilities: (Object.keys(CAPABILITY_MATRIX) as CapabilityRowId[]).map((row) => ({
      row,
      name: CAPABILITY_MATRIX[row].name,
      cell: capability(number.type, row),
    })),
  }
}

function renderAnswer(answer: Autoresponder | null): WireKeyword['answer'] {
  return answer === null ? null : { ...answer }
}

function renderMaybe(at: EpochMs | null): string | null {
  return at === null ? null : renderInstant(at)
}

export function renderKeyword(
  keyword: Keyword,
  account: Account | undefined,
  warnings: readonly string[],
): WireKeyword {
  const { sequence, removal } = keyword
  return {
    id: keyword.id,
    number: keyword.number,
    accountId: keyword.accountId,
    ownership: account?.role ?? 'own',
    kind: keyword.kind,
    text: keyword.text,
    normalised: keyword.normalised,
    attached: keyword.attached,
    matchAs: keyword.matchAs,
    enabled: keyword.enabled,
    validFrom: renderMaybe(keyword.validFrom),
    validTo: renderMaybe(keyword.validTo),
    reservedUntil: renderMaybe(keyword.reservedUntil),
    groups: [...keyword.groups],
    unblacklist: keyword.unblacklist,
    onlyMine: keyword.onlyMine,
    answer: renderAnswer(keyword.answer),
    sequence: sequence === null ? null : { ...sequence, steps: [...sequence.steps] },
    replyWhenClosed: renderAnswer(keyword.replyWhenClosed),
    removal:
      removal === null
        ? null
        : {
            scope: removal.scope,
            groups: [...removal.groups],
            confirmation: renderAnswer(removal.confirmation),
          },
    warnings: [...warnings],
    createdAt: renderInstant(keyword.createdAt),
  }
}

export function renderGroup(group: FedGroup): ContactGroup {
  const { id, accountId, name, memberCount, feeders } = group
  return { id, accountId, name, memberCount, feeders: [...feeders] }
}

export function renderContact(contact: ContactWithGroups, seed: Seed): Contact {
  return {
    id: contact.id,
    accountId: contact.accountId,
    phone: contact.phone,
    ...contact.person,
    createdAt: renderInstant(contact.createdAt),
    blacklisted: contact.isBlacklisted,
    groups: contact.memberships.map(({ groupId, groupName, joinedAt, evidence }) => ({
      groupId,
      groupName,
      joinedAt: renderInstant(joinedAt),
      source: evidence === null ? 'manual' : 'keyword',
      evidence:
        evidence === null
          ? null
          : {
              number: evidence.number,
              keyword: evidence.keyword,
              text: evidence.text,
              receivedAt: renderInstant(evidence.receivedAt),
              messageId: renderMessageId('inbound', evidence.messageId, seed),
              traceId: String(evidence.messageId),
            },
    })),
  }
}

export function renderBlacklistEntry(entry: BlacklistRecord, seed: Seed): BlacklistEntry {
  return {
    phone: entry.phone,
    accountId: entry.accountId,
    addedAt: renderInstant(entry.addedAt),
    source: entry.messageId === null ? 'manual' : 'keyword',
    messageId: entry.messageId === null ? null : renderMessageId('inbound', entry.messageId, seed),
    traceId: entry.messageId === null ? null : String(entry.messageId),
  }
}
