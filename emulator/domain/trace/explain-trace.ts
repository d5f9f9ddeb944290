import type { Bilingual } from '../bilingual.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import type { TraceCode, TraceFact } from '../trace-fact.ts'
import type { LineOutcome } from './telling.ts'
import { describeFact, isSendingFact, type DescribedFact } from './trace-sentences.ts'
import { INCOMING_STEPS, OUTGOING_STEPS, type StepNumber, type TraceStep } from './trace-steps.ts'

/** Something that was considered at a step. */
export interface ExplainedSubLine {
  /** The code of the fact, or of the step's silence (`no-forward`). */
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
 * Answers a stored trace as lines in the order of the steps (R37). A step that left no fact says that there was nothing to do,
 * as far as the message came: after the line that stopped it, or after a command to the platform (R71), only what was recorded
 * is shown. `rawText` is the message as it was written, if known.
 */
export function explainTrace(facts: readonly TraceFact[], rawText?: string): readonly ExplainedLine[] {
  const steps = facts.some(isSendingFact) ? OUTGOING_STEPS : INCOMING_STEPS
  const told = facts.map((fact): ToldFact => ({ code: fact.code, ...describeFact(fact, rawText) }))
  const end = endOfRoad(told)
  return steps.flatMap((step) => {
    const own = told.filter((fact) => fact.step === step.number)
    return own.length > 0 ? layOut(own, step) : sayNothing(step, end)
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
])

/** Commands that the platform carries out itself: the message goes no further. */
const CARRIED_OUT: ReadonlySet<TraceCode> = new Set([
  'command-queued',
  'command-released',
  'command-withdrawn',
])

/** The number of the last step that the message came to. */
function endOfRoad(facts: readonly ToldFact[]): number {
  const ends = facts.filter(({ code, outcome }) => outcome === 'stop' || CARRIED_OUT.has(code))
  return ends.length > 0
    ? Math.min(...ends.map(({ step }) => step))
    : Math.max(...facts.map(({ step }) => step), 0)
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

function sayNothing({ number, name, whenSilent }: TraceStep, end: number): ExplainedLine[] {
  if (whenSilent === null || number > end) return []
  const { code, rule, pl, en } = whenSilent
  return [
    { step: number, stepName: name, code, rule, outcome: 'nothing', text: { pl, en }, data: {}, lines: [] },
  ]
}
