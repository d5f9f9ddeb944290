import type { Bilingual } from '../bilingual.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import type { TraceCode, TraceFact } from '../trace-fact.ts'
import type { StepNumber } from './trace-steps.ts'

/** What a line of a trace came to: done, stopped the message, nothing to do, considered and lost, or worth a look. */
export type LineOutcome = 'done' | 'stop' | 'nothing' | 'lost' | 'warning'

/** The facts of each code. A mapped type, so that a code and its fact stay together when both are unions. */
export type FactByCode = { readonly [Code in TraceCode]: Extract<TraceFact, { code: Code }> }

/** One fact as a sentence, with the rule that says so. */
export interface Telling extends Bilingual {
  readonly rule: RuleId
  readonly outcome: LineOutcome
}

/** How facts of one code are told, and at which step they stand. `rawText` is the message as written, where it is known. */
export interface FactTeller<Code extends TraceCode> {
  readonly step: StepNumber
  readonly tell: (fact: FactByCode[Code], rawText?: string) => Telling
}

/** A teller for every code: a new code does not compile without its sentence. */
export type FactTellers = { readonly [Code in TraceCode]: FactTeller<Code> }
