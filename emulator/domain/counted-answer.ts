/** Which answer of a keyword or number a repeat policy counts (R58, R90). */
export type AnswerPurpose = 'answer' | 'closed' | 'default'

/** Which answer a repeat policy will look back at. */
export interface CountedAnswer {
  /** 0: the number's default action. */
  readonly keywordId: number
  readonly purpose: AnswerPurpose
}
