/** A text to look for, with everything that wants to know about it. */
export interface Pattern<Owner> {
  readonly text: string
  readonly owners: readonly Owner[]
}

/** Finds which of many patterns stand at a given place of a text, in a time that does not grow with their number. */
export interface PatternTable<Owner> {
  readonly size: number
  /** Answers the patterns that `text` continues with at `start`, the shortest first. */
  readonly findAt: (text: string, start: number) => readonly Pattern<Owner>[]
}

/**
 * Builds the table. Looking up goes letter by letter with a running hash and asks a hash table after each one, so it costs as many
 * steps as the longest pattern has letters (keywords are limited to 16 and 40, R56), whether there are ten patterns or 100,000.
 */
export function createPatternTable<Owner>(
  entries: Iterable<readonly [text: string, owner: Owner]>,
): PatternTable<Owner> {
  const patterns = groupByText(entries)
  const longest = patterns.reduce((most, pattern) => Math.max(most, pattern.text.length), 0)
  const size = tableSize(patterns.length)
  /** Open addressing: a slot holds a pattern's index plus one, or zero when it is free. */
  const slots = new Int32Array(size)
  /** A bit for each hash ever put in. Nearly every look ends here, in an array that fits into the processor's cache. */
  const seen = new Uint8Array(size)

  for (const [index, { text }] of patterns.entries()) {
    const hash = spread(hashOf(text))
    const byte = seenByte(hash, size)
    seen[byte] = (seen[byte] ?? 0) | seenBit(hash)
    let slot = hash & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = index + 1
  }

  function addPattern(
    found: Pattern<Owner>[],
    hash: number,
    text: string,
    start: number,
    length: number,
  ): void {
    let slot = hash & (size - 1)
    for (let entry = slots[slot]; entry !== undefined && entry !== 0; entry = slots[slot]) {
      const pattern = patterns[entry - 1]
      if (pattern?.text.length === length && text.startsWith(pattern.text, start)) found.push(pattern)
      slot = (slot + 1) & (size - 1)
    }
  }

  return {
    size: patterns.length,
    findAt(text, start) {
      const found: Pattern<Owner>[] = []
      const end = Math.min(text.length, start + longest)
      let running = HASH_SEED
      for (let index = start; index < end; index += 1) {
        running = addToHash(running, text.charCodeAt(index))
        const hash = spread(running)
        if (((seen[seenByte(hash, size)] ?? 0) & seenBit(hash)) === 0) continue
        addPattern(found, hash, text, start, index + 1 - start)
      }
      return found
    },
  }
}

const HASH_SEED = 0x811c9dc5

function groupByText<Owner>(entries: Iterable<readonly [string, Owner]>): readonly Pattern<Owner>[] {
  const groups = new Map<string, { readonly text: string; readonly owners: Owner[] }>()
  for (const [text, owner] of entries) {
    const group = groups.get(text)
    if (group) group.owners.push(owner)
    else groups.set(text, { text, owners: [owner] })
  }
  return Array.from(groups.values())
}

/** A power of two; at most half of the slots are taken. */
function tableSize(count: number): number {
  let size = 16
  while (size < count * 2) size *= 2
  return size
}

function hashOf(text: string): number {
  let hash = HASH_SEED
  for (let index = 0; index < text.length; index += 1) hash = addToHash(hash, text.charCodeAt(index))
  return hash
}

/** FNV-1a over UTF-16 units. */
function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function seenByte(hash: number, size: number): number {
  return (hash >>> 3) & (size - 1)
}

function seenBit(hash: number): number {
  return 1 << (hash & 7)
}
