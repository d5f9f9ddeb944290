import { once } from 'node:events'
import { addAbortSignal, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  MailParser,
  type AddressObject,
  type AttachmentStream,
  type EmailAddress,
  type MessageText,
} from 'mailparser'
import type { MailFault, MailFile, MailHead, MailReading } from '../domain/mail.ts'
import type { EpochMs } from '../domain/time.ts'
import { headerValue, readHead, type RawHead } from './mail-headers.ts'
import { readableParts } from './readable-parts.ts'
import { findSourceFaults } from './source-faults.ts'

/** How much of a text or of HTML is shown, in characters. */
const MAX_TEXT_LENGTH = 1_048_576
/** How much of a subject or a list of people is shown, in characters. */
const MAX_HEAD_LENGTH = 1_000

/** Reads a mail by its MIME structure. What is inside is hostile: nothing is rendered, fetched or unpacked. See `MailReader`. */
export async function readMail(source: Uint8Array): Promise<MailReading> {
  const raw = readHead(source)
  const files: MailFile[] = []
  const faults = new Set<MailFault>()
  const content = await parse(source, faults, async (part, signal) => {
    files.push({ ...describe(part), size: await sizeOf(part, signal) })
  })
  const head = readMailHead(content.parser, raw)
  await findSourceFaults(source, raw, faults)
  if (head.date === null && raw.headers.length > 0) faults.add('BAD_DATE')
  const shorten = (text: string) => {
    if (text.length > MAX_TEXT_LENGTH) faults.add('TEXT_CUT')
    return text.slice(0, MAX_TEXT_LENGTH).toWellFormed()
  }
  const [text, html] = [shorten(content.text), shorten(content.html)]
  return { head, headers: raw.headers, text: text || null, html: html || null, files, faults: [...faults] }
}

/** The file at a place, counted from 1, with its bytes; undefined when there is none. */
export async function readMailFile(
  source: Uint8Array,
  place: number,
): Promise<{ readonly file: MailFile; readonly bytes: Uint8Array } | undefined> {
  let seen = 0
  let found: { readonly file: MailFile; readonly bytes: Uint8Array } | undefined
  await parse(source, new Set(), async (part, signal) => {
    seen += 1
    if (seen !== place) {
      await sizeOf(part, signal)
      return
    }
    const chunks: Buffer[] = []
    const content: AsyncIterable<Buffer> = addAbortSignal(signal, part.content)
    for await (const chunk of content) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    found = { file: { ...describe(part), size: bytes.length }, bytes }
  })
  return found
}

interface ParsedMail {
  readonly parser: MailParser
  /** Empty when there is none. */
  readonly text: string
  readonly html: string
}

/** Goes through the parts of a mail in their order. The signal says that it broke off, so that a file under way never ends. */
async function parse(
  source: Uint8Array,
  faults: Set<MailFault>,
  takeFile: (part: AttachmentStream, signal: AbortSignal) => Promise<void>,
): Promise<ParsedMail> {
  const parser = new MailParser({
    checksumAlgo: false,
    ignoreEmbedded: true,
    skipHtmlToText: true,
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
  })
  const breaking = new AbortController()
  const transform: Transform = parser.once('error', () => {
    breaking.abort()
  })
  let content: MessageText | undefined
  const takeParts = async (parts: AsyncIterable<AttachmentStream | MessageText>) => {
    for await (const part of parts) {
      if (part.type === 'text') content = part
      else {
        await takeFile(part, breaking.signal)
        part.release?.()
      }
    }
  }
  try {
    await pipeline(readableParts(source, faults), transform, takeParts)
  } catch {
    faults.add('UNREADABLE')
  }
  return { parser, text: content?.text ?? '', html: content?.html ?? '' }
}

async function sizeOf({ content }: AttachmentStream, signal: AbortSignal): Promise<number> {
  let size = 0
  content.on('data', (chunk: Buffer) => {
    size += chunk.length
  })
  if (!content.readableEnded) await once(content, 'end', { signal })
  return size
}

function describe({ filename, contentType, cid }: AttachmentStream): Omit<MailFile, 'size'> {
  return {
    name: filename === undefined ? null : tidy(filename),
    contentType: tidy(contentType).toLowerCase(),
    cid: cid === undefined || cid === '' ? null : tidy(cid),
  }
}

function readMailHead(parser: MailParser, head: RawHead): MailHead {
  const people = (parsed: AddressObject | AddressObject[] | undefined, name: string) =>
    nullable(
      parsed === undefined ? headerValue(head, name) : nameAll([parsed].flat().flatMap(({ value }) => value)),
    )
  return {
    subject: nullable(parser.subject ?? headerValue(head, 'subject')),
    from: people(parser.from, 'from'),
    to: people(parser.to, 'to'),
    cc: people(parser.cc, 'cc'),
    date: readDate(headerValue(head, 'date')),
  }
}

/** People as one reads them: `Ewa Nowak <ewa@firma.pl>, jan@firma.pl`. */
function nameAll(people: readonly EmailAddress[]): string {
  return people
    .map(({ name, address, group }) => {
      if (group !== undefined) return `${name}: ${nameAll(group)}`
      return address === undefined || name === '' ? (address ?? name) : `${name} <${address}>`
    })
    .join(', ')
}

function nullable(text: string | undefined): string | null {
  return text === undefined ? null : tidy(text)
}

/** One line without control characters, not longer than anybody reads. */
function tidy(text: string): string {
  return text
    .slice(0, MAX_HEAD_LENGTH)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()
}

/** An instant with its zone; without one it would depend on where this runs. */
function readDate(value: string | undefined): EpochMs | null {
  if (value === undefined || !/[+-]\d{4}|\b(?:Z|UTC?|GMT|[ECMP][SD]T)\b/.test(value)) return null
  const at = Date.parse(value.slice(0, 100))
  return Number.isNaN(at) ? null : (at as EpochMs)
}
