/** What a client is made to do on its journey, in this order. */
export const JOURNEY_STEPS = [
  'limits',
  'send',
  'report',
  'pull',
  'addGroup',
  'addContact',
  'listContacts',
  'addFile',
  'schedule',
  'remove',
  'feed',
  'refused',
] as const

export type JourneyStep = (typeof JOURNEY_STEPS)[number]

/** One call as a client writes it. */
export interface ClientCall {
  readonly action: string
  readonly body: string
  /** Where the head is not the one that the client sends otherwise. */
  readonly head?: readonly string[]
}

/**
 * What a client puts on the wire. Names in ‹› stand for what is only known when it runs: ‹base› and ‹host› of the server, the
 * ‹action› and ‹length› of the body, and in paths and bodies the ids that were answered before: ‹message›, ‹group›, ‹scheduled›.
 */
export interface ClientDocuments {
  readonly client: string
  /** Whose code writes these bytes, and the libraries that complete them. */
  readonly source: string
  readonly head: readonly string[]
  readonly calls: ClientCalls
}

/** Steps that a client has no call for are left out. */
export type ClientCalls = Readonly<Partial<Record<JourneyStep, ClientCall>>>
