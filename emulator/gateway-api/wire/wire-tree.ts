/** What a client sent under one name, as it came: a form only knows texts, JSON the rest. Whether it makes sense is judged later. */
export type WireValue = string | number | boolean | null | readonly WireValue[] | WireTree

/** Parameters by name. Names are the client's: look them up with `Object.hasOwn` only. */
export interface WireTree {
  readonly [name: string]: WireValue
}

/** A file sent in a form. */
export interface WireFile {
  readonly field: string
  /** Last part of the name on the client's machine, without characters that mean something to a file system. */
  readonly name: string
  /** What the client says it is. */
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** What a body or an address brought. */
export interface WireFields {
  readonly fields: WireTree
  readonly files: readonly WireFile[]
}

/** Whether a value is an object rather than a list or a single value. */
export function isWireTree(value: WireValue | undefined): value is WireTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
