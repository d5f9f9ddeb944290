import type { Autoresponder, AutoresponderSequence } from '../../../emulator/contract/answers.ts'
import type { Keyword } from '../../../emulator/contract/keywords.ts'
import type { Attached, KeywordKind, MatchAs, RemovalScope } from '../../../emulator/domain/keyword.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import type { NewKeyword } from '../../stores/keyword-as-new.ts'
import { formatsOf } from '../../texts/formats.ts'
import type { GroupChoice } from '../../ui/group-choice.ts'

export type ReplyMode = 'none' | 'single' | 'sequence'
export type SequenceStep = AutoresponderSequence['steps'][number]

/** A keyword while it is being written. Times are local times of Warsaw as a time field holds them, empty for none. */
export interface KeywordDraft {
  readonly kind: KeywordKind
  readonly text: string
  readonly attached: Attached
  readonly matchAs: MatchAs
  readonly groups: readonly GroupChoice[]
  readonly unblacklist: boolean
  readonly replyMode: ReplyMode
  readonly answer: Autoresponder
  readonly steps: readonly SequenceStep[]
  readonly restart: boolean
  readonly validFrom: string
  readonly validTo: string
  /** null: a text outside the window gets no answer. */
  readonly replyWhenClosed: Autoresponder | null
  readonly reservedUntil: string
  readonly scope: RemovalScope
  readonly leftGroups: readonly GroupChoice[]
  readonly confirmation: Autoresponder | null
  /** Whether the forwards of the number are left out (R120). */
  readonly onlyMine: boolean
}

export const blankAnswer: Autoresponder = {
  text: '',
  sender: null,
  utf: false,
  flash: false,
  delayMinutes: 0,
  repeat: { policy: 'always' },
}

export const blankStep: SequenceStep = { text: '', delayMinutes: 0, sender: null, utf: false, flash: false }

/** A new keyword for a number of this type, of the first kind the type has. */
export function blankDraft(type: NumberType, text = ''): KeywordDraft {
  const { keywords } = NUMBER_RULES[type]
  const kinds = ['EXACT', 'BASE', 'PHRASE', 'REMOVING'] as const
  return {
    kind: kinds.find((kind) => keywords[kind]) ?? 'EXACT',
    text,
    attached: 'none',
    matchAs: 'exact',
    groups: [],
    unblacklist: false,
    replyMode: 'none',
    answer: blankAnswer,
    steps: [blankStep],
    restart: false,
    validFrom: '',
    validTo: '',
    replyWhenClosed: null,
    reservedUntil: '',
    scope: 'groups',
    leftGroups: [],
    confirmation: null,
    onlyMine: false,
  }
}

/** The draft that an existing keyword is edited as. */
export function draftOf(keyword: Keyword): KeywordDraft {
  const { kind, text, attached, matchAs, groups, unblacklist, answer, sequence, removal } = keyword
  return {
    kind,
    text,
    attached,
    matchAs,
    groups,
    unblacklist,
    replyMode: sequence !== null ? 'sequence' : answer !== null ? 'single' : 'none',
    answer: answer ?? blankAnswer,
    steps: sequence?.steps ?? [blankStep],
    restart: sequence?.restart ?? false,
    validFrom: toTimeField(keyword.validFrom),
    validTo: toTimeField(keyword.validTo),
    replyWhenClosed: keyword.replyWhenClosed,
    reservedUntil: toTimeField(keyword.reservedUntil),
    scope: removal?.scope ?? 'groups',
    leftGroups: removal?.groups ?? [],
    confirmation: removal?.confirmation ?? null,
    onlyMine: keyword.onlyMine,
  }
}

/**
 * The request that a draft makes. What does not belong to its kind is put back to its default, and a time that was not
 * touched stays the instant it was, seconds included.
 */
export function requestOf(draft: KeywordDraft, before: Keyword | null): NewKeyword {
  const isRemoving = draft.kind === 'REMOVING'
  const reply = isRemoving ? 'none' : draft.replyMode
  return {
    kind: draft.kind,
    text: draft.text,
    attached: draft.kind === 'BASE' ? draft.attached : 'none',
    matchAs: isRemoving ? draft.matchAs : 'exact',
    groups: isRemoving ? [] : draft.groups.map(groupInput),
    unblacklist: isRemoving ? false : draft.unblacklist,
    answer: reply === 'single' ? draft.answer : null,
    sequence: reply === 'sequence' ? { steps: [...draft.steps], restart: draft.restart } : null,
    validFrom: toInstant(draft.validFrom, before?.validFrom ?? null),
    validTo: toInstant(draft.validTo, before?.validTo ?? null),
    replyWhenClosed: hasWindow(draft) ? draft.replyWhenClosed : null,
    reservedUntil: toInstant(draft.reservedUntil, before?.reservedUntil ?? null),
    onlyMine: draft.onlyMine,
    ...(isRemoving && {
      removal: {
        scope: draft.scope,
        groups: draft.scope === 'groups' ? draft.leftGroups.map(groupInput) : [],
        confirmation: draft.confirmation,
      },
    }),
  }
}

export function hasWindow({ validFrom, validTo }: Pick<KeywordDraft, 'validFrom' | 'validTo'>): boolean {
  return validFrom !== '' || validTo !== ''
}

function groupInput({ id, name }: GroupChoice): number | string {
  return id ?? name
}

function toTimeField(instant: string | null): string {
  return instant === null ? '' : formatsOf('pl').stamp(Date.parse(instant)).replace(' ', 'T').slice(0, 16)
}

function toInstant(field: string, before: string | null): string | null {
  if (field === toTimeField(before)) return before
  return field === '' ? null : field.replace('T', ' ')
}
