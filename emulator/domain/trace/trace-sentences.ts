import type { Bilingual } from '../bilingual.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import type { EpochMs } from '../time.ts'
import type { TraceCode, TraceFact } from '../trace-fact.ts'
import { renderInstant } from '../warsaw-time.ts'
import { ACCOUNT_SENTENCES } from './account-sentences.ts'
import { ARRIVAL_SENTENCES } from './arrival-sentences.ts'
import { CONSEQUENCE_SENTENCES } from './consequence-sentences.ts'
import { FORWARDING_SENTENCES } from './forwarding-sentences.ts'
import { MATCHING_SENTENCES } from './matching-sentences.ts'
import { SENDING_SENTENCES } from './sending-sentences.ts'
import type { FactByCode, FactTellers, LineOutcome } from './telling.ts'
import type { StepNumber } from './trace-steps.ts'

/** One fact, ready to be read. */
export interface DescribedFact {
  readonly step: StepNumber
  readonly rule: RuleId
  readonly outcome: LineOutcome
  readonly text: Bilingual
  /** The fact's fields by name; instants as ISO 8601 in UTC. */
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Answers what a stored fact says, in both languages, at which step it stands and by which rule. `rawText` is the message as it
 * was written: with it, the line about comparison shows both spellings (R41).
 */
export function describeFact(fact: TraceFact, rawText?: string): DescribedFact {
  const { rule, outcome, pl, en } = tell(fact.code, fact, rawText)
  return { step: TELLERS[fact.code].step, rule, outcome, text: { pl, en }, data: dataOf(fact) }
}

/** Answers whether the fact belongs to a message to a phone, whose steps are counted by themselves. */
export function isSendingFact(fact: TraceFact): boolean {
  return Object.hasOwn(SENDING_SENTENCES, fact.code)
}

const TELLERS: FactTellers = {
  ...ARRIVAL_SENTENCES,
  ...ACCOUNT_SENTENCES,
  ...MATCHING_SENTENCES,
  ...CONSEQUENCE_SENTENCES,
  ...FORWARDING_SENTENCES,
  ...SENDING_SENTENCES,
}

function tell<Code extends TraceCode>(code: Code, fact: FactByCode[Code], rawText?: string) {
  return TELLERS[code].tell(fact, rawText)
}

type InstantFieldOf<Fact> = Fact extends unknown
  ? { [Key in keyof Fact]: [Extract<Fact[Key], EpochMs>] extends [never] ? never : Key }[keyof Fact]
  : never

/** The fields that hold an instant: at run time it is a number like any other. A new one does not compile until it is here. */
const INSTANT_FIELDS: Readonly<Record<InstantFieldOf<TraceFact>, true>> = {
  at: true,
  until: true,
  expiredAt: true,
  dueAt: true,
  expiresAt: true,
  sendAt: true,
}

function dataOf(fact: TraceFact): Readonly<Record<string, unknown>> {
  const fields = Object.entries(fact).filter(([name]) => name !== 'code')
  return Object.fromEntries(
    fields.map(([name, value]: [string, unknown]) => [
      name,
      isInstant(name, value) ? renderInstant(value) : value,
    ]),
  )
}

function isInstant(name: string, value: unknown): value is EpochMs {
  return Object.hasOwn(INSTANT_FIELDS, name) && typeof value === 'number'
}
