import type { RichText } from './rich-text.ts'

/** A labelled fact. */
export interface Property {
  readonly label: string
  readonly value: RichText
  /** Shown when one points at the value, such as the wall time of a virtual time. */
  readonly hint?: string
}
