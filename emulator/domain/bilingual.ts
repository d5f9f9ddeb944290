/** A text people read, in the two languages of the product. Polish is written first. */
export interface Bilingual {
  readonly pl: string
  readonly en: string
}
