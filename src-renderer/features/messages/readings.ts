import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import type { Message } from '../../../emulator/contract/messages.ts'

type Reading = TryTextAnswer['readings'][keyof TryTextAnswer['readings']]

/** How another reading of a text compares with the one in force. */
export type ReadingVerdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'keyword'; readonly keyword: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'result'; readonly result: Reading['result'] }

/** One „what if”: the question, and what would be different. */
export interface OtherReading {
  readonly question: 'firstWord' | 'whole' | 'strict'
  readonly rule: 'R43' | 'R48'
  readonly verdict: ReadingVerdict
}

/**
 * Answers what a text would do if an exact keyword on a shared number were read the other way (R48), and in strict mode
 * (R43). Where exact keywords have only one reading, that question is left out.
 */
export function otherReadings(
  tried: TryTextAnswer,
  { isShared, exactOnShared }: { readonly isShared: boolean; readonly exactOnShared: 'whole' | 'first_word' },
): readonly OtherReading[] {
  const question = exactOnShared === 'whole' ? 'firstWord' : 'whole'
  const strict: OtherReading = {
    question: 'strict',
    rule: 'R43',
    verdict: compare(tried.readings.strict, tried),
  }
  if (!isShared) return [strict]
  return [{ question, rule: 'R48', verdict: compare(tried.readings[question], tried) }, strict]
}

/** Answers whether the text would end differently now than when the message came: keywords change. */
export function changedSince(
  message: Pick<Message, 'result' | 'keyword'>,
  tried: TryTextAnswer,
): ReadingVerdict {
  return compare(tried, message)
}

function compare(
  reading: Reading,
  base: { readonly result: string; readonly keyword: { readonly text: string } | null },
): ReadingVerdict {
  if (reading.result === base.result && reading.keyword?.text === base.keyword?.text) return { kind: 'same' }
  if (reading.keyword !== null) return { kind: 'keyword', keyword: reading.keyword.text }
  const isUnmatched = reading.result === 'UNROUTED' || reading.result === 'UNMATCHED'
  return isUnmatched ? { kind: 'none' } : { kind: 'result', result: reading.result }
}
