import { findUnsendable } from '../../domain/sms-text.ts'
import { WIRE_LIMITS } from './wire-limits.ts'
import { isWireTree, type WireFile, type WireTree, type WireValue } from './wire-tree.ts'

/** Lists in lists are followed this deep; what lies deeper is no list that any client sends. */
const MAX_LIST_DEPTH = 8

/** What is kept: a line, which is a name or an address and has no control characters, or a text, which has what an SMS can carry. */
export type TextForm = 'line' | 'text'

const TRUE_WORDS: ReadonlySet<string> = new Set(['true', '1', 'yes', 'on'])

/**
 * Reads parameters by name, as leniently as the platform has to: some clients send booleans and numbers, some only texts; a list
 * is an array, an object with numeric keys, or a text with commas. `null`, an empty text and an absent name are the same.
 * Remembers which names were asked for. Source: api-v2 1.3.
 */
export class WireParameters {
  readonly #tree: WireTree
  readonly #files: readonly WireFile[]
  readonly #read = new Set<string>()
  /** What was last read out of a text, which may be long and is asked for twice. */
  #unpacked: { readonly text: string; readonly value: WireValue | undefined } | undefined

  constructor(tree: WireTree, files: readonly WireFile[] = []) {
    this.#tree = tree
    this.#files = files
  }

  /** The value as it came; undefined when the name is absent. */
  raw(name: string): WireValue | undefined {
    this.#read.add(name)
    return this.#valueOf(name)
  }

  /**
   * Whether what came under the name, however deep, cannot be kept: it has NUL or half a surrogate pair, or, as a line, any control
   * character but white space around it. Does not count as asking for it.
   */
  isUnkeepable(name: string, form: TextForm): boolean {
    return holdsUnkeepable(this.#valueOf(name), IS_UNKEEPABLE[form], WIRE_LIMITS.maxDepth)
  }

  /** Whether there is anything under the name: neither nothing, nor an empty list. */
  has(name: string): boolean {
    return !isNothing(this.raw(name)) || this.file(name) !== undefined
  }

  /** One text, not trimmed; of several under the same name the last, as in PHP. An object is no text. */
  text(name: string): string | undefined {
    return toTexts(this.raw(name)).at(-1)
  }

  /** A switch; whatever does not say yes says no. */
  flag(name: string): boolean {
    return TRUE_WORDS.has((this.text(name) ?? '').trim().toLowerCase())
  }

  /** A whole number, also one written as text or as `12.0`. */
  integer(name: string): number | 'unreadable' | undefined {
    const value = this.raw(name)
    if (isNothing(value)) return undefined
    const text = toTexts(value).at(-1)?.trim() ?? ''
    return /^[+-]?\d{1,15}(?:\.0*)?$/.test(text) ? Number(text) : 'unreadable'
  }

  /** All texts under the name, in their order, with nothing split: for contents that may have commas of their own. */
  texts(name: string): readonly string[] {
    return toTexts(this.raw(name))
  }

  /** A list: every text under the name, split at commas, trimmed, without empty entries. */
  list(name: string): readonly string[] {
    const entries: string[] = []
    visitTexts(this.raw(name), MAX_LIST_DEPTH, (text) => {
      collectEntries(text, entries)
    })
    return entries
  }

  /** An object, also one written as JSON into a text. */
  record(name: string): WireParameters | undefined {
    const value = this.#unpack(name)
    return isWireTree(value) ? new WireParameters(value) : undefined
  }

  /**
   * A list of objects, also one written as JSON into a text (Java, C#, old Ruby), or a single object. An entry that is no object
   * counts as one with nothing in it, so that callers who count entries count it.
   */
  records(name: string): readonly WireParameters[] {
    const value = this.#unpack(name)
    if (typeof value !== 'object' || value === null) return []
    const entries: readonly WireValue[] = isSingleRecord(value) ? [value] : Object.values(value)
    return entries.map((entry) => new WireParameters(isWireTree(entry) ? entry : {}))
  }

  /** A file that came as part of a form. */
  file(name: string): WireFile | undefined {
    this.#read.add(name)
    return this.#files.find((file) => file.field === name)
  }

  /** Names that came and that nobody asked for, in the order in which they came. */
  unread(): readonly string[] {
    const names = new Set([...Object.keys(this.#tree), ...this.#files.map((file) => file.field)])
    return [...names].filter((name) => !this.#read.has(name))
  }

  #valueOf(name: string): WireValue | undefined {
    return Object.hasOwn(this.#tree, name) ? this.#tree[name] : undefined
  }

  #unpack(name: string): WireValue | undefined {
    const value = this.raw(name)
    if (typeof value !== 'string') return value
    if (this.#unpacked?.text !== value) this.#unpacked = { text: value, value: parseJson(value) }
    return this.#unpacked.value
  }
}

const IS_UNKEEPABLE: Readonly<Record<TextForm, (text: string) => boolean>> = {
  line: (text) => /[\p{Control}\p{Surrogate}]/u.test(text.trim()),
  text: (text) => findUnsendable(text) !== undefined,
}

/** What lies deeper than a body may go, as JSON in a text can, cannot be kept either. */
function holdsUnkeepable(
  value: WireValue | undefined,
  isUnkeepable: (text: string) => boolean,
  depth: number,
): boolean {
  if (typeof value === 'string') return isUnkeepable(value)
  if (typeof value !== 'object' || value === null) return false
  if (depth === 0) return true
  return Object.entries<WireValue>(value).some(
    ([name, inner]) => isUnkeepable(name) || holdsUnkeepable(inner, isUnkeepable, depth - 1),
  )
}

function isNothing(value: WireValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'object') return false
  // The names of a list of 100,000 would be as many texts.
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

/** All single values in a value, as texts, in their order; those that say nothing are left out. */
function toTexts(value: WireValue | undefined): string[] {
  const texts: string[] = []
  visitTexts(value, MAX_LIST_DEPTH, (text) => {
    texts.push(text)
  })
  return texts
}

function visitTexts(value: WireValue | undefined, depth: number, visit: (text: string) => void): void {
  if (value === undefined || value === null || value === '') return
  if (typeof value !== 'object') visit(toText(value))
  else if (depth > 0 && !isSingleRecord(value)) {
    const entries: readonly WireValue[] = Array.isArray(value) ? value : Object.values<WireValue>(value)
    for (const entry of entries) visitTexts(entry, depth - 1, visit)
  }
}

/** A number keeps all its digits, however the client wrote it: 4.8500600700e10 is a phone. */
function toText(value: string | number | boolean): string {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

/** Whether a value is one object, and no list with the positions as keys, which is how PHP's forms and arrays arrive. */
function isSingleRecord(value: WireTree | readonly WireValue[]): value is WireTree {
  return !Array.isArray(value) && Object.keys(value).some((key) => !/^\d+$/.test(key))
}

function collectEntries(text: string, entries: string[]): void {
  if (text.includes(',')) for (const part of text.split(',')) collectEntries(part, entries)
  else if (text.trim() !== '') entries.push(text.trim())
}

/** What a text says as JSON; one that is no JSON says nothing. */
function parseJson(text: string): WireValue | undefined {
  try {
    return JSON.parse(text) as WireValue
  } catch {
    return undefined
  }
}
