/** How much one request may bring. What goes beyond is refused as a whole, and the client is told. */
export interface WireLimits {
  /** Of the body, also after it was decompressed. */
  readonly maxBytes: number
  /** Objects and lists in one another. */
  readonly maxDepth: number
  /** Single values, in the whole body: 100,000 phones with an id each leave room for a quarter more. */
  readonly maxValues: number
  /** Names in one object, positions in a list not counted. Thousands of names cost far more time than thousands of values. */
  readonly maxNames: number
  readonly maxFiles: number
}

export const WIRE_LIMITS: WireLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxDepth: 16,
  maxValues: 250_000,
  maxNames: 1000,
  maxFiles: 16,
}
