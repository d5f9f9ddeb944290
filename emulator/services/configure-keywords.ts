import type { Account } from '../domain/account.ts'
import type { Address } from '../domain/addresses.ts'
import type { AnswerText, Autoresponder, AutoresponderSequence } from '../domain/autoresponder.ts'
import { requireCapability, type CapabilityRowId } from '../domain/capability-matrix.ts'
import { checkKeyword, type KeywordWarning } from '../domain/keyword-rules.ts'
import { isTwiceTheSame } from '../domain/keyword-twin.ts'
import type { Attached, Keyword, KeywordKind, MatchAs, RemovalScope } from '../domain/keyword.ts'
import { NUMBER_RULES } from '../domain/number-rules.ts'
import { isIndividualType, isSharedType } from '../domain/number-type.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { exactMomentOf } from '../domain/trace/phrasing.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import {
  countKeywords,
  deleteKeyword,
  insertKeyword,
  readKeyword,
  readKeywordOwners,
  readKeywords,
  updateKeyword,
} from '../store/keywords.ts'
import { answerWarnings, refuseAnswer } from './check-answers.ts'
import { resolveAccount } from './configure-accounts.ts'
import { ensureGroups, type GroupWish } from './contact-groups.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/** What an owner says of a keyword; what is left out keeps its default or its value. */
export interface KeywordWish {
  readonly kind?: KeywordKind | undefined
  readonly text?: string | undefined
  readonly attached?: Attached | undefined
  readonly matchAs?: MatchAs | undefined
  readonly enabled?: boolean | undefined
  readonly validFrom?: EpochMs | null | undefined
  readonly validTo?: EpochMs | null | undefined
  readonly reservedUntil?: EpochMs | null | undefined
  readonly groups?: readonly GroupWish[] | undefined
  readonly unblacklist?: boolean | undefined
  readonly answer?: Autoresponder | null | undefined
  readonly sequence?: AutoresponderSequence | null | undefined
  readonly replyWhenClosed?: Autoresponder | null | undefined
  readonly removal?: RemovalWish | undefined
  readonly onlyMine?: boolean | undefined
}

export interface RemovalWish {
  readonly scope: RemovalScope
  readonly groups: readonly GroupWish[]
  readonly confirmation: Autoresponder | null
}

export type NewKeywordWish = KeywordWish & {
  readonly kind: KeywordKind
  readonly text: string
  readonly accountId?: number | undefined
}

const KIND_ROW: Readonly<Record<KeywordKind, CapabilityRowId>> = {
  EXACT: 'exact-keywords',
  BASE: 'base-keywords',
  PHRASE: 'phrase-keywords',
  REMOVING: 'removing-keywords',
}

/** Keywords of a number, oldest first. Refusal: E_NO_NUMBER. */
export function listKeywords(
  deps: WorkspaceDeps,
  address: Address,
  after: number,
  limit: number,
): readonly Keyword[] | Refusal {
  const number = findNumber(deps, address)
  return isRefusal(number) ? number : readKeywords(deps.database.db, address, after, limit)
}

/** One keyword of a number. Refusals: E_NO_NUMBER, E_NO_KEYWORD. */
export function findKeyword(deps: WorkspaceDeps, address: Address, id: number): Keyword | Refusal {
  const number = findNumber(deps, address)
  if (isRefusal(number)) return number
  const keyword = readKeyword(deps.database.db, id)
  return keyword?.number === address ? keyword : refused('E_NO_KEYWORD', { id: String(id) })
}

/**
 * Adds a keyword; on a shared number this reserves it (R66). Refusals: E_NO_NUMBER, E_NO_ACCOUNT, E_ACCOUNT_ROLE, E_PREPAID
 * (R22, R24), E_CAPABILITY (R34), E_KEYWORD_EMPTY, E_KEYWORD_FORM, E_KEYWORD_RESERVED_FORM (R56, R57, R68), E_KEYWORD_TAKEN
 * (R67), E_KEYWORD_LIMIT (R69), E_WINDOW (R58), E_ANSWER_TWICE (R87), E_REMOVAL (R82), and those of its answers.
 */
export function addKeyword(deps: WorkspaceDeps, address: Address, wish: NewKeywordWish): Keyword | Refusal {
  const number = findNumber(deps, address)
  if (isRefusal(number)) return number
  return changeKeywords(deps, number.number, (tx) => addOne(deps, tx, number, wish))
}

/** Adds many keywords in one transaction: all, or none and the first refusal. */
export function addKeywords(
  deps: WorkspaceDeps,
  address: Address,
  wishes: readonly NewKeywordWish[],
): readonly Keyword[] | Refusal {
  const number = findNumber(deps, address)
  if (isRefusal(number)) return number
  return changeKeywords(deps, number.number, (tx) => {
    const keywords: Keyword[] = []
    for (const [index, wish] of wishes.entries()) {
      const added = addOne(deps, tx, number, wish)
      if (isRefusal(added)) return { ...added, within: `/keywords/${String(index)}` }
      keywords.push(added)
    }
    return keywords
  })
}

