import { BILLING_RULES } from './billing.ts'
import { FORWARDING_RULES } from './forwarding.ts'
import { GROUND_RULES } from './ground-rules.ts'
import { GROUP_AND_ANSWER_RULES } from './groups-and-answers.ts'
import { KEYWORD_RULES } from './keywords.ts'
import { MMS_RULES } from './mms.ts'
import { NUMBER_TYPE_RULES } from './number-types.ts'
import { PULL_RULES } from './pull-interface.ts'
import { READING_RULES } from './reading-messages.ts'
import { RESERVATION_RULES } from './reservations-and-mappings.ts'
import type { RuleStatement } from './rule-statement.ts'
import { AHEAD_RULES } from './settings-ahead.ts'
import { TEXT_AND_SENDER_RULES } from './texts-and-senders.ts'
import { VENDOR_INTERFACE_RULES } from './vendor-interfaces.ts'

const RULES = [
  ...GROUND_RULES,
  ...NUMBER_TYPE_RULES,
  ...READING_RULES,
  ...KEYWORD_RULES,
  ...RESERVATION_RULES,
  ...GROUP_AND_ANSWER_RULES,
  ...AHEAD_RULES,
  ...FORWARDING_RULES,
  ...PULL_RULES,
  ...MMS_RULES,
  ...TEXT_AND_SENDER_RULES,
  ...BILLING_RULES,
  ...VENDOR_INTERFACE_RULES,
] as const

/** The number of a rule that is written in the book. */
export type RuleId = (typeof RULES)[number]['rule']

export interface RuleEntry extends RuleStatement {
  readonly rule: RuleId
}

/** Every rule that traces, refusals, settings and tests may name, in the order of their numbers. */
export const RULE_BOOK: readonly RuleEntry[] = RULES

/** Answers what a rule says and where it comes from. */
export function findRule(rule: RuleId): RuleEntry {
  const entry = RULE_BOOK.find((candidate) => candidate.rule === rule)
  if (entry === undefined) throw new Error(`the rule book has no ${rule}; add it or name another rule`)
  return entry
}
