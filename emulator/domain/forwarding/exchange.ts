/** One call of an address, as it goes over the wire (R124). */
export interface UrlCall {
  readonly kind: 'url'
  /** Absolute `http` or `https` address with its macros replaced. Sent byte by byte as it is: nothing in it is encoded again. */
  readonly url: string
  /** Names the delivery to whoever is called, so that a repetition can be told. */
  readonly deliveryId: number
  /** From connecting to the last byte of the answer. */
  readonly timeoutMs: number
}

/** One e-mail as it is handed over (R129). */
export interface MailHandover {
  readonly kind: 'email'
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly MailAttachment[]
  readonly deliveryId: number
  readonly timeoutMs: number
}

/** A file that travels with an e-mail; its name is safe already (R130). */
export interface MailAttachment {
  readonly name: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** Why a connection came to nothing. */
export type ConnectionFailure = 'refused' | 'closed' | 'unreachable' | 'name-unknown' | 'tls' | 'not-http'

/** Why a call was not made: the host is not on the allow-list (R2), or the address is Bramka's own and would lead back in. */
export type HeldReason = 'not-allowed' | 'own-address'

/** What came of one exchange with the outside. What the network can do is a value here, never an exception. */
export type ExchangeResult =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** Names as they came, in their order. */
      readonly headers: readonly (readonly [name: string, value: string])[]
      /** The beginning of the body, read as UTF-8. */
      readonly body: string
      /** Whether the body went on; the rest was not read. */
      readonly isCut: boolean
    }
  /** A mail server took the e-mail; `reply` is its last line. */
  | { readonly kind: 'taken'; readonly reply: string }
  /** A mail server refused it. */
  | { readonly kind: 'refused-mail'; readonly reply: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'disconnected'; readonly why: ConnectionFailure; readonly detail: string }
  | { readonly kind: 'held'; readonly host: string; readonly why: HeldReason }

/** An exchange with what a timeline shows of it. */
export interface Exchange {
  readonly result: ExchangeResult
  /** The request as it went out: request line and headers, or the envelope and headers of an e-mail. Empty when nothing did. */
  readonly request: string
  /** The address that was connected to, with its port; null when none was. */
  readonly peer: string | null
  /** Wall-clock time, recorded beside the result and never fed into it. */
  readonly durationMs: number
}

/** What may be connected to. */
export interface EgressPolicy {
  /** Names and addresses of `net.allow_hosts` (R2). */
  readonly allowHosts: readonly string[]
}

/** What performs exchanges; the only thing of the emulator that opens connections. */
export interface Outside {
  /** Address of the HTTP door; where the built-in receiver is. Answers once it is open. */
  readonly http: () => Promise<string>
  readonly callUrl: (call: UrlCall, policy: EgressPolicy) => Promise<Exchange>
  /** `server`: where e-mail is handed to; null is the built-in mailbox, under the name of the workspace. */
  readonly sendMail: (
    mail: MailHandover,
    policy: EgressPolicy,
    server: MailServer | null,
    workspace: string,
  ) => Promise<Exchange>
}

/** A mail server of somebody else's. */
export interface MailServer {
  readonly host: string
  readonly port: number
}
