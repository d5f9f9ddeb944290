import type { AnswerText } from '../domain/autoresponder.ts'
import { doubtsOfText, type AnswerTextWarning } from '../domain/answer-doubts.ts'
import type { RoutingConfig } from '../domain/inbound/routing.ts'
import { resolveSender } from '../domain/outbound/choose-sender.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { canBeSender } from '../domain/sender-form.ts'
import { prepareText } from '../domain/sms-text.ts'

/**
 * Answers the first thing that keeps a text from being an automatic answer: more than six parts (E_TOO_LONG, R159), a sender that
 * can be none (E_SENDER, R165). `field` is the JSON pointer to the answer in the request.
 */
export function refuseAnswer(field: string, answer: AnswerText | null): Refusal | undefined {
  if (answer === null) return undefined
  const { measure } = prepareText(answer.text, { utf: answer.utf })
  if (measure.tooLong) return refused('E_TOO_LONG', { parts: String(measure.parts) }, `${field}/text`)
  if (answer.sender !== null && !canBeSender(answer.sender)) {
    return refused('E_SENDER', { got: answer.sender }, `${field}/sender`)
  }
  return undefined
}

/** W_SENDER: what is named as the sender cannot send now, so that nothing would go out (R165, R167, R168). */
export type AnswerWarning = AnswerTextWarning | 'W_SENDER'

/** Answers what the owner of an answer that is accepted should know: of its text, and that its sender cannot send. */
export function answerWarnings(
  answer: AnswerText,
  accountId: number,
  config: RoutingConfig,
): readonly AnswerWarning[] {
  const cannotSend =
    answer.sender !== null && resolveSender(answer.sender, accountId, config).kind === 'refused'
  return [...doubtsOfText(answer), ...(cannotSend ? ['W_SENDER' as const] : [])]
}
