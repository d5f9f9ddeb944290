import type { Keyword } from '../../../emulator/contract/keywords.ts'
import type { Problem } from '../../../emulator/contract/problems.ts'
import type { AnswerText } from '../../../emulator/domain/autoresponder.ts'
import {
  checkKeyword,
  type KeywordRefusalCode,
  type KeywordWarning,
} from '../../../emulator/domain/keyword-rules.ts'
import { isTwiceTheSame, type RivalKeyword } from '../../../emulator/domain/keyword-twin.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import type { MatchFolding } from '../../../emulator/domain/profile.ts'
import { prepareText } from '../../../emulator/domain/sms-text.ts'
import { canBeSender } from '../../../emulator/domain/sender-form.ts'
import { draftOf, hasWindow, type KeywordDraft } from './keyword-draft.ts'

/** The fields of a keyword that something can be wrong with; `form` is for what no single one can show. */
export type KeywordField =
  | 'kind'
  | 'text'
  | 'answer'
  | `step-${number}`
  | 'window'
  | 'reservedUntil'
  | 'replyWhenClosed'
  | 'confirmation'
  | 'form'

export type AnswerFault = 'answer-empty' | 'answer-too-long' | 'answer-sender'
export type DraftFault = KeywordRefusalCode | AnswerFault | 'window-never'

export interface DraftCheck {
  /** The text as it is compared, once it can be a keyword (R41). */
  readonly normalised: string | null
  readonly warnings: readonly KeywordWarning[]
  readonly faults: ReadonlyMap<KeywordField, DraftFault>
}

/**
 * Checks a keyword as it is written, with the functions that the gateway refuses by. `older` are keywords of the number that were
 * there before it.
 */
export function checkDraft(
  draft: KeywordDraft,
  type: NumberType,
  folding: MatchFolding,
  older: readonly Keyword[] = [],
): DraftCheck {
  const check = checkKeyword(draft, type, folding)
  const faults = new Map<KeywordField, DraftFault>()
  if (check.kind === 'refused') faults.set('text', check.code)
  if (draft.validFrom !== '' && draft.validTo !== '' && draft.validTo <= draft.validFrom)
    faults.set('window', 'window-never')
  for (const [field, answer] of answersOf(draft)) {
    const fault = checkAnswer(answer)
    if (fault !== undefined) faults.set(field, fault)
  }
  if (check.kind === 'refused') return { normalised: null, warnings: [], faults }
  const isTwice = older.some((keyword) =>
    isTwiceTheSame(rivalOf(keyword), {
      ...rivalOf(keyword),
      ...whenOf(draft),
      kind: draft.kind,
      attached: draft.kind === 'BASE' ? draft.attached : 'none',
      matchAs: draft.kind === 'REMOVING' ? draft.matchAs : 'exact',
      normalised: check.normalised,
    }),
  )
  return {
    normalised: check.normalised,
    warnings: isTwice ? [...check.warnings, 'W_KEYWORD_TWICE'] : check.warnings,
    faults,
  }
}

/** A keyword with its times as a draft has them, so that the two can be compared. */
function rivalOf(keyword: Keyword): RivalKeyword<string> {
  return { ...keyword, ...whenOf(draftOf(keyword)) }
}

function whenOf({ validFrom, validTo, reservedUntil }: KeywordDraft) {
  return { validFrom: validFrom || null, validTo: validTo || null, reservedUntil: reservedUntil || null }
}

/** What keeps a text from being an automatic answer: nothing in it, over six parts (R159), no possible sender (R165). */
export function checkAnswer({ text, sender, utf }: AnswerText): AnswerFault | undefined {
  if (text.trim() === '') return 'answer-empty'
  if (prepareText(text, { utf }).measure.tooLong) return 'answer-too-long'
  return sender === null || canBeSender(sender) ? undefined : 'answer-sender'
}

/** The field that a refusal of the emulator belongs to. */
export function fieldOfProblem({ code, detail, issues }: Problem): KeywordField {
  switch (code) {
    case 'E_KEYWORD_EMPTY':
    case 'E_KEYWORD_FORM':
    case 'E_KEYWORD_RESERVED_FORM':
    case 'E_KEYWORD_TAKEN':
    case 'E_KEYWORD_LIMIT':
      return 'text'
    case 'E_CAPABILITY':
      return 'kind'
    case 'E_WINDOW':
      return 'window'
    default:
      // Refusals of one value name it: in `issues`, or at the start of the sentence, as `answer.text: …`.
      return fieldOfPath(issues?.[0]?.path.slice(1).replaceAll('/', '.') ?? detail)
  }
}

function fieldOfPath(path: string): KeywordField {
  const step = /^sequence\.steps\.(\d+)/.exec(path)?.[1]
  if (step !== undefined) return `step-${Number(step)}`
  const found = /^(answer|replyWhenClosed|removal|validFrom|validTo|reservedUntil|text)\b/.exec(path)?.[1]
  switch (found) {
    case 'answer':
    case 'replyWhenClosed':
    case 'reservedUntil':
    case 'text':
      return found
    case 'removal':
      return 'confirmation'
    case 'validFrom':
    case 'validTo':
      return 'window'
    default:
      return 'form'
  }
}

function answersOf(draft: KeywordDraft): readonly (readonly [KeywordField, AnswerText])[] {
  if (draft.kind === 'REMOVING')
    return draft.confirmation === null ? [] : [['confirmation', draft.confirmation]]
  const closed =
    draft.replyWhenClosed !== null && hasWindow(draft)
      ? [['replyWhenClosed', draft.replyWhenClosed] as const]
      : []
  switch (draft.replyMode) {
    case 'none':
      return closed
    case 'single':
      return [['answer', draft.answer], ...closed]
    case 'sequence':
      return [...draft.steps.map((step, index) => [`step-${index}`, step] as const), ...closed]
  }
}
