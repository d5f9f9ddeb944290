/** A stretch of the text being written that costs more, or cannot be sent as it stands. */
export interface ComposerNote {
  /** In UTF-16 code units, as the text field counts. */
  readonly start: number
  readonly length: number
  readonly kind: 'costly' | 'refused'
}

export interface ComposerPiece {
  readonly text: string
  readonly kind: ComposerNote['kind'] | 'plain'
}

/** Cuts a text at its notes, in order; notes that overlap an earlier one or leave the text are dropped. */
export function piecesOf(text: string, notes: readonly ComposerNote[]): readonly ComposerPiece[] {
  const pieces: ComposerPiece[] = []
  let at = 0
  for (const note of notes.toSorted((one, other) => one.start - other.start)) {
    const end = note.start + note.length
    if (note.start < at || end > text.length || note.length <= 0) continue
    if (note.start > at) pieces.push({ text: text.slice(at, note.start), kind: 'plain' })
    pieces.push({ text: text.slice(note.start, end), kind: note.kind })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: 'plain' })
  return pieces
}
