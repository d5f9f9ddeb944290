import type { Bilingual } from '../bilingual.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import type { TraceCode, TraceFact } from '../trace-fact.ts'
import type { LineOutcome } from './telling.ts'
import { whySkipped } from './skipped-steps.ts'
import { describeFact, isSendingFact, type DescribedFact } from './trace-sentences.ts'
import { INCOMING_STEPS, OUTGOING_STEPS, type StepNumber, type TraceStep } from './trace-steps.ts'

/** Something that was considered at a step. */
export interface ExplainedSubLine {
  /** The code of the fact, of the step's silence (`no-forward`), or `skipped`. */
  readonly code: string
  readonly rule: RuleId
  readonly outcome: LineOutcome
  readonly text: Bilingual
  /** Instants are ISO 8601 in UTC. */
  readonly data: Readonly<Record<string, unknown>>
}

/** One line of a trace for people: its step, the rule applied, what came of it, and what was considered. */
export interface ExplainedLine extends ExplainedSubLine {
  readonly step: StepNumber
  readonly stepName: Bilingual
  readonly lines: readonly ExplainedSubLine[]
}

/** A keyword that nearly matched (R65). */
export interface ExplainedNearMiss {
  readonly keywordId: number
  readonly text: string
  readonly why: string
  readonly sentence: Bilingual
  readonly otherAccount: boolean
}

/**
 * Answers a stored trace as lines in the order of the steps (R37), each of which has its line. A step that left no fact says that
 * there was nothing to do, as far as the message came; after the line that stopped it, or after a command to the platform (R71),
 * it says why it was skipped. `rawText` is the message as it was written, if known.
 */
export function explainTrace(facts: readonly TraceFact[], rawText?: string): readonly ExplainedLine[] {
  const steps = facts.some(isSendingFact) ? OUTGOING_STEPS : INCOMING_STEPS
  const told = facts.map((fact): ToldFact => ({ code: fact.code, ...describeFact(fact, rawText) }))
  const stop = findStop(told)
  const end = stop?.step ?? Math.max(...told.map(({ step }) => step), 0)
  return steps.flatMap((step) => {
    const own = told.filter((fact) => fact.step === step.number)
    if (own.length > 0) return layOut(own, step)
    if (step.number <= end) return sayNothing(step)
    return stop === undefined ? [] : [saySkipped(step, stop)]
  })
}

/** Answers the near misses of a trace, the nearest first (R65). */
export function nearMissesOf(facts: readonly TraceFact[]): readonly ExplainedNearMiss[] {
  return facts.flatMap((fact) => {
    if (fact.code !== 'near-miss') return []
    const { keyword, why, otherAccount } = fact
    const sentence = describeFact(fact).text
    return [{ keywordId: keyword.id, text: keyword.text, why, sentence, otherAccount }]
  })
}

interface ToldFact extends DescribedFact {
  readonly code: TraceCode
}

/** Facts that say more about another line of their step. */
const DETAILS: ReadonlySet<TraceCode> = new Set([
  'keyword-won',
  'keyword-lost',
  'near-miss',
  'overlap',
  'exact-ambiguous',
  'answer-planned',
  'sent-at-once',
  'placeholder-in-answer',
  'answer-price',
  'sender-pays',
  'unknown-macro',
  'url-long',
  'forwarded-at-once',
  'only-own-forwards',
  'forward-price',
])

/** Commands that the platform carries out itself: the message goes no further. */
const CARRIED_OUT: ReadonlySet<TraceCode> = new Set([
  'command-queued',
  'command-released',
  'command-withdrawn',
])

/** What ended the message's road, the earliest. */
function findStop(facts: readonly ToldFact[]): ToldFact | undefined {
  return facts
    .filter(({ code, outcome }) => outcome === 'stop' || CARRIED_OUT.has(code))
    .reduce<ToldFact | undefined>(
      (first, fact) => (first !== undefined && first.step <= fact.step ? first : fact),
      undefined,
    )
}

/** A detail hangs on the line before it, else on the step's first line; of nothing but details the first is the line. */
function layOut(facts: readonly ToldFact[], { name }: TraceStep): ExplainedLine[] {
  const first = facts.find(({ code }) => !DETAILS.has(code)) ?? facts[0]
  const lines: (ExplainedLine & { readonly lines: ExplainedSubLine[] })[] = []
  for (const fact of facts.toSorted((left, right) => Number(right === first) - Number(left === first))) {
    const { step, ...statement } = fact
    const last = lines.at(-1)
    if (last !== undefined && DETAILS.has(fact.code)) last.lines.push(statement)
    else lines.push({ step, stepName: name, ...statement, lines: [] })
  }
  return lines
}

function sayNothing(step: TraceStep): ExplainedLine[] {
  if (step.whenSilent === null) return []
  const { code, rule, pl, en } = step.whenSilent
  return [quietLine(step, { code, rule, text: { pl, en } })]
}

function saySkipped(step: TraceStep, stop: ToldFact): ExplainedLine {
  return quietLine(step, { code: 'skipped', rule: stop.rule, text: whySkipped(stop.code) })
}

function quietLine(
  { number, name }: TraceStep,
  statement: Pick<ExplainedLine, 'code' | 'rule' | 'text'>,
): ExplainedLine {
  return { step: number, stepName: name, ...statement, outcome: 'nothing', data: {}, lines: [] }
}
