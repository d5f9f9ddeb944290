import { parseAddress } from '../domain/addresses.ts'
import { parseAlphaSender } from '../domain/alpha-sender.ts'
import type { AnswerText } from '../domain/autoresponder.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { prepareText } from '../domain/sms-text.ts'

/**
 * Answers the first thing that keeps a text from being an automatic answer: more than six parts (E_TOO_LONG, R159), a sender that can be none (E_SENDER, R165). `field` names the place in the request.
 */
export function refuseAnswer(field: string, answer: AnswerText | null): Refusal | undefined {
  if (answer === null) return undefined
  const { measure } = prepareText(answer.text, { utf: answer.utf })
  if (measure.tooLong) return refused('E_TOO_LONG', { field: `${field}.text`, parts: String(measure.parts) })
  if (answer.sender !== null && !canBeSender(answer.sender)) {
    return refused('E_SENDER', { field: `${field}.sender`, got: answer.sender })
  }
  return undefined
}

/** Answers whether a text has the form of a sender: empty (ECO+), `2waySMS`, a number, or a name (R14, R18, R165, R167). */
export function canBeSender(sender: string): boolean {
  return (
    sender.trim() === '' || parseAddress(sender).kind !== 'refused' || parseAlphaSender(sender).kind === 'ok'
  )
}
