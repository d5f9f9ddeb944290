import { renderMessageId } from '../domain/message-id.ts'
import { renderPln, type MicroPln } from '../domain/money.ts'
import type { Profile } from '../domain/profile.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { addAccount, changeAccount, listAccounts } from '../services/configure-accounts.ts'
import { changeProfile, findProfile } from '../services/behaviour-profile.ts'
import { listLedger, totalLedger } from '../services/read-ledger.ts'
import { expireMappings, readTwoWayPool, type TwoWayPool } from '../services/two-way-pool.ts'
import { refused } from '../domain/refusal.ts'
import type { Msisdn } from '../domain/addresses.ts'
import { canBeSender } from '../domain/sender-form.ts'
import type { ProfileValues } from '../contract/settings.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import type { HandlersOf } from './handler.ts'
import { readAmount, readCursor, readId, readPhone, toPage } from './read-fields.ts'
import { renderAccount } from './render-config.ts'

type Ids =
  | 'listAccounts'
  | 'createAccount'
  | 'updateAccount'
  | 'readProfile'
  | 'updateProfile'
  | 'readLedger'
  | 'readTwoWayPool'
  | 'expireTwoWayMapping'

/** Accounts, the behaviour profile, what was charged, and the 2way pool. */
export const BILLING_HANDLERS: HandlersOf<Ids> = {
  listAccounts({ workspace }) {
    return { items: listAccounts(workspace.deps).map(renderAccount) }
  },

  createAccount({ workspace }, { body }) {
    const balance = readAmount('/balance', body.balance)
    if (isRefusal(balance)) return balance
    const forwardList = readPhones('/forwardList', body.forwardList)
    if (isRefusal(forwardList)) return forwardList
    const sender = refuseSender(body.defaultSender)
    if (sender !== undefined) return sender
    return renderAccount(addAccount(workspace.deps, { ...body, balance, forwardList }))
  },

  updateAccount({ workspace }, { params, body }) {
    const id = readId(params.account)
    if (id === undefined) return refused('E_NO_ACCOUNT', { id: params.account })
    const balance = body.balance === undefined ? undefined : readAmount('/balance', body.balance)
    if (isRefusal(balance)) return balance
    const forwardList =
      body.forwardList === undefined ? undefined : readPhones('/forwardList', body.forwardList)
    if (isRefusal(forwardList)) return forwardList
    const sender = refuseSender(body.defaultSender ?? null)
    if (sender !== undefined) return sender
    const account = changeAccount(workspace.deps, id, {
      ...(body.name === undefined ? {} : { name: body.name }),
      ...(body.kind === undefined ? {} : { kind: body.kind }),
      ...(body.defaultSender === undefined ? {} : { defaultSender: body.defaultSender }),
      ...(balance === undefined ? {} : { balance }),
      ...(forwardList === undefined ? {} : { forwardList }),
    })
    return isRefusal(account) ? account : renderAccount(account)
  },

  readProfile({ workspace }) {
    return renderProfile(findProfile(workspace.deps))
  },

  updateProfile({ workspace }, { body }) {
    const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    const profile = changeProfile(workspace.deps, changes)
    return isRefusal(profile) ? profile : renderProfile(profile)
  },

  readLedger({ workspace: { deps } }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const entries = listLedger(deps, after, query.limit + 1)
    const { items, nextCursor } = toPage(
      entries,
      query.limit,
      (entry) => ({
        id: String(entry.id),
        at: renderInstant(entry.at),
        accountId: entry.accountId,
        unit: entry.unit,
        parts: entry.parts,
        price: renderMaybe(entry.price),
        reason: entry.reason,
        causeMessageId: entry.causeId === null ? null : renderMessageId('inbound', entry.causeId, deps.seed),
        causeTraceId: entry.causeId === null ? null : String(entry.causeId),
        messageId: renderMessageId('outbound', entry.id, deps.seed),
        traceId: String(entry.id),
      }),
      ({ id }) => String(id),
    )
    const { entries: count, parts, unpriced, net, vat, gross } = totalLedger(deps)
    const totals = {
      entries: count,
      parts,
      unpriced,
      net: renderMaybe(net),
      vat: renderMaybe(vat),
      gross: renderMaybe(gross),
    }
    return { items, nextCursor, totals }
  },

  readTwoWayPool({ workspace: { deps } }) {
    return renderPool(readTwoWayPool(deps), deps)
  },

  expireTwoWayMapping({ workspace: { deps } }, { body }) {
    const virtualNumber = readPhone('/virtualNumber', body.virtualNumber)
    if (isRefusal(virtualNumber)) return virtualNumber
    const recipient = body.recipient === undefined ? null : readPhone('/recipient', body.recipient)
    if (isRefusal(recipient)) return recipient
    return renderPool(expireMappings(deps, virtualNumber, recipient), deps)
  },
}

function readPhones(field: string, raw: readonly string[]): Msisdn[] | Refusal {
  const phones: Msisdn[] = []
  for (const [index, one] of raw.entries()) {
    const phone = readPhone(`${field}/${String(index)}`, one)
    if (isRefusal(phone)) return phone
    phones.push(phone)
  }
  return phones
}

function refuseSender(sender: string | null): Refusal | undefined {
  return sender === null || canBeSender(sender)
    ? undefined
    : refused('E_SENDER', { got: sender }, '/defaultSender')
}

function renderMaybe(amount: MicroPln | null): string | null {
  return amount === null ? null : renderPln(amount)
}

function renderProfile(profile: Profile): ProfileValues {
  return {
    ...profile,
    'net.allow_hosts': [...profile['net.allow_hosts']],
    'two_way.pool': [...profile['two_way.pool']],
    'forward.url.retry_minutes': [...profile['forward.url.retry_minutes']],
    'price.top_up_tiers': [...profile['price.top_up_tiers']],
  }
}

function renderPool({ pool, mappings }: TwoWayPool, deps: WorkspaceDeps) {
  return {
    pool: [...pool],
    mappings: mappings.map(({ virtualNumber, recipient, accountId, messageId, expiresAt, isLive }) => ({
      virtualNumber,
      recipient,
      accountId,
      messageId: renderMessageId('outbound', messageId, deps.seed),
      expiresAt: expiresAt === null ? null : renderInstant(expiresAt),
      live: isLive,
    })),
  }
}
