import type { EpochMs } from './time.ts'

/** What a built-in receiver says to a call at once. */
export type PromptAnswer =
  /** `OK` as plain text: what makes a forward succeed (R125). */
  | { readonly kind: 'ok' }
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string }
  | { readonly kind: 'status'; readonly status: number; readonly body: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** The connection is closed without an answer. */
  | { readonly kind: 'close' }
  /** Half of an `OK` is sent, with the length of the whole; then the connection is closed. */
  | { readonly kind: 'cut' }
  /** `OK`, one byte after the other, so long after each other on the wall clock. */
  | { readonly kind: 'drip'; readonly ms: number }

/** What it says to one call, at once or later on the wall clock. */
export type ReceiverAnswer =
  PromptAnswer | { readonly kind: 'delay'; readonly ms: number; readonly then: PromptAnswer }

/** So many calls get this answer. */
export interface ReceiverStep {
  readonly times: number
  readonly answer: ReceiverAnswer
}

/** What a receiver says: to every call the same, or step by step; the last step, and there is one, goes on for ever. */
export type ReceiverBehaviour =
  ReceiverAnswer | { readonly kind: 'sequence'; readonly steps: readonly ReceiverStep[] }

/** Answers what is said to a call that so many came before, counted since the behaviour was set. Pure. */
export function answerAfter(behaviour: ReceiverBehaviour, earlierCalls: number): ReceiverAnswer {
  if (behaviour.kind !== 'sequence') return behaviour
  const { steps } = behaviour
  let left = earlierCalls
  for (const { times, answer } of steps) {
    if (left < times) return answer
    left -= times
  }
  return steps.at(-1)?.answer ?? OK_ANSWER
}

/** A receiver with what is known of its calls. */
export interface Receiver {
  readonly name: string
  readonly behaviour: ReceiverBehaviour
  /** Calls since its behaviour was set: how far a sequence has got. */
  readonly played: number
  /** All calls, also those that are no longer kept. */
  readonly calls: number
  /** The newest call that is kept. */
  readonly lastCall: Pick<ReceiverCall, 'id' | 'at' | 'answer'> | null
}

type NamedTexts = readonly (readonly [name: string, value: string])[]

/** One call of a receiver, as it came. */
export interface IncomingReceiverCall {
  readonly receiver: string
  readonly method: string
  /** With its query, as it came. */
  readonly path: string
  /** Of the query, then of a form; in their order, decoded. */
  readonly parameters: NamedTexts
  readonly headers: NamedTexts
  /** The beginning of the body as text. */
  readonly body: string
  /** Of the whole body. */
  readonly bodyBytes: number
  readonly remoteAddress: string
  /** Delivery of a forward that made the call; null: somebody else did. */
  readonly deliveryId: number | null
}

/** A call with when it came and what was answered. */
export interface ReceiverCall extends IncomingReceiverCall {
  readonly id: number
  readonly at: EpochMs
  /** Wall-clock time in ms, recorded beside the rest. */
  readonly wallAt: number
  readonly answer: ReceiverAnswer
}

/** A call as lists show it. */
export type ListedReceiverCall = Omit<ReceiverCall, 'headers' | 'body'>

/** What a name that nobody has set up says. */
export const OK_ANSWER: ReceiverAnswer = { kind: 'ok' }

/** The most that the body of a call may have. */
export const MAX_RECEIVED_BYTES = 1_048_576

/** What is said to a call with a body larger than that, whatever the behaviour is. */
export const TOO_LARGE_ANSWER: ReceiverAnswer = {
  kind: 'status',
  status: 413,
  body: `the body is larger than ${MAX_RECEIVED_BYTES} bytes`,
}

const NAME = /^[A-Za-z0-9_-]{1,64}$/
const PATH = /^(?:\/w\/([a-z0-9][a-z0-9_-]{0,63}))?\/_bramka\/receiver\/([^/]*)$/

export function isReceiverName(name: string): boolean {
  return NAME.test(name)
}

/**
 * Reads what a request asks for as the path of a receiver; undefined: of something else. The door and the guard of outgoing calls
 * both go by this, and nothing is decoded, so that nothing can mean a receiver to one of them and another door to the other.
 */
export function readReceiverPath(
  requested: string,
): { readonly workspace: string; readonly name: string } | undefined {
  const [path = ''] = requested.split(/[?#]/, 1)
  const [, workspace = 'default', name = ''] = PATH.exec(path) ?? []
  return isReceiverName(name) ? { workspace, name } : undefined
}

/** Where a receiver is called; the one of `default` can be called without its workspace, too. The shortest first. */
export function receiverPathsOf(workspace: string, name: string): readonly string[] {
  const path = `/_bramka/receiver/${name}`
  return workspace === 'default' ? [path, `/w/${workspace}${path}`] : [`/w/${workspace}${path}`]
}
