import type { Address, Msisdn } from '../domain/addresses.ts'
import { parsePhone } from '../domain/addresses.ts'
import type { Autoresponder } from '../domain/autoresponder.ts'
import { requireCapability } from '../domain/capability-matrix.ts'
import { checkNumberDefinition } from '../domain/number-definition.ts'
import { NUMBER_RULES } from '../domain/number-rules.ts'
import type { NumberType } from '../domain/number-type.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { appendJournal } from '../store/journal.ts'
import { countOwnKeywordsByNumber } from '../store/keywords.ts'
import { deleteNumber, insertNumber, readNumber, readNumbers, updateNumber } from '../store/numbers.ts'
import { deleteSentCode } from '../store/own-number-codes.ts'
import { refuseAnswer } from './check-answers.ts'
import { resolveAccount } from './configure-accounts.ts'
import { asNumber, readNamesAsNumbers } from './sender-names-as-numbers.ts'
import { addSender, removeSender } from './senders.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A number somebody wants to add; `address` is canonical, or a sender name for ALPHA_SENDER. */
export interface NumberDraft {
  readonly address: string
  readonly type: NumberType
  readonly label: string
  readonly accountId: number | undefined
  readonly defaultAnswer: Autoresponder | null
  readonly ownerPhone: Msisdn | null
}

export interface CountedNumber extends PlatformNumber {
  readonly keywordCount: number
}

/** Numbers of every type, sender names last. */
export function listNumbers(deps: WorkspaceDeps): CountedNumber[] {
  const counts = countOwnKeywordsByNumber(deps.database.db)
  const numbers = readNumbers(deps.database.db).map((number) => ({
    ...number,
    keywordCount: counts.get(number.number) ?? 0,
  }))
  return [...numbers, ...readNamesAsNumbers(deps.database.db)]
}

/** The first number of a type that an account has or shares with others; undefined: none (R139). */
export function firstNumberOf(deps: WorkspaceDeps, accountId: number, type: NumberType): Address | undefined {
  const isOpenTo = ({ type: its, accountId: owner }: PlatformNumber) =>
    its === type && (owner === accountId || owner === null)
  return readNumbers(deps.database.db).find(isOpenTo)?.number
}

/** One number, the implied ones of the 2way pool and of ECO+ included. Refusal: E_NO_NUMBER. */
export function findNumber(deps: WorkspaceDeps, address: string): CountedNumber | Refusal {
  const found = deps.routing.current(deps.database.db).findNumber(address)
  if (found === undefined) return refused('E_NO_NUMBER', { id: address })
  return { ...found.number, keywordCount: countOwnKeywordsByNumber(deps.database.db).get(address) ?? 0 }
}

/**
 * Adds a number, or a sender name, which then waits to be authorised (R165). Refusals: E_NUMBER_TAKEN, also by the 2way pool (R77),
 * E_NO_ACCOUNT, E_ADDRESS (R8), E_PREMIUM_RANGE (R10), E_PREPAID (R13, R17), those of `addSender` for a name, E_CAPABILITY for a
 * default answer where the type has none (R63), and those of the answer's text.
 */
export function addNumber(deps: WorkspaceDeps, draft: NumberDraft): CountedNumber | Refusal {
  const account = resolveAccount(deps.database.db, draft.accountId)
  if (isRefusal(account)) return account
  const unanswerable = refuseDefaultAnswer(draft.type, draft.defaultAnswer)
  if (draft.type === 'ALPHA_SENDER') {
    const { address: name, accountId } = draft
    const sender = unanswerable ?? addSender(deps, { name, accountId, field: '/number' })
    return isRefusal(sender) ? sender : asNumber(sender)
  }
  const refusal = refuseDefinition(draft, account.kind, account.name) ?? unanswerable
  if (refusal !== undefined) return refusal
  const { twoWayPool } = deps.routing.current(deps.database.db)
  const isPooled = draft.type !== 'TWO_WAY' && (twoWayPool as readonly string[]).includes(draft.address)
  if (isPooled || readNumber(deps.database.db, draft.address as Address) !== undefined) {
    return refused('E_NUMBER_TAKEN', { number: draft.address })
  }
  const number: PlatformNumber = {
    number: draft.address as Address,
    type: draft.type,
    accountId: NUMBER_RULES[draft.type].holder === 'exclusive' ? account.id : null,
    label: draft.label,
    enabled: true,
    defaultAnswer: draft.defaultAnswer,
    ownerPhone: draft.type === 'OWN_NUMBER' ? (draft.ownerPhone ?? (draft.address as Msisdn)) : null,
    isVerified: draft.type !== 'OWN_NUMBER',
    createdAt: deps.now(),
  }
  writeNumber(deps, number, (tx) => {
    insertNumber(tx, number)
  })
  return { ...number, keywordCount: 0 }
}

