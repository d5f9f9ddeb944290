import type { Bilingual } from './bilingual.ts'
import type { CallFault } from './call-fault.ts'
import type { EpochMs } from './time.ts'
import type { VendorInterfaceName } from './vendor-interface.ts'

/** Something went wrong with a call: the platform's code, and what exactly, where we know more than it says. */
export interface VendorCallError {
  readonly code: number
  readonly detail: Bilingual | null
}

/** One call of a vendor's interface and its answer, as they are kept: secrets were taken out before. */
export interface VendorCall {
  readonly id: number
  /** When it was answered. */
  readonly at: EpochMs
  /** Wall-clock time, recorded beside the result. */
  readonly wallAt: number
  readonly interface: VendorInterfaceName
  readonly method: string
  /** Path and query as they came. */
  readonly path: string
  /** null: the path names none that the interface has. */
  readonly action: string | null
  readonly format: string
  /** How the body was written. */
  readonly encoding: string
  /** Login of the caller, or what he gave as one; null: neither known. */
  readonly user: string | null
  /** Whether he came with a token. */
  readonly hasToken: boolean
  readonly remoteAddress: string
  readonly userAgent: string | null
  readonly request: LoggedBody
  /** Status null: nothing was answered. */
  readonly answer: LoggedBody & { readonly status: number | null; readonly contentType: string | null }
  /** null: carried out. */
  readonly error: VendorCallError | null
  /** Parameters that came and that nobody asked for. */
  readonly ignored: readonly string[]
  /** On the wall clock. */
  readonly durationMs: number
  /** The messages that it made have numbers between these two. */
  readonly messages: { readonly first: number; readonly last: number } | null
  /** null: it was no call that sends, or it was refused as a whole. */
  readonly sent: CallYield | null
  /** The fault that was injected, as it was then. */
  readonly fault: Pick<CallFault, 'id' | 'inject' | 'effect'> | null
  /** Whether the client was gone before the whole answer was. */
  readonly hungUp: boolean
}

/** The beginning of a body as text, and how long all of it was. */
export interface LoggedBody {
  readonly text: string
  readonly bytes: number
}

/** A call as lists show it. */
export type ListedCall = Omit<VendorCall, 'request' | 'answer'> & {
  readonly request: Pick<LoggedBody, 'bytes'>
  readonly answer: Omit<VendorCall['answer'], 'text'>
}

/** How many messages a call put on their way, and how many it refused at once. */
export interface CallYield {
  readonly queued: number
  readonly unsent: number
}

/**
 * Whether a call went wrong for its client: an error of the platform, another status than 200, no whole answer, or a message that
 * was refused at once.
 */
export function hasFailed({ error, answer, fault, hungUp, sent }: Omit<ListedCall, 'id'>): boolean {
  if (error !== null || answer.status !== 200 || fault?.inject.kind === 'half' || hungUp) return true
  return (sent?.unsent ?? 0) > 0
}

/** How often an action was called. */
export interface CallCounter {
  readonly interface: VendorInterfaceName
  readonly action: string
  readonly calls: number
  readonly failures: number
  readonly lastAt: EpochMs
}
