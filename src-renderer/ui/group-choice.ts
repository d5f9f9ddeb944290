/** A group of contacts somebody chose: one that exists, or the name of a new one. */
export interface GroupChoice {
  readonly id: number | null
  readonly name: string
}
