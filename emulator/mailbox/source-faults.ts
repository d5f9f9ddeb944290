import { isUtf8 } from 'node:buffer'
import type { MailFault } from '../domain/mail.ts'
import { headerValue, type RawHead } from './mail-headers.ts'
import { slicesOf } from './slices.ts'

const NUL = 0x00
const LF = 0x0a
const CR = 0x0d
/** Bytes of a line without its end (RFC 5322, 2.1.1). */
const MAX_LINE_BYTES = 998

/** Adds what is wrong with the bytes of a source, whatever its parts are. */
export async function findSourceFaults(
  source: Uint8Array,
  head: RawHead,
  faults: Set<MailFault>,
): Promise<void> {
  if (head.headers.length === 0) faults.add('NO_HEADERS')
  else if (headerValue(head, 'from') === undefined) faults.add('NO_FROM')
  if (!isUtf8(head.bytes)) faults.add('BINARY_HEADER')
  if (head.isCut) faults.add('HEADERS_CUT')
  if (!hasClosedParts(source, head)) faults.add('UNCLOSED_PARTS')
  let line: LineState = { length: 0, last: LF }
  for await (const slice of slicesOf(source)) line = scanSlice(slice, line, faults)
}

function hasClosedParts(source: Uint8Array, head: RawHead): boolean {
  const type = headerValue(head, 'content-type') ?? ''
  if (!/^multipart\//i.test(type)) return true
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  return boundary !== undefined && asBuffer(source).includes(`--${boundary}--`)
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Where a scan is in its line, and which byte was the last. */
interface LineState {
  readonly length: number
  readonly last: number
}

function scanSlice(slice: Uint8Array, { length, last }: LineState, faults: Set<MailFault>): LineState {
  for (const byte of slice) {
    if (byte === NUL) faults.add('NUL')
    // Each of the two is a line break only together with the other.
    if ((byte === LF) !== (last === CR)) faults.add('BARE_LINE_BREAK')
    if (byte === LF) length = 0
    else if (byte !== CR && ++length > MAX_LINE_BYTES) faults.add('LONG_LINE')
    last = byte
  }
  return { length, last }
}