/**
 * Changes a number. Another owner of an own number has to verify it anew (R168). Refusals: E_NO_NUMBER, E_CAPABILITY, and those of
 * the answer's text.
 */
export function changeNumber(
  deps: WorkspaceDeps,
  address: Address,
  changes: Partial<Pick<PlatformNumber, 'label' | 'enabled' | 'defaultAnswer' | 'ownerPhone'>>,
): CountedNumber | Refusal {
  const before = readNumber(deps.database.db, address)
  if (before === undefined) return refuseChange(deps, address, changes.defaultAnswer ?? null)
  if (changes.ownerPhone !== undefined && before.type !== 'OWN_NUMBER') {
    return refused('E_CAPABILITY', {}, '/ownerPhone')
  }
  const isSameOwner = (changes.ownerPhone ?? before.ownerPhone) === before.ownerPhone
  const number = { ...before, ...changes, isVerified: before.isVerified && isSameOwner }
  const unanswerable = refuseDefaultAnswer(number.type, number.defaultAnswer)
  if (unanswerable !== undefined) return unanswerable
  writeNumber(deps, number, (tx) => {
    updateNumber(tx, number)
    if (!isSameOwner) deleteSentCode(tx, address)
  })
  return findNumber(deps, address)
}

/** Of a sender name nothing can be changed here: its state is for the platform's staff to decide (R165). */
function refuseChange(deps: WorkspaceDeps, address: Address, answer: Autoresponder | null): Refusal {
  const name = findName(deps, address)
  if (name === undefined) return refused('E_NO_NUMBER', { id: address })
  return refuseDefaultAnswer(name.type, answer) ?? refused('E_CAPABILITY')
}

/** Removes a number with its keywords; its messages stay. Refusal: E_NO_NUMBER. */
export function removeNumber(deps: WorkspaceDeps, address: Address): Refusal | undefined {
  const number = readNumber(deps.database.db, address)
  if (number === undefined) {
    const name = findName(deps, address)
    return name === undefined ? refused('E_NO_NUMBER', { id: address }) : removeSender(deps, name.senderId)
  }
  writeNumber(deps, number, (tx) => {
    deleteNumber(tx, address)
  })
  return undefined
}

function findName(deps: WorkspaceDeps, name: string) {
  return readNamesAsNumbers(deps.database.db).find(({ number }) => number === name)
}

function writeNumber(
  deps: WorkspaceDeps,
  number: PlatformNumber,
  write: (tx: Parameters<typeof insertNumber>[0]) => void,
): void {
  deps.database.write((tx) => {
    write(tx)
    appendJournal(tx, 'number.changed', deps.now(), number.number)
  })
  deps.routing.forgetAll()
  deps.announce()
}

function refuseDefinition(
  draft: NumberDraft,
  accountKind: 'POSTPAID' | 'PREPAID',
  account: string,
): Refusal | undefined {
  const { type } = draft
  const check = checkNumberDefinition({ type, address: draft.address as Address, accountKind })
  if (check.kind === 'ok') return undefined
  const { refusal } = check
  switch (refusal.code) {
    case 'E_ADDRESS':
      return refused('E_ADDRESS', { got: draft.address, reason: refusal.expected }, '/number')
    case 'E_PREMIUM_RANGE':
      return refused('E_PREMIUM_RANGE', { number: draft.address })
    case 'E_PREPAID':
      return refused('E_PREPAID', { account, type })
  }
}

/** A default action exists where a text without a keyword is kept: on individual numbers (R63). */
function refuseDefaultAnswer(type: NumberType, answer: Autoresponder | null): Refusal | undefined {
  if (answer === null) return undefined
  const field = '/defaultAction/answer'
  if (NUMBER_RULES[type].unmatchedText !== 'stored' || !NUMBER_RULES[type].autoresponder) {
    const check = requireCapability(type, 'individual-number')
    return check.kind === 'refused'
      ? { ...refused('E_CAPABILITY', {}, field), cell: check.cell }
      : refused('E_CAPABILITY', {}, field)
  }
  return refuseAnswer(field, answer)
}

/** Reads a phone from a request; `field` is its place there. Refusal: E_ADDRESS (R6–R8). */
export function readPhoneField(field: string, raw: string): Msisdn | Refusal {
  const parsed = parsePhone(raw)
  return parsed.kind === 'phone'
    ? parsed.address
    : refused('E_ADDRESS', { got: raw, reason: parsed.reason }, field)
}
