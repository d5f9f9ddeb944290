/** The shape of a group of texts in another language: the same keys, any words. A missing or extra key does not compile. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>
}