/** Changes a keyword. Refusals as for adding one, and E_NO_KEYWORD. */
export function changeKeyword(
  deps: WorkspaceDeps,
  address: Address,
  id: number,
  wish: KeywordWish,
): Keyword | Refusal {
  const number = findNumber(deps, address)
  if (isRefusal(number)) return number
  return changeKeywords(deps, number.number, (tx) => {
    const before = readKeyword(tx, id)
    if (before?.number !== address) return refused('E_NO_KEYWORD', { id: String(id) })
    const account = resolveAccount(tx, before.accountId)
    if (isRefusal(account)) return account
    const draft = draftKeyword(deps, tx, number, account, wish, before)
    if (isRefusal(draft)) return draft
    const taken = refuseTaken(deps, tx, number, draft, id, account)
    if (taken !== undefined) return taken
    const keyword = { ...draft, id }
    updateKeyword(tx, keyword)
    return keyword
  })
}

/** Gives a keyword up. Refusals: E_NO_NUMBER, E_NO_KEYWORD. */
export function removeKeyword(deps: WorkspaceDeps, address: Address, id: number): Refusal | undefined {
  const keyword = findKeyword(deps, address, id)
  if (isRefusal(keyword)) return keyword
  changeKeywords(deps, address, (tx) => deleteKeyword(tx, id))
  return undefined
}

/** Codes of what an owner should know of a keyword that was accepted (R57, R60, R68), and of its answers (see `answerWarnings`). */
export function keywordWarnings(deps: WorkspaceDeps, keyword: Keyword): readonly string[] {
  const number = findNumber(deps, keyword.number)
  if (isRefusal(number)) return []
  const config = deps.routing.current(deps.database.db)
  const check = checkKeyword(keyword, number.type, config.profile)
  const ofText: readonly KeywordWarning[] = check.kind === 'ok' ? check.warnings : []
  const ofAnswers = answersOf(keyword).flatMap((answer) => answerWarnings(answer, keyword.accountId, config))
  return [
    ...ofText,
    ...(hasOlderTwin(deps, keyword) ? ['W_KEYWORD_TWICE' satisfies KeywordWarning] : []),
    ...new Set(ofAnswers),
  ]
}

function hasOlderTwin({ database: { db }, now }: WorkspaceDeps, keyword: Keyword): boolean {
  return readKeywordOwners(db, keyword.number, keyword.normalised, now())
    .filter(({ id }) => id < keyword.id)
    .map(({ id }) => readKeyword(db, id))
    .some((older) => older !== undefined && isTwiceTheSame(older, keyword))
}

/** All that a keyword may say. */
function answersOf({ answer, sequence, replyWhenClosed, removal }: Keyword): readonly AnswerText[] {
  const answers = [answer, ...(sequence?.steps ?? []), replyWhenClosed, removal?.confirmation ?? null]
  return answers.filter((one) => one !== null)
}

/** One transaction that is rolled back when the change is refused. */
function changeKeywords<T>(
  deps: WorkspaceDeps,
  number: Address,
  change: (tx: WritableDb) => T | Refusal,
): T | Refusal {
  const changed = writeOrRefuse(deps.database, (tx) => {
    appendJournal(tx, 'keyword.changed', deps.now(), number)
    return change(tx)
  })
  deps.routing.forgetNumber(number)
  deps.announce()
  return changed
}

function findNumber(deps: WorkspaceDeps, address: Address): PlatformNumber | Refusal {
  const found = deps.routing.current(deps.database.db).findNumber(address)
  return found?.number ?? refused('E_NO_NUMBER', { id: address })
}

function addOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  number: PlatformNumber,
  wish: NewKeywordWish,
): Keyword | Refusal {
  const account = resolveAccount(tx, wish.accountId ?? number.accountId ?? undefined)
  if (isRefusal(account)) return account
  if (number.accountId !== null && number.accountId !== account.id) {
    return refused('E_ACCOUNT_ROLE', { account: account.name })
  }
  if (!NUMBER_RULES[number.type].accounts.includes(account.kind)) {
    return refused('E_PREPAID', { account: account.name, type: number.type })
  }
  const draft = draftKeyword(deps, tx, number, account, wish, blankKeyword(deps, number, account, wish))
  if (isRefusal(draft)) return draft
  const refusal = refuseTaken(deps, tx, number, draft, 0, account) ?? refuseLimit(deps, tx, number, account)
  if (refusal !== undefined) return refusal
  return { ...draft, id: insertKeyword(tx, draft) }
}

type KeywordDraft = Omit<Keyword, 'id'>

