import type { AnswerText } from './autoresponder.ts'
import { findPlaceholders } from './placeholders.ts'
import { prepareText, type TextWarning } from './sms-text.ts'

/**
 * W_CRLF: a line end that counts two (R157). W_LOST_CHARACTER: a character becomes `?` (R161). W_FLASH_REPLY: asks for a reply in
 * a message that the phone does not keep (R163). W_PLACEHOLDER: something that nobody fills in (R93).
 */
export type AnswerTextWarning = TextWarning['code'] | 'W_FLASH_REPLY' | 'W_PLACEHOLDER'

/** Answers what is doubtful about the text of an automatic answer that may be sent as it is; each once. */
export function doubtsOfText({ text, utf, flash }: AnswerText): readonly AnswerTextWarning[] {
  const doubts = new Set<AnswerTextWarning>(prepareText(text, { utf }).warnings.map(({ code }) => code))
  if (flash && ASKS_FOR_REPLY.test(text)) doubts.add('W_FLASH_REPLY')
  if (findPlaceholders(text).length > 0) doubts.add('W_PLACEHOLDER')
  return [...doubts]
}

// Assumed: the words of Polish and English campaigns. „Dziękujemy za odpowiedź” asks for nothing.
const ASKS_FOR_REPLY =
  /(?<!\p{L})(?:odpisz|odpiszcie|ode[śs]lij|wy[śs]lij|napisz|(?<!za )odpowiedz|reply|respond|text back|write back)(?!\p{L})/iu
