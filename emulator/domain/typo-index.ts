/** A word of the index that is a few typing slips away from the text asked for. */
export interface Typo<Value> {
  readonly value: Value
  /** Letters inserted, left out or replaced: 1 or 2. */
  readonly distance: 1 | 2
}

/** Finds words by edit distance without looking at every word. */
export interface TypoIndex<Value> {
  /** Answers the words at edit distance 1, or 2 for words of eight letters and more (R65); not the text itself. */
  readonly find: (text: string) => readonly Typo<Value>[]
}

/**
 * Builds the index: a tree of all words, walked with a Levenshtein automaton that leaves every branch as soon as no word on it can
 * be near, and a second tree of the words read backwards. Two slips are never both in the first and both in the last four letters
 * of a long word, so each walk allows one among its first four; without that it would see most of the tree's wide top. Rule R65.
 */
export function createTypoIndex<Value>(words: ReadonlyMap<string, Value>): TypoIndex<Value> {
  const forwards = plantTree(Array.from(words))
  const backwards = plantTree(Array.from(words, ([text, value]) => [reverse(text), value] as const))
  return {
    find(text) {
      const found = new Map<Value, 1 | 2>()
      const note = (value: Value, distance: 1 | 2) => {
        if (found.get(value) !== 1) found.set(value, distance)
      }
      walkTree(forwards, text, note)
      walkTree(backwards, reverse(text), note)
      return Array.from(found, ([value, distance]) => ({ value, distance }))
    },
  }
}

/** A tree of words in flat arrays, level by level, so that the children of a node lie side by side and after its elder's. */
interface Tree<Value> {
  readonly unit: Uint16Array
  /** The children of node n are the nodes from `children[n]` up to `children[n + 1]`. */
  readonly children: Int32Array
  /** Index into `words`, or -1 where no word ends. */
  readonly wordAt: Int32Array
  readonly words: readonly (readonly [text: string, value: Value])[]
}

function plantTree<Value>(entries: readonly (readonly [string, Value])[]): Tree<Value> {
  const words = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const unit = [0]
  const children: number[] = []
  const wordAt: number[] = []
  /** Node n stands for a common beginning of the sorted words from `first[n]` up to `end[n]`. */
  const first = [0]
  const end = [words.length]
  const level = [0]
  for (let node = 0; node < unit.length; node += 1) {
    children.push(unit.length)
    const length = level[node] ?? 0
    let word = first[node] ?? 0
    const isWord = words[word]?.[0].length === length
    wordAt.push(isWord ? word : -1)
    if (isWord) word += 1
    const last = end[node] ?? 0
    while (word < last) {
      const next = words[word]?.[0].charCodeAt(length) ?? 0
      unit.push(next)
      first.push(word)
      level.push(length + 1)
      while (word < last && words[word]?.[0].charCodeAt(length) === next) word += 1
      end.push(word)
    }
  }
  children.push(unit.length)
  return {
    unit: Uint16Array.from(unit),
    children: Int32Array.from(children),
    wordAt: Int32Array.from(wordAt),
    words,
  }
}

const LETTERS_FOR_TWO_SLIPS = 8
const LETTERS_WITH_ONE_SLIP = 4

/**
 * The automaton's state after `level` letters of a word is three masks, for 0, 1 and 2 slips: bit b is set when `level + b - 2`
 * letters of the text can stand for them. Texts more than two letters longer or shorter fall out of the five bits by themselves.
 */
const ALL_BITS = 0b11111

function walkTree<Value>(
  tree: Tree<Value>,
  text: string,
  note: (value: Value, distance: 1 | 2) => void,
): void {
  const { unit, children, wordAt, words } = tree
  const units = padUnits(text)
  const mayHaveTwo = text.length >= LETTERS_FOR_TWO_SLIPS - 2

  function visitChildren(parent: number, level: number, none: number, one: number, two: number): void {
    const end = children[parent + 1] ?? 0
    const spare = level > LETTERS_WITH_ONE_SLIP ? one : none
    for (let node = children[parent] ?? 0; node < end; node += 1) {
      const same = sameUnits(units, level, unit[node] ?? 0)
      // Without a slip to spare only a letter of the text leads on; that turns nearly all of them away.
      if (same !== 0 || spare !== 0) visit(node, level, none, one, two, same)
    }
  }

  function visit(node: number, level: number, none: number, one: number, two: number, same: number): void {
    const within = unitsWithin(text.length, level)
    const noneNow = none & same
    const oneNow = step(one, none, noneNow, same) & within
    const twoNow = mayHaveTwo ? step(two, one, oneNow, same) & within : oneNow
    const atEnd = bitOf(text.length - level)
    const word = (twoNow & atEnd) !== 0 && (noneNow & atEnd) === 0 ? words[wordAt[node] ?? -1] : undefined
    if (word) {
      if ((oneNow & atEnd) !== 0) note(word[1], 1)
      else if (level >= LETTERS_FOR_TWO_SLIPS) note(word[1], 2)
    }
    const alive = level <= LETTERS_WITH_ONE_SLIP ? oneNow : twoNow
    if (alive !== 0) visitChildren(node, level + 1, noneNow, oneNow, twoNow)
  }

  visitChildren(0, 1, 0b00100, 0b01100, 0b11100)
}

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

function reverse(text: string): string {
  return text.split('').reverse().join('')
}
