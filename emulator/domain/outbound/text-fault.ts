import type { OutboundRefusal } from '../outbound-result.ts'
import type { OutboundSubmission } from './sending.ts'

/** Characters of a text that is read aloud (api-v2 5.3 [V]). */
const MOST_SPOKEN = 160

/** Spaces and line ends alone; a form feed is a character of the alphabet like any other (R157). */
const BLANK = /^[^\S\f]*$/

export type TextFault = Extract<OutboundRefusal, 'E_TEXT_EMPTY' | 'E_TOO_LONG'>

/**
 * Answers what is wrong with the text of one message; null: nothing. An SMS, and a call that reads aloud, need one that is not blank
 * (api-v2 3: 3101), of at most 6 parts (R159) or 160 characters (api-v2 5.3 [V]). Anything else is more than its text.
 */
export function textFaultOf({
  medium,
  text,
  isRecorded,
}: Pick<OutboundSubmission, 'medium' | 'text' | 'isRecorded'>): TextFault | null {
  if (medium !== 'sms' && (medium !== 'voice' || isRecorded)) return null
  if (BLANK.test(text.text)) return 'E_TEXT_EMPTY'
  const isTooLong = medium === 'sms' ? text.measure.tooLong : isTooLongToSpeak(text.text)
  return isTooLong ? 'E_TOO_LONG' : null
}

function isTooLongToSpeak(text: string): boolean {
  return text.length > MOST_SPOKEN && Array.from(text).length > MOST_SPOKEN
}
