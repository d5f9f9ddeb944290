import type { RibbonTick } from '../inbound-result.ts'
import type { TraceFact } from '../trace-fact.ts'
import type { InboundDecision } from './routing.ts'

/**
 * A decision whose answer was refused when it was sent: nobody got it, so no policy and no guard counts it (R90, R94), it is no answer
 * in the ribbon, and its trace names no price (R4, R180).
 */
export function withRefusedAnswer(decision: InboundDecision): InboundDecision {
  return {
    ...decision,
    asked: { isPlanned: false, counted: null },
    ribbon: toFailed(decision.ribbon),
    facts: withoutPrice(decision.facts),
  }
}

/** The ribbon of a message whose answer failed. */
export function toFailed(ribbon: readonly RibbonTick[]): RibbonTick[] {
  return ribbon.map((tick) => (tick === 'answer' ? 'answer-failed' : tick))
}

/** What is told of an answer that cost nothing because nobody got it. */
export function withoutPrice(facts: readonly TraceFact[]): TraceFact[] {
  return facts.filter(({ code }) => code !== 'answer-price')
}
