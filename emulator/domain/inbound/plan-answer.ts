import type { Account } from '../account.ts'
import type { Msisdn } from '../addresses.ts'
import type { Autoresponder, AutoresponderSequence } from '../autoresponder.ts'
import { priceOf, unitOf } from '../billing.ts'
import type { PlannedEffect } from '../effect.ts'
import type { MessageFlag, RibbonTick } from '../inbound-result.ts'
import { renderPln } from '../money.ts'
import { isIndividualType, type NumberType } from '../number-type.ts'
import type { OutboundReason } from '../outbound-result.ts'
import { findPlaceholders } from '../placeholders.ts'
import { nextQuietEnd } from '../quiet-hours.ts'
import { prepareText } from '../sms-text.ts'
import { addMs, MS_PER_HOUR, MS_PER_MINUTE, type EpochMs } from '../time.ts'
import type { TraceFact, WithheldReason } from '../trace-fact.ts'
import type { CountedAnswer, InboundChange, PlannedStep, RoutingConfig, RoutingLookups } from './routing.ts'

/** What is answered, or why nothing is (R37 steps 12 and 13). */
export interface AnswerPlan {
  readonly changes: readonly InboundChange[]
  readonly effects: readonly PlannedEffect[]
  readonly counted: CountedAnswer | null
  readonly facts: readonly TraceFact[]
  readonly flags: readonly MessageFlag[]
  readonly ribbon: readonly RibbonTick[]
}

export const NO_ANSWER: AnswerPlan = {
  changes: [],
  effects: [],
  counted: null,
  facts: [],
  flags: [],
  ribbon: [],
}

/** To whom, about what and in whose name an answer would go. */
export interface AnswerSituation {
  readonly phone: Msisdn
  readonly text: string
  readonly number: string
  readonly type: NumberType
  readonly account: Account
  readonly at: EpochMs
  /** Whether the sender is on the blacklist after the changes of this message. */
  readonly isBlacklisted: boolean
}

/** The answer that is wanted. */
export interface WantedAnswer extends CountedAnswer {
  readonly answer: Autoresponder
  readonly reason: OutboundReason
}

/**
 * Plans a single automatic answer (R88): not to platform numbers or the account's own (R94), not to the blacklist except for a
 * confirmation (R83, R85), as often as its repeat policy allows (R90), and within the loop guard (R94).
 */
export function planAnswer(
  wanted: WantedAnswer,
  situation: AnswerSituation,
  config: RoutingConfig,
  lookups: RoutingLookups,
): AnswerPlan {
  const withheld =
    refuseRecipient(situation, config) ??
    refuseBlacklisted(situation, wanted.reason) ??
    refuseRepeat(wanted, situation, lookups) ??
    refuseLoop(situation, config, lookups)
  if (withheld !== undefined) return withhold(withheld)

  const { answer, reason, keywordId, purpose } = wanted
  const sender = senderOf(answer.sender, situation)
  const dueAt = addMs(situation.at, answer.delayMinutes * MS_PER_MINUTE)
  return {
    changes: [{ kind: 'log-answer', answered: true }],
    effects: [
      {
        dueAt,
        effect: {
          kind: 'send-sms',
          accountId: situation.account.id,
          to: situation.phone,
          sender,
          text: answer.text,
          utf: answer.utf,
          flash: answer.flash,
          reason,
        },
      },
    ],
    counted: answer.repeat.policy === 'always' ? null : { keywordId, purpose },
    facts: describeAnswer({ ...answer, sender, dueAt, reason }, situation, config),
    flags: [],
    ribbon: ['answer'],
  }
}

/**
 * Plans the run of a multiple autoresponder (R91). A trigger during a run is ignored unless the sequence restarts. A step with a
 * delay that falls into quiet hours waits until they end (R92); an immediate one never waits.
 */
export function planSequence(
  sequence: AutoresponderSequence,
  keywordId: number,
  situation: AnswerSituation,
  config: RoutingConfig,
  lookups: RoutingLookups,
): AnswerPlan {
  const running = lookups.runningSequence(keywordId, situation.phone)
  const withheld =
    refuseRecipient(situation, config) ??
    refuseBlacklisted(situation, 'AUTORESPONDER') ??
    (running !== undefined && !sequence.restart ? 'sequence-running' : undefined) ??
    refuseLoop(situation, config, lookups)
  if (withheld !== undefined) return withhold(withheld)

  const steps = sequence.steps.map((step): PlannedStep => {
    const wantedAt = addMs(situation.at, step.delayMinutes * MS_PER_MINUTE)
    return {
      dueAt: step.delayMinutes === 0 ? wantedAt : nextQuietEnd(wantedAt, config.profile),
      sender: senderOf(step.sender, situation),
      text: step.text,
      utf: step.utf,
      flash: step.flash,
    }
  })
  return {
    changes: [
      { kind: 'log-answer', answered: true },
      { kind: 'start-sequence', keywordId, replaces: running ?? null, steps },
    ],
    effects: [],
    counted: null,
    facts: [
      { code: 'sequence-started', steps: steps.length },
      ...steps.flatMap((step) => describeAnswer({ ...step, reason: 'AUTORESPONDER' }, situation, config)),
    ],
    flags: [],
    ribbon: ['answer'],
  }
}

