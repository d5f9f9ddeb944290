/** A word of the index that is a few typing slips away from the text asked for. */
export interface Typo<Value> {
  readonly value: Value
  /** Two neighbours swapped, or one or two letters inserted, left out or replaced. */
  readonly slip: 'swapped' | 'distance-1' | 'distance-2'
}

/** Finds words by edit distance without looking at every word. */
export interface TypoIndex<Value> {
  /** Takes in the next words, up to so many; answers whether all are in. A word costs the same however many there are. */
  readonly takeIn: (most: number) => boolean
  /** Answers the words with two neighbours swapped or at edit distance 1, from eight letters on also 2 (R65); not the text itself. */
  readonly find: (text: string) => readonly Typo<Value>[]
}

const LETTERS_FOR_TWO_SLIPS = 8
/** So many letters from each end are looked up: whatever a slip moves, it moves only one of them, and the ends tell words apart. */
const LETTERS_AT_AN_END = 4

/**
 * Makes an index of words, which is empty until it has taken them in. Under each word are kept the hashes of its two ends and of
 * what is left of those when one or two of their letters are left out; two texts that are near have one of those in common. What is
 * found so is then measured. Rule R65.
 */
export function createTypoIndex<Value>(words: ReadonlyMap<string, Value>): TypoIndex<Value> {
  const entries = Array.from(words)
  const chains = createHashChains(
    entries.length,
    entries.reduce((sum, [text]) => sum + countRemainders(text), 0),
  )
  /** The number of the question for which a word was looked at last: one word is found under many hashes. */
  const lookedAt = new Int32Array(entries.length)
  let question = 0
  let taken = 0
  return {
    takeIn(most) {
      const end = Math.min(entries.length, taken + most)
      for (; taken < end; taken += 1) {
        const [text] = entries[taken] as [string, Value]
        forEachRemainder(text, slipsIn(text), (hash) => {
          chains.add(hash, taken)
        })
      }
      return taken === entries.length
    },
    find(text) {
      const found: Typo<Value>[] = []
      const units = padUnits(text)
      question += 1
      const measure = (index: number) => {
        if (lookedAt[index] === question) return
        lookedAt[index] = question
        const [word, value] = entries[index] as [string, Value]
        const slip = isSwapped(text, word) ? 'swapped' : SLIPS[distanceOf(units, text.length, word)]
        if (slip !== undefined) found.push({ value, slip })
      }
      forEachRemainder(text, text.length >= LETTERS_FOR_TWO_SLIPS - 2 ? 2 : 1, (hash) => {
        chains.forEach(hash, measure)
      })
      return found
    },
  }
}

/** By edit distance: none, one, two, more. */
const SLIPS = [undefined, 'distance-1', 'distance-2', undefined] as const

/** Answers whether the word is the text with two neighbours in each other's place. */
function isSwapped(text: string, word: string): boolean {
  if (text.length !== word.length) return false
  let at = 0
  while (at < text.length && text.charCodeAt(at) === word.charCodeAt(at)) at += 1
  return (
    at + 1 < text.length &&
    text.charCodeAt(at) === word.charCodeAt(at + 1) &&
    text.charCodeAt(at + 1) === word.charCodeAt(at) &&
    text.endsWith(word.slice(at + 2))
  )
}

function slipsIn(word: string): 1 | 2 {
  return word.length >= LETTERS_FOR_TWO_SLIPS ? 2 : 1
}

function countRemainders(word: string): number {
  const letters = endsOf(word).length
  return 1 + letters + (slipsIn(word) === 2 ? (letters * (letters - 1)) / 2 : 0)
}

const BASE = 0x01000193

/** The first and the last letters of a word in one; a short word is its ends. */
function endsOf(word: string): string {
  return word.length <= 2 * LETTERS_AT_AN_END
    ? word
    : word.slice(0, LETTERS_AT_AN_END) + word.slice(-LETTERS_AT_AN_END)
}

/** Calls back with the hash of a word's ends, and of all that is left of them without one letter or without two. */
function forEachRemainder(word: string, most: 1 | 2, note: (hash: number) => void): void {
  const text = endsOf(word)
  const { length } = text
  const hashFrom = (start: number, before: number): number => {
    let hash = before
    for (let index = start; index < length; index += 1) hash = addLetter(hash, text, index)
    return hash
  }
  note(hashFrom(0, 0))
  for (let first = 0, before = 0; first < length; before = addLetter(before, text, first), first += 1) {
    note(hashFrom(first + 1, before))
    if (most === 1) continue
    for (let second = first + 1, between = before; second < length; second += 1) {
      note(hashFrom(second + 1, between))
      between = addLetter(between, text, second)
    }
  }
}

