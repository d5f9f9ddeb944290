import type { KeywordVerdict } from './match-keyword.ts'
import { NO_ANSWER, planAnswer, planSequence, type AnswerPlan, type AnswerSituation } from './plan-answer.ts'
import type { NumberConfig, RoutingConfig, RoutingLookups } from './routing.ts'

/**
 * Step 12 of R37: plans the answer that a message asks for, if any: that of the keyword it won, the confirmation of a removal, what
 * a closed keyword says, or the number's default.
 */
export function chooseAnswer(
  verdict: KeywordVerdict,
  number: NumberConfig,
  situation: AnswerSituation,
  config: RoutingConfig,
  lookups: RoutingLookups,
): AnswerPlan {
  switch (verdict.kind) {
    case 'won': {
      const { keyword } = verdict
      if (keyword.sequence !== null)
        return planSequence(keyword.sequence, keyword.id, situation, config, lookups)
      const confirmation = keyword.removal?.confirmation ?? null
      const answer = confirmation ?? keyword.answer
      if (answer === null) return NO_ANSWER
      const reason = confirmation === null ? 'AUTORESPONDER' : 'CONFIRMATION'
      return planAnswer(
        { answer, reason, keywordId: keyword.id, purpose: 'answer' },
        situation,
        config,
        lookups,
      )
    }
    case 'closed': {
      const { keyword } = verdict
      if (keyword.replyWhenClosed === null) return NO_ANSWER
      // Once per sender, whatever its own policy says (R58).
      const answer = { ...keyword.replyWhenClosed, repeat: { policy: 'once' as const } }
      return planAnswer(
        { answer, reason: 'AUTORESPONDER', keywordId: keyword.id, purpose: 'closed' },
        situation,
        config,
        lookups,
      )
    }
    case 'none': {
      const answer = number.number.defaultAnswer
      if (answer === null) return NO_ANSWER
      return planAnswer(
        { answer, reason: 'AUTORESPONDER', keywordId: 0, purpose: 'default' },
        situation,
        config,
        lookups,
      )
    }
  }
}