function blankKeyword(
  deps: WorkspaceDeps,
  number: PlatformNumber,
  account: Account,
  { kind, text }: NewKeywordWish,
): KeywordDraft {
  return {
    number: number.number,
    accountId: account.id,
    kind,
    text,
    normalised: '',
    attached: 'none',
    matchAs: 'exact',
    enabled: true,
    validFrom: null,
    validTo: null,
    reservedUntil: null,
    groups: [],
    unblacklist: false,
    answer: null,
    sequence: null,
    replyWhenClosed: null,
    removal: null,
    onlyMine: false,
    createdAt: deps.now(),
  }
}

function draftKeyword(
  deps: WorkspaceDeps,
  tx: WritableDb,
  number: PlatformNumber,
  account: Account,
  wish: KeywordWish,
  before: KeywordDraft,
): KeywordDraft | Refusal {
  const { groups, removal, ...plain } = wish
  const merged: KeywordDraft = { ...before, ...withoutUndefined(plain) }
  const refusal = refuseKind(number, merged) ?? refuseContents(merged, number)
  if (refusal !== undefined) return refusal
  const check = checkKeyword(merged, number.type, deps.routing.current(tx).profile)
  if (check.kind === 'refused') return refused(check.code, { text: merged.text, reason: check.reason })
  const joined = groups === undefined ? merged.groups : ensureGroups(deps, tx, account.id, groups)
  if (isRefusal(joined)) return joined
  const emptied = draftRemoval(deps, tx, account, merged, removal)
  if (isRefusal(emptied)) return emptied
  return { ...merged, normalised: check.normalised, groups: joined, removal: emptied }
}

/** A removing keyword always has a removal, every other kind none (R82). */
function draftRemoval(
  deps: WorkspaceDeps,
  tx: WritableDb,
  account: Account,
  draft: KeywordDraft,
  wish: RemovalWish | undefined,
): Keyword['removal'] | Refusal {
  if (draft.kind !== 'REMOVING') return wish === undefined ? null : refused('E_REMOVAL', { kind: draft.kind })
  if (wish === undefined) return draft.removal ?? { scope: 'groups', groups: [], confirmation: null }
  const refusal = refuseAnswer('/removal/confirmation', wish.confirmation)
  if (refusal !== undefined) return refusal
  const groups = ensureGroups(deps, tx, account.id, wish.groups, '/removal/groups')
  return isRefusal(groups) ? groups : { scope: wish.scope, groups, confirmation: wish.confirmation }
}

function withoutUndefined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
}

function refuseKind(number: PlatformNumber, draft: KeywordDraft): Refusal | undefined {
  return refuseCapability(number, KIND_ROW[draft.kind], '/kind')
}

function refuseCapability(number: PlatformNumber, row: CapabilityRowId, field: string): Refusal | undefined {
  const check = requireCapability(number.type, row)
  return check.kind === 'ok' ? undefined : { ...refused(check.code, {}, field), cell: check.cell }
}

function refuseContents(draft: KeywordDraft, number: PlatformNumber): Refusal | undefined {
  const { validFrom, validTo, answer, sequence } = draft
  if (validFrom !== null && validTo !== null && validTo <= validFrom) {
    return refused('E_WINDOW', { from: exactMomentOf(validFrom), to: exactMomentOf(validTo) })
  }
  if (answer !== null && sequence !== null) return refused('E_ANSWER_TWICE')
  // The multiple autoresponder is one of the things that only an individual number has (R91).
  if (sequence !== null && !isIndividualType(number.type))
    return refuseCapability(number, 'individual-number', '/sequence')
  const steps = sequence?.steps ?? []
  return (
    refuseAnswer('/answer', answer) ??
    refuseAnswer('/replyWhenClosed', draft.replyWhenClosed) ??
    steps
      .map((step, index) => refuseAnswer(`/sequence/steps/${String(index)}`, step))
      .find((refusal) => refusal !== undefined)
  )
}

/** On a shared number a word has one owner (R67). On an individual one equal keywords are allowed; the older wins (R60). */
function refuseTaken(
  deps: WorkspaceDeps,
  tx: WritableDb,
  number: PlatformNumber,
  draft: KeywordDraft,
  ownId: number,
  account: Account,
): Refusal | undefined {
  if (!isSharedType(number.type)) return undefined
  const others = readKeywordOwners(tx, number.number, draft.normalised, deps.now()).filter(
    ({ id }) => id !== ownId,
  )
  const [taken] = others
  if (taken === undefined) return undefined
  const owner = taken.accountId === account.id ? account : resolveAccount(tx, taken.accountId)
  return refused('E_KEYWORD_TAKEN', {
    number: number.number,
    keyword: draft.text,
    account: isRefusal(owner) ? '' : owner.name,
  })
}

function refuseLimit(
  deps: WorkspaceDeps,
  tx: WritableDb,
  number: PlatformNumber,
  account: Account,
): Refusal | undefined {
  if (!isSharedType(number.type) || account.role === 'neighbour') return undefined
  const limit = deps.routing.current(tx).profile['shared.keyword_limit']
  if (countKeywords(tx, number.number, account.id, deps.now()) < limit) return undefined
  return refused('E_KEYWORD_LIMIT', { number: number.number, limit: String(limit) })
}
