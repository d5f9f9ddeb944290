/** How a stretch of a line is set: numbers, ids and message source in mono, side remarks muted, results in a colour. */
export type SpanStyle = 'plain' | 'strong' | 'muted' | 'mono' | 'good' | 'costly' | 'bad'

export interface TextSpan {
  readonly text: string
  readonly style: SpanStyle
}

/** One line made of differently set stretches; spaces between them are part of the stretches. */
export type RichText = readonly TextSpan[]
