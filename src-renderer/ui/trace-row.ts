import type { RichText } from './rich-text.ts'
import type { Tone } from './tone.ts'

export interface RuleRef {
  /** `R41` */
  readonly number: string
  /** The rule in one sentence, for the tooltip. */
  readonly explanation?: string
}

/** Something a step considered: a keyword, an attempt, a guard. */
export interface TraceSubRow {
  readonly id: string
  readonly name: string
  readonly outcome: RichText
  /** `chosen` is what won; `rejected` lost; `near` nearly won and may be fixed with one click. */
  readonly verdict: 'chosen' | 'rejected' | 'near'
  readonly rule?: RuleRef
  /** The label of the one-click fix, such as „Dodaj hasło OGRODNK”. */
  readonly fix?: string
}

/** One step of the trace, in the order of R37. */
export interface TraceRow {
  readonly id: string
  /** The number of the step; two effects of one step carry the same number. */
  readonly step: number
  readonly name: string
  /** Colours the name of a step that did something. */
  readonly tone?: Tone
  readonly outcome: RichText
  readonly rule?: RuleRef
  readonly considered: readonly TraceSubRow[]
  /** Shown when one points at the step: the wall time, say. */
  readonly hint?: string
}
