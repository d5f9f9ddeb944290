import { StringDecoder } from 'node:string_decoder'

/** As much of a body as the log of calls keeps. */
const MAX_LOGGED_BYTES = 65_536

/** Answers the beginning of a body for the log of calls, and says so when there was more. */
export function excerptForLog(start: Buffer, wholeBytes: number): string {
  const kept = start.subarray(0, MAX_LOGGED_BYTES)
  // The decoder leaves out a character that was cut in two.
  const text = new StringDecoder('utf8').write(kept)
  return kept.length < wholeBytes ? `${text}\n… [${kept.length} / ${wholeBytes} B]` : text
}
