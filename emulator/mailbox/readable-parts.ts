import { pipeline } from 'node:stream/promises'
import { Splitter, type MimeNode, type SplitterChunk } from '@zone-eu/mailsplit'
import type { MailFault } from '../domain/mail.ts'
import { MAX_HEAD_BYTES } from './mail-headers.ts'
import { slicesOf } from './slices.ts'

/** What is read of the structure: a mail that nests a million parts ends here. */
const STRUCTURE_LIMITS = { maxHeadSize: MAX_HEAD_BYTES, maxChildNodes: 200, ignoreEmbedded: true }
/** Whatever a mail holds, reading it ends. */
const READING_LIMIT_MS = 15_000
/** Bytes, as they are packed, of all texts of a mail that are read. */
const MAX_TEXT_BYTES = 2_097_152

const TEXT_TYPES: ReadonlySet<string> = new Set(['text/plain', 'text/html', 'message/delivery-status'])

/**
 * The source again, piece by piece: up to where its structure can be read, and of its texts the beginning. The parser streams files, but
 * holds texts in memory and works through each at once. What is left out is added to the faults.
 */
export async function* readableParts(source: Uint8Array, faults: Set<MailFault>): AsyncGenerator<Uint8Array> {
  const splitter = new Splitter(STRUCTURE_LIMITS)
  const feeding = pipeline(slicesOf(source), splitter)
  const endsAt = performance.now() + READING_LIMIT_MS
  let textLeft = MAX_TEXT_BYTES
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) {
      if (performance.now() > endsAt) throw new Error('the structure takes too long to read')
      if (chunk.type === 'node') yield chunk.getHeaders()
      else if (chunk.type !== 'body' || !isText(chunk.node)) yield chunk.value
      else {
        if (chunk.value.length > textLeft) faults.add('TEXT_CUT')
        yield chunk.value.subarray(0, textLeft)
        textLeft -= Math.min(chunk.value.length, textLeft)
      }
    }
  } catch {
    // Why, the library says in words for programmers; that it is so is all that the owner of the mail can use.
    faults.add('UNREADABLE')
  }
  await feeding.catch(() => undefined)
}

/** What the parser shows as text, and not as a file. */
function isText({
  contentType,
  disposition,
  root,
}: Pick<MimeNode, 'contentType' | 'disposition' | 'root'>): boolean {
  const type = contentType || (root ? 'text/plain' : '')
  return TEXT_TYPES.has(type) && (!disposition || disposition === 'inline')
}
