/** How a stretch of a line is set: numbers, ids and message source in mono, side remarks muted, results in a colour. */
export type SpanStyle = 'plain' | 'strong' | 'muted' | 'mono' | 'good' | 'costly' | 'bad'

export interface TextSpan {
  readonly text: string
  readonly style: SpanStyle
}

/** One line made of differently set stretches; spaces between them are part of the stretches. */
export type RichText = readonly TextSpan[]

/** Numbers in groups of digits, amounts with their currency, and the names of alphabets: no line ends within. */
const wholes = /(\+?\d+(?:[ ,]\d+)+(?: zł)?|\d+ zł|PLN \d[\d.]*|GSM-7|UCS-2)/

/** Cuts a text into pieces, of which the whole ones stay on one line. */
export function unbroken(text: string): readonly { readonly text: string; readonly isWhole: boolean }[] {
  return text.split(wholes).map((piece, place) => ({ text: piece, isWhole: place % 2 === 1 }))
}