function addLetter(hash: number, text: string, index: number): number {
  // One more than the unit, so that texts of different lengths differ.
  return Math.imul(hash ^ (text.charCodeAt(index) + 1), BASE)
}

/** A multimap from hashes to the numbers of words, in flat arrays. A few numbers of other hashes are among those found. */
interface HashChains {
  readonly add: (hash: number, word: number) => void
  readonly forEach: (hash: number, visit: (word: number) => void) => void
}

function createHashChains(words: number, capacity: number): HashChains {
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(capacity + 1)))
  /** Two fields of each link, counted from 1: the one before it in its chain; its word, and in the bits left over its hash. */
  const links = new Int32Array(2 * (capacity + 1))
  const wordBits = 2 ** Math.ceil(Math.log2(words + 1)) - 1
  let count = 0
  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (heads.length - 1)
  return {
    add(hash, word) {
      const slot = slotOf(hash)
      count += 1
      links[2 * count] = heads[slot] ?? 0
      links[2 * count + 1] = (hash & ~wordBits) | word
      heads[slot] = count
    },
    forEach(hash, visit) {
      for (let link = heads[slotOf(hash)] ?? 0; link !== 0; link = links[2 * link] ?? 0) {
        const value = links[2 * link + 1] ?? 0
        if (((value ^ hash) & ~wordBits) === 0) visit(value & wordBits)
      }
    },
  }
}

/**
 * Answers how far a word is from the text: 0 to 2, and 3 for all that is farther than its length allows. The automaton's state after
 * `level` letters of the word is three masks, for 0, 1 and 2 slips: bit b is set when `level + b - 2` letters of the text can stand
 * for them. Texts more than two letters longer or shorter fall out of the five bits by themselves.
 */
function distanceOf(units: Int32Array, textLength: number, word: string): 0 | 1 | 2 | 3 {
  let [none, one, two] = [0b00100, 0b01100, 0b11100]
  for (let level = 1; level <= word.length; level += 1) {
    const same = sameUnits(units, level, word.charCodeAt(level - 1))
    const within = unitsWithin(textLength, level)
    const noneNow = none & same
    const oneNow = step(one, none, noneNow, same) & within
    two = step(two, one, oneNow, same) & within
    one = oneNow
    none = noneNow
    if (two === 0) return 3
  }
  const atEnd = bitOf(textLength - word.length)
  if ((none & atEnd) !== 0) return 0
  if ((one & atEnd) !== 0) return 1
  return (two & atEnd) !== 0 && word.length >= LETTERS_FOR_TWO_SLIPS ? 2 : 3
}

const ALL_BITS = 0b11111

/** One more letter of the word: it is the text's next one, it replaces that one, it is not in the text, or the text has one more. */
function step(state: number, oneSlipLess: number, oneSlipLessNow: number, same: number): number {
  return ((state & same) | oneSlipLess | (oneSlipLess >> 1) | (oneSlipLessNow << 1)) & ALL_BITS
}

/** The text's units with room on both sides, so that `level + bit` is the place of the letter that bit is about. */
function padUnits(text: string): Int32Array {
  const units = new Int32Array(text.length + 8).fill(-1)
  for (let index = 0; index < text.length; index += 1) units[index + 3] = text.charCodeAt(index)
  return units
}

/** Bit b: the text's letter after `level + b - 3` letters is this one. */
function sameUnits(units: Int32Array, level: number, unit: number): number {
  return (
    (units[level] === unit ? 0b00001 : 0) |
    (units[level + 1] === unit ? 0b00010 : 0) |
    (units[level + 2] === unit ? 0b00100 : 0) |
    (units[level + 3] === unit ? 0b01000 : 0) |
    (units[level + 4] === unit ? 0b10000 : 0)
  )
}

/** Bit b: the text has at least `level + b - 2` letters. */
function unitsWithin(length: number, level: number): number {
  const highest = length - level + 2
  return highest >= 4 ? ALL_BITS : highest < 0 ? 0 : (1 << (highest + 1)) - 1
}

function bitOf(offset: number): number {
  return offset < -2 || offset > 2 ? 0 : 1 << (offset + 2)
}
