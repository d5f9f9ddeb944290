import type { SMTPServerDataStream } from 'smtp-server'

/** Memory for the mails that are on their way in, on all connections together. */
export class MailRoom {
  #left: number

  constructor(bytes: number) {
    this.#left = bytes
  }

  /** Answers whether there was room. */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false
    this.#left -= bytes
    return true
  }

  giveBack(bytes: number): void {
    this.#left += bytes
  }
}

/** What came of taking in a mail. Whoever is given a whole source releases its room. */
export type TakenSource =
  | { readonly kind: 'whole'; readonly source: Uint8Array; readonly release: () => void }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-room' }

/** Most mails fit at once. */
const FIRST_BYTES = 65_536

/**
 * Takes in a source of at most so many bytes. One that is refused is let go at once and read on without being kept: its sender listens
 * only at the end. Rejects when the sender goes away in the middle.
 */
export async function takeSource(
  stream: SMTPServerDataStream,
  room: MailRoom,
  maxBytes: number,
): Promise<TakenSource> {
  let bytes = Buffer.alloc(0)
  let size = 0
  let refusal: 'too-large' | 'no-room' | null = null
  const release = () => {
    room.giveBack(bytes.length)
    bytes = Buffer.alloc(0)
  }
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (refusal !== null) continue
      const wanted = size + chunk.length
      const capacity = capacityFor(wanted, bytes.length, maxBytes)
      if (wanted > maxBytes) refusal = 'too-large'
      else if (!room.take(capacity - bytes.length)) refusal = 'no-room'
      if (refusal !== null) {
        release()
        continue
      }
      if (capacity > bytes.length) bytes = Buffer.concat([bytes], capacity)
      chunk.copy(bytes, size)
      size = wanted
    }
  } catch (error) {
    release()
    throw error
  }
  return refusal === null ? { kind: 'whole', source: bytes.subarray(0, size), release } : { kind: refusal }
}

/** Doubles, so that a mail that comes byte by byte costs no more than another. */
function capacityFor(wanted: number, capacity: number, maxBytes: number): number {
  return wanted <= capacity ? capacity : Math.min(Math.max(wanted, 2 * capacity, FIRST_BYTES), maxBytes)
}
