import type { Account } from '../account.ts'
import type { Msisdn } from '../addresses.ts'
import type { Autoresponder, AutoresponderSequence } from '../autoresponder.ts'
import { priceOf, unitOf } from '../billing.ts'
import type { CountedAnswer } from '../counted-answer.ts'
import type { PlannedEffect } from '../effect.ts'
import type { MessageFlag, RibbonTick } from '../inbound-result.ts'
import { renderPln } from '../money.ts'
import { isIndividualType, type NumberType } from '../number-type.ts'
import type { OutboundReason } from '../outbound-result.ts'
import { findPlaceholders } from '../placeholders.ts'
import { nextQuietEnd } from '../quiet-hours.ts'
import { prepareText } from '../sms-text.ts'
import { addMs, MS_PER_MINUTE, type EpochMs } from '../time.ts'
import type { TraceFact, WithheldReason } from '../trace-fact.ts'
import { refuseLoop } from './loop-guard.ts'
import type { AskedAnswer, InboundChange, PlannedStep, RoutingConfig, RoutingLookups } from './routing.ts'

/** What is answered, or why nothing is (R37 steps 12 and 13). */
export interface AnswerPlan {
  readonly changes: readonly InboundChange[]
  readonly effects: readonly PlannedEffect[]
  readonly asked: AskedAnswer | null
  readonly facts: readonly TraceFact[]
  readonly flags: readonly MessageFlag[]
  readonly ribbon: readonly RibbonTick[]
}

export const NO_ANSWER: AnswerPlan = {
  changes: [],
  effects: [],
  asked: null,
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
  /** Whether the sender was on the blacklist when the message came. */
  readonly wasBlacklisted: boolean
  /** Whether the sender is on it after the changes of this message. */
  readonly isBlacklisted: boolean
}

/** The answer that is wanted. */
export interface WantedAnswer extends CountedAnswer {
  readonly answer: Autoresponder
  readonly reason: OutboundReason
}

/**
 * Plans a single automatic answer (R88): not to platform numbers or the account's own (R94), not to the blacklist except for the
 * confirmation of having just been put on it (R83, R85), as often as its repeat policy allows (R90), and within the loop guard (R94).
 */
export function planAnswer(
  wanted: WantedAnswer,
  situation: AnswerSituation,
  config: RoutingConfig,
  lookups: RoutingLookups,
): AnswerPlan {
  const { answer, reason, keywordId, purpose } = wanted
  const { phone, number } = situation
  const counted = answer.repeat.policy === 'always' ? null : { keywordId, purpose }
  const before = counted === null ? undefined : lookups.lastAnswer(number, keywordId, purpose, phone)
  const withheld =
    refuseRecipient(situation, config) ??
    refuseBlacklisted(situation, reason) ??
    refuseRepeat(answer, before, situation.at) ??
    refuseLoop(situation, config.profile, lookups)
  if (withheld !== undefined) return withhold(withheld)

  const sender = senderOf(answer.sender, situation)
  const dueAt = addMs(situation.at, answer.delayMinutes * MS_PER_MINUTE)
  return {
    changes: [],
    effects: [
      {
        dueAt,
        effect: {
          kind: 'send-sms',
          accountId: situation.account.id,
          to: phone,
          sender,
          text: answer.text,
          utf: answer.utf,
          flash: answer.flash,
          reason,
          asked: { number, counted: counted === null ? null : { ...counted, before: before ?? null } },
        },
      },
    ],
    asked: { isPlanned: true, counted },
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
    refuseLoop(situation, config.profile, lookups)
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
    changes: [{ kind: 'start-sequence', keywordId, replaces: running ?? null, steps }],
    effects: [],
    // Its steps count for the guard when they go out, each by itself.
    asked: { isPlanned: false, counted: null },
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
  { wasBlacklisted, isBlacklisted }: AnswerSituation,
  reason: OutboundReason,
): WithheldReason | undefined {
  const isJustListed = isBlacklisted && !wasBlacklisted
  return isBlacklisted && !(isJustListed && reason === 'CONFIRMATION') ? 'sender-blacklisted' : undefined
}

function refuseRepeat(
  { repeat }: Autoresponder,
  last: EpochMs | undefined,
  at: EpochMs,
): WithheldReason | undefined {
  if (repeat.policy === 'always' || last === undefined) return undefined
  if (repeat.policy === 'once') return 'already-answered'
  return at < addMs(last, repeat.minutes * MS_PER_MINUTE) ? 'cooling-down' : undefined
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
    changes: [],
    effects: [],
    asked: { isPlanned: false, counted: null },
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
