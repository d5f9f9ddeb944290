/** What a crowd writes to a poster of the sample. */
export interface Poster {
  readonly to: string
  readonly text: string
  /** What becomes of each message, for the row's name. */
  readonly what: string
}

/** Matched, its sender joins a group; and the same with an answer, which is a second message with its own trace and charge. */
const JOINING: Poster = { to: '4301', text: 'Promocja', what: 'joins a group' }
export const ANSWERED: Poster = { to: '503 340 503', text: 'Ogrodnik', what: 'joins and is answered' }
export const POSTERS: readonly Poster[] = [JOINING, ANSWERED]
