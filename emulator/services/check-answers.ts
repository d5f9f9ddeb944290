import type { AnswerText } from '../domain/autoresponder.ts'
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