/** Default sender of an answer: an individual number itself, else the account's FULL sender, else ECO+ (R89). */
function senderOf(
  chosen: string | null,
  situation: { readonly type: NumberType; readonly number: string; readonly account: Account },
): string {
  if (chosen !== null) return chosen
  return isIndividualType(situation.type) ? situation.number : (situation.account.defaultSender ?? '')
}

function refuseRecipient({ phone }: AnswerSituation, config: RoutingConfig): WithheldReason | undefined {
  const type = config.findNumber(phone)?.number.type
  if (type === undefined) return undefined
  return type === 'OWN_NUMBER' ? 'own-number' : 'platform-number'
}

function refuseBlacklisted(
  { isBlacklisted }: AnswerSituation,
  reason: OutboundReason,
): WithheldReason | undefined {
  return isBlacklisted && reason !== 'CONFIRMATION' ? 'sender-blacklisted' : undefined
}

function refuseRepeat(
  { answer, keywordId, purpose }: WantedAnswer,
  situation: AnswerSituation,
  lookups: RoutingLookups,
): WithheldReason | undefined {
  if (answer.repeat.policy === 'always') return undefined
  const last = lookups.lastAnswer(situation.number, keywordId, purpose, situation.phone)
  if (last === undefined) return undefined
  if (answer.repeat.policy === 'once') return 'already-answered'
  return situation.at < addMs(last, answer.repeat.minutes * MS_PER_MINUTE) ? 'cooling-down' : undefined
}

function refuseLoop(
  { phone, number, text, at }: AnswerSituation,
  { profile }: RoutingConfig,
  lookups: RoutingLookups,
): WithheldReason | undefined {
  if (!profile['loop.guard']) return undefined
  const mostAnswers = profile['loop.max_per_10min']
  const answers = lookups.countAnswers(phone, number, addMs(at, -10 * MS_PER_MINUTE), mostAnswers)
  if (answers >= mostAnswers) return 'too-many-answers'
  const mostIdentical = profile['loop.identical_per_hour']
  const identical = lookups.countIdentical(phone, number, text, addMs(at, -MS_PER_HOUR), mostIdentical)
  return identical >= mostIdentical ? 'identical-text' : undefined
}

/** Answers whether the loop guard is the reason (R94), and not the owner's own policy. */
function isLoopGuard(why: WithheldReason): boolean {
  return (
    why !== 'sender-blacklisted' &&
    why !== 'already-answered' &&
    why !== 'cooling-down' &&
    why !== 'sequence-running'
  )
}

function withhold(why: WithheldReason): AnswerPlan {
  return {
    changes: [{ kind: 'log-answer', answered: false }],
    effects: [],
    counted: null,
    facts: [{ code: 'answer-withheld', why }],
    flags: isLoopGuard(why) ? ['LOOP_GUARD'] : [],
    ribbon: ['answer-withheld'],
  }
}

function describeAnswer(
  answer: {
    readonly text: string
    readonly utf: boolean
    readonly sender: string
    readonly dueAt: EpochMs
    readonly reason: OutboundReason
  },
  situation: AnswerSituation,
  { profile }: RoutingConfig,
): TraceFact[] {
  const { sender, reason, dueAt } = answer
  // ECO+ never carries Polish letters (R161).
  const { measure, encoding } = prepareText(answer.text, { utf: answer.utf && sender !== '' })
  const unit = unitOf(sender === '' ? 'eco' : 'full')
  const price = priceOf(unit, measure.parts, profile)
  return [
    {
      code: 'answer-planned',
      text: answer.text,
      sender,
      parts: measure.parts,
      encoding,
      reason,
      dueAt,
      delayed: dueAt > situation.at,
    },
    ...findPlaceholders(answer.text).map((placeholder): TraceFact => ({
      code: 'placeholder-in-answer',
      placeholder,
    })),
    { code: 'answer-price', parts: measure.parts, unit, price: price === null ? null : renderPln(price) },
  ]
}
