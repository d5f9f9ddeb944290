import MailComposer from 'nodemailer/lib/mail-composer'
import type { EgressPolicy, ExchangeResult, MailHandover, MailServer } from '../domain/forwarding/exchange.ts'
import { disconnected } from './connection-failure.ts'
import { openConnection, type EgressSurroundings } from './egress.ts'
import { parseHost, type Host } from './host.ts'
import type { KeptSessions } from './kept-sessions.ts'
import { SmtpSession } from './smtp-session.ts'
import type { Unmeasured } from './time-limit.ts'

/** Who every forwarded e-mail is from. Nobody can answer: the domain is kept for what does not exist (RFC 2606). */
const SENDER = { name: 'Bramka', address: 'przekierowania@bramka.invalid' }

/** Where an e-mail goes: somebody's server, or the built-in mailbox, under the name of a workspace. */
export type MailDestination =
  | { readonly kind: 'server'; readonly server: MailServer }
  | { readonly kind: 'mailbox'; readonly port: number | null; readonly sessions: KeptSessions }

/**
 * Hands an e-mail over (R129). Somebody's server gets it over a connection of its own: a pooled one was checked against an older
 * allow-list, and could not be given up for one e-mail that takes too long. The built-in mailbox needs no place on the allow-list,
 * and its sessions are used again.
 */
export async function sendMail(
  mail: MailHandover,
  policy: EgressPolicy,
  to: MailDestination,
  workspace: string,
  surroundings: EgressSurroundings,
  signal: AbortSignal,
): Promise<Unmeasured> {
  const place = placeOf(to)
  if (place === undefined) return notSent(disconnected('unreachable', 'there is no such mail server'))
  // Before the connection is open: whoever opens one has to speak, or he misses that it was closed meanwhile.
  const message = await compose(mail, workspace)
  const sessions = to.kind === 'mailbox' ? to.sessions : undefined
  const mailbox = `${place.port} ${workspace}`
  const handOverIn = async (session: SmtpSession) => {
    const exchange = await handOver(session, mail, message, signal)
    const isOfUse = exchange.result.kind === 'taken' && !signal.aborted
    if (sessions !== undefined && isOfUse) sessions.keep(mailbox, session)
    else session.close()
    return exchange
  }
  const kept = signal.aborted ? undefined : sessions?.take(mailbox)
  if (kept !== undefined) {
    const exchange = await handOverIn(kept)
    // The mailbox may have closed it while nobody used it, which is no failure of the e-mail.
    if (signal.aborted || !isHangUp(exchange.result)) return exchange
  }
  const opening = await openConnection(
    { ...place, mayEnter: (door) => door === 'mail' },
    to.kind === 'server' ? policy : { allowHosts: [`${place.host}:${place.port}`] },
    surroundings,
    signal,
  )
  if (opening.kind !== 'open') return notSent(opening)
  const login = to.kind === 'mailbox' ? { user: workspace, pass: workspace } : null
  return handOverIn(new SmtpSession(opening, { ...place, login }))
}

async function handOver(
  session: SmtpSession,
  mail: MailHandover,
  message: Buffer,
  signal: AbortSignal,
): Promise<Unmeasured> {
  const { peer } = session
  const request = renderRequest(mail, message)
  const close = () => {
    session.close()
  }
  signal.addEventListener('abort', close)
  try {
    const reply = await session.send(SENDER.address, mail.to, message)
    return { result: { kind: 'taken', reply: lastLine(reply) }, request, peer }
  } catch (error) {
    return { result: refusalOf(error), request, peer }
  } finally {
    signal.removeEventListener('abort', close)
  }
}

function placeOf(to: MailDestination): { readonly host: Host; readonly port: number } | undefined {
  const { host, port } = to.kind === 'server' ? to.server : { host: 'localhost', port: to.port }
  const parsed = parseHost(host)
  return parsed === undefined || port === null ? undefined : { host: parsed, port }
}

function notSent(result: ExchangeResult): Unmeasured {
  return { result, request: '', peer: null }
}

/** The same e-mail is the same bytes each time, so that a repetition can be told; nothing it names is fetched or read. */
function compose(mail: MailHandover, workspace: string): Promise<Buffer> {
  const name = `delivery-${mail.deliveryId}.${workspace}`
  return new MailComposer({
    from: SENDER,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    headers: mail.headers,
    attachments: mail.attachments.map(({ name, contentType, content }) => ({
      filename: name,
      contentType,
      content: Buffer.from(content),
    })),
    messageId: `<${name}@bramka.invalid>`,
    baseBoundary: name,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** What a server said against it, or how the connection ended. */
function refusalOf(error: unknown): ExchangeResult {
  const {
    code = '',
    originalCode,
    response = '',
    responseCode = 0,
    message = code,
  } = error as Partial<SmtpError>
  if (responseCode >= 400) return { kind: 'refused-mail', reply: lastLine(response) }
  if (code === 'EENVELOPE') return { kind: 'refused-mail', reply: message }
  if (code === 'EPROTOCOL') return disconnected('not-http', message)
  // An open connection has no other trouble than to be closed, or not to become a secure one.
  const isClosed = originalCode === undefined ? code !== 'ETLS' : CLOSING.has(originalCode)
  return disconnected(isClosed ? 'closed' : 'tls', message)
}

/** Whether the other side ended the conversation: without a word, or with its own for that (RFC 5321, 3.8). */
function isHangUp(result: ExchangeResult): boolean {
  return result.kind === 'refused-mail'
    ? result.reply.startsWith('421')
    : result.kind === 'disconnected' && result.why === 'closed'
}

const CLOSING: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE'])

/** An error of the library; a code of the system is the original one. */
interface SmtpError {
  readonly code: string
  readonly originalCode: string
  readonly message: string
  readonly response: string
  readonly responseCode: number
}

function lastLine(reply: string): string {
  return reply.trimEnd().split(/\r?\n/).at(-1) ?? ''
}

function renderRequest({ to }: MailHandover, message: Buffer): string {
  const headers = message.subarray(0, message.indexOf('\r\n\r\n')).toString().replaceAll('\r\n', '\n')
  return [`MAIL FROM:<${SENDER.address}>`, `RCPT TO:<${to}>`, '', headers].join('\n')
}
