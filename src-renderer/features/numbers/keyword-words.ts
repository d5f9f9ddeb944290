import type { Attached, KeywordKind, MatchAs, RemovalScope } from '../../../emulator/domain/keyword.ts'
import type { CapabilityRowId } from '../../../emulator/domain/capability-matrix.ts'
import type { SenderWarning } from '../../../emulator/domain/alpha-sender.ts'
import type { KeywordWarning } from '../../../emulator/domain/keyword-rules.ts'
import type { TextKey } from '../../texts/text-key.ts'
import type { DraftFault } from './check-draft.ts'
import type { NumberFault } from './check-number.ts'

type Words<Value extends string> = Readonly<Record<Value, TextKey>>

export const kindWords = {
  EXACT: 'numbers.kindExact',
  BASE: 'numbers.kindBase',
  PHRASE: 'numbers.kindPhrase',
  REMOVING: 'numbers.kindRemoving',
} as const satisfies Words<KeywordKind>

/** When a keyword of the kind matches, in a sentence (R47–R54). */
export const kindHints = {
  EXACT: 'numbers.kindExactHint',
  BASE: 'numbers.kindBaseHint',
  PHRASE: 'numbers.kindPhraseHint',
  REMOVING: 'numbers.kindRemovingHint',
} as const satisfies Words<KeywordKind>

/** The row of the capability matrix that says whether a number has keywords of the kind (R34). */
export const kindRows = {
  EXACT: 'exact-keywords',
  BASE: 'base-keywords',
  PHRASE: 'phrase-keywords',
  REMOVING: 'removing-keywords',
} as const satisfies Readonly<Record<KeywordKind, CapabilityRowId>>

export const attachedWords = {
  none: 'numbers.attachedNone',
  digits: 'numbers.attachedDigits',
  any: 'numbers.attachedAny',
} as const satisfies Words<Attached>

export const matchAsWords = {
  exact: 'numbers.matchAsExact',
  base: 'numbers.matchAsBase',
  phrase: 'numbers.matchAsPhrase',
} as const satisfies Words<MatchAs>

export const scopeWords = {
  groups: 'numbers.scopeGroups',
  all_groups: 'numbers.scopeAllGroups',
  blacklist: 'numbers.scopeBlacklist',
} as const satisfies Words<RemovalScope>

/** The same where there is room for two words. */
export const scopeShortWords = {
  groups: 'numbers.scopeGroupsShort',
  all_groups: 'numbers.scopeAllGroupsShort',
  blacklist: 'numbers.scopeBlacklistShort',
} as const satisfies Words<RemovalScope>

export const scopeHints = {
  groups: 'numbers.scopeGroupsHint',
  all_groups: 'numbers.scopeAllGroupsHint',
  blacklist: 'numbers.scopeBlacklistHint',
} as const satisfies Words<RemovalScope>

export const warningWords = {
  W_GENERIC_WORD: 'numbers.warningGeneric',
  W_KEYWORD_CHARSET: 'numbers.warningCharset',
  W_KEYWORD_TWICE: 'numbers.warningTwice',
} as const satisfies Words<KeywordWarning>

export const faultWords = {
  E_KEYWORD_EMPTY: 'numbers.faultEmpty',
  E_KEYWORD_FORM: 'numbers.faultForm',
  E_KEYWORD_RESERVED_FORM: 'numbers.faultReserved',
  'answer-empty': 'numbers.faultAnswerEmpty',
  'answer-too-long': 'numbers.faultAnswerTooLong',
  'answer-sender': 'numbers.faultSender',
  'window-never': 'numbers.faultWindow',
} as const satisfies Words<DraftFault>

export const numberFaultWords = {
  empty: 'addresses.empty',
  'forbidden-character': 'addresses.forbidden-character',
  'misplaced-plus': 'addresses.misplaced-plus',
  'too-short': 'addresses.too-short',
  'too-long': 'addresses.too-long',
  'bad-country-code': 'addresses.bad-country-code',
  'no-country-code': 'addresses.no-country-code',
  'polish-length': 'addresses.polish-length',
  'polish-leading-zero': 'addresses.polish-leading-zero',
  'short-code': 'addresses.short-code',
  'sender-empty': 'numbers.badSenderEmpty',
  'sender-too-long': 'numbers.badSenderLong',
  'sender-polish-letter': 'numbers.badSenderPolish',
  'sender-forbidden-character': 'numbers.badSenderCharacter',
  'needs-nine-digits': 'numbers.badNineDigits',
  'needs-four-digits': 'numbers.badFourDigits',
  'needs-phone': 'numbers.badPhone',
  'premium-range': 'numbers.badPremium',
  'prepaid-account': 'numbers.badPrepaid',
  taken: 'numbers.badTaken',
} as const satisfies Words<NumberFault>

export const senderWarningWords = {
  W_SENDER_FORM: 'numbers.warningSenderForm',
  W_SENDER_MISLEADING: 'numbers.warningSenderMisleading',
} as const satisfies Words<SenderWarning>
