import type { EpochMs } from './time.ts'

/** Who a mail is from and whom it is for, as its sender told the mailbox. What the mail itself says can differ. */
export interface MailEnvelope {
  /** Empty for a mail that wants no answer, such as a report of a mail server. */
  readonly from: string
  readonly to: readonly string[]
}

/** What the mail itself says; null where it does not. */
export interface MailHead {
  readonly subject: string | null
  readonly from: string | null
  readonly to: string | null
  readonly cc: string | null
  readonly date: EpochMs | null
}

/** A header as it came, folded lines joined. */
export interface MailHeader {
  readonly name: string
  readonly value: string
}

/** A file in a mail. It is asked for by its place in the list. */
export interface MailFile {
  /** As the mail has it: never to be used as a path. Null: it has none. */
  readonly name: string | null
  readonly contentType: string
  /** In bytes, unpacked. */
  readonly size: number
  /** What `cid:` addresses in the HTML call it. */
  readonly cid: string | null
}

/** What is wrong with the source of a mail, which is shown as far as it can be read. */
export const MAIL_FAULTS = [
  'NO_HEADERS',
  'NO_FROM',
  'BAD_DATE',
  'NUL',
  'BARE_LINE_BREAK',
  'LONG_LINE',
  'BINARY_HEADER',
  'UNCLOSED_PARTS',
  'UNREADABLE',
  'HEADERS_CUT',
  'TEXT_CUT',
] as const
export type MailFault = (typeof MAIL_FAULTS)[number]

/** All that is read from the source of a mail. Files are read on their own. */
export interface MailReading {
  readonly head: MailHead
  readonly headers: readonly MailHeader[]
  readonly text: string | null
  readonly html: string | null
  readonly files: readonly MailFile[]
  readonly faults: readonly MailFault[]
}

/** Reads the sources of mails. The domain and the use cases know no MIME; whoever wires the program hands this in. */
export interface MailReader {
  /** Never fails: what cannot be read is among the faults. */
  readonly read: (source: Uint8Array) => Promise<MailReading>
  /** The file at a place of the list, counted from 1, with its bytes; undefined when there is none. */
  readonly readFile: (
    source: Uint8Array,
    place: number,
  ) => Promise<{ readonly file: MailFile; readonly bytes: Uint8Array } | undefined>
}

/** Which forward a mail comes from, as its headers say (R129); null: they name none. */
export interface ForwardedBy {
  readonly deliveryId: number | null
  /** The incoming message that was forwarded. */
  readonly messageId: string | null
}

/** A mail as lists show it. */
export interface ListedMail {
  readonly id: number
  readonly at: EpochMs
  readonly wallAt: number
  readonly envelope: MailEnvelope
  readonly head: MailHead
  readonly forwardedBy: ForwardedBy
  /** How its text begins. */
  readonly snippet: string
  readonly fileCount: number
  /** Bytes of the source. */
  readonly size: number
  readonly isRead: boolean
}

/** A mail that has just come; its number is given when it is stored. */
export interface ArrivedMail extends Omit<ListedMail, 'id' | 'isRead' | 'snippet'> {
  /** The beginning of its text, which is all that a search sees of it. */
  readonly excerpt: string
}

/** How much of the text is kept beside the source to be searched, in characters. */
const EXCERPT_LENGTH = 4_000
/** How much of the beginning a list shows, in characters. */
const SNIPPET_LENGTH = 160

/** Answers the beginning of the text, on one line; of the HTML when there is no text. */
export function excerptOf({ text, html }: Pick<MailReading, 'text' | 'html'>): string {
  const raw = text ?? withoutMarkup((html ?? '').slice(0, 8 * EXCERPT_LENGTH))
  // A lone surrogate at the cut could not be stored.
  return raw
    .slice(0, 2 * EXCERPT_LENGTH)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH)
    .toWellFormed()
}

export function snippetOf(excerpt: string): string {
  return excerpt.slice(0, SNIPPET_LENGTH).toWellFormed()
}

/** Elements whose contents nobody sees. */
const UNSEEN = new Set(['style', 'script', 'title', 'template'])

/** What stands between the tags: good enough to search in and to be shown as text. Nothing is ever rendered from it. */
function withoutMarkup(html: string): string {
  let unseen: string | null = null
  const seen = html.split('<').map((piece, index) => {
    if (index === 0) return piece
    const [, slash = '', name = ''] = /^(\/?)([a-z0-9]*)/i.exec(piece.toLowerCase()) ?? []
    if (unseen === null && slash === '' && UNSEEN.has(name)) unseen = name
    else if (unseen === name && slash !== '') unseen = null
    return unseen === null ? piece.slice(piece.indexOf('>') + 1) : ''
  })
  return seen.join(' ').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&')
}

/**
 * Which forward a mail comes from: our own header, else the `Message-ID` that our forwards carry (R129). Anybody can write these headers,
 * so they are a hint and no proof.
 */
export function forwardedBy(headers: readonly MailHeader[]): ForwardedBy {
  const valueOf = (wanted: string) =>
    headers.find(({ name }) => name.toLowerCase() === wanted)?.value.trim() ?? ''
  const delivery =
    /^(\d{1,15})$/.exec(valueOf('x-emulator-delivery')) ??
    /^<delivery-(\d{1,15})\.[^@\s]{1,64}@bramka\.invalid>$/.exec(valueOf('message-id'))
  const messageId = valueOf('x-message-id').slice(0, 100).toWellFormed()
  return {
    deliveryId: delivery === null ? null : Number(delivery[1]),
    messageId: messageId === '' ? null : messageId,
  }
}

/** Folds what is searched, and what is searched for: case and diacritics make no difference. */
export function foldForSearch(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')
}

/** What a search for a mail looks at, folded. */
export function searchedTextOf({ head, envelope, excerpt }: ArrivedMail): string {
  const { subject, from, to, cc } = head
  return foldForSearch([subject, from, to, cc, envelope.from, ...envelope.to, excerpt].join('\n'))
}

/** A file name for a mail: its subject in plain letters, or its number. */
export function mailFileName({
  id,
  subject,
}: {
  readonly id: number
  readonly subject: string | null
}): string {
  const slug = foldForSearch(subject ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `${slug === '' ? `mail-${String(id)}` : slug}.eml`
}

/** A name under which a file of a mail can be saved on any system: no path, no control characters (R130). */
export function safeFileName(name: string | null, place: number): string {
  const lastPart = (name ?? '').split(/[/\\]/).at(-1) ?? ''
  const safe = lastPart
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"|?*\uFFFD]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return safe === '' ? `plik-${String(place)}` : safe.slice(-120)
}
