/** One choice of a quiz, and how often it was made. */
export interface QuizItem {
  readonly id: number
  readonly count: number
}

/** Results of a quiz (R100). */
export interface Quiz {
  readonly id: number
  readonly accountId: number
  readonly name: string
  readonly items: readonly QuizItem[]
}
