import type { Message } from '../../../emulator/contract/messages.ts'
import type { MessageFlag } from '../../../emulator/domain/inbound-result.ts'
import { OUTBOUND_REFUSALS, type OutboundRefusal } from '../../../emulator/domain/outbound-result.ts'

/** Something about a message that somebody should know, in a sentence, and the rule it comes from. */
export interface Remark {
  readonly sentence: `messages.flag.${MessageFlag}` | `messages.refusal.${OutboundRefusal}`
  readonly rule: string
}

const ruleOfFlag: Readonly<Record<MessageFlag, string>> = {
  BLACKLISTED: 'R85',
  OPT_OUT_INTENT: 'R55',
  STILL_BLACKLISTED: 'R86',
  OVERLAP: 'R61',
  EXACT_AMBIGUOUS: 'R48',
  LOOP_GUARD: 'R94',
  PART_MISSING: 'R164',
}

const ruleOfRefusal: Readonly<Record<OutboundRefusal, string>> = {
  number_is_blacklisted: 'R84',
  limit_exhausted: 'R180',
  sending_to_foreign_networks_is_locked: 'R178',
  E_2WAY_POOL_EMPTY: 'R74',
  E_TOO_LONG: 'R159',
  E_SENDER: 'R167',
  E_SENDER_UNVERIFIED: 'R168',
  E_PREPAID: 'R17',
  E_ADDRESS: 'R6',
  E_TEXT_EMPTY: 'R14',
}

/** Answers what is remarkable about a message: why it was not sent, and its flags. */
export function remarksOf({ refusal, flags }: Pick<Message, 'refusal' | 'flags'>): readonly Remark[] {
  const known = OUTBOUND_REFUSALS.find((code) => code === refusal)
  return [
    ...(known === undefined
      ? []
      : [{ sentence: `messages.refusal.${known}` as const, rule: ruleOfRefusal[known] }]),
    ...flags.map((flag) => ({ sentence: `messages.flag.${flag}` as const, rule: ruleOfFlag[flag] })),
  ]
}
