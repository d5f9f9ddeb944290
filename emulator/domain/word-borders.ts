const WORD_CHARACTER = /[\p{L}\p{Mn}\p{Mc}\p{N}]/u

/**
 * A text with, for each of its UTF-16 units, whether it belongs to a word. Words are runs of letters, digits and the marks that
 * sit on them; emoji, symbols and enclosing marks (the keycap) are not part of words (R45).
 */
export interface WordMap {
  readonly text: string
  readonly inWord: Uint8Array
}

/** A word's place in a text, in UTF-16 units, end exclusive. */
export interface WordSpan {
  readonly start: number
  readonly end: number
}

/** Answers which units of the text belong to words. Linear in the text. R45, R49, R52. */
export function mapWords(text: string): WordMap {
  const inWord = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      inWord[index] = isAsciiWordUnit(unit) ? 1 : 0
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? unit)
    const value = WORD_CHARACTER.test(character) ? 1 : 0
    inWord[index] = value
    if (character.length === 2) {
      index += 1
      inWord[index] = value
    }
  }
  return { text, inWord }
}

/** Answers whether the place before `index` cuts no word: the ends of the text, and wherever one side is not in a word. R49, R52. */
export function isBorder(words: WordMap, index: number): boolean {
  return words.inWord[index - 1] !== 1 || words.inWord[index] !== 1
}

/** Answers where the word around or before `index` ends; `index` itself when no word goes on there. */
export function endOfWord(words: WordMap, index: number): number {
  let end = index
  while (words.inWord[end] === 1) end += 1
  return end
}

/** Answers all words of the text, from left to right. */
export function listWords(words: WordMap): readonly WordSpan[] {
  const spans: WordSpan[] = []
  for (let start = 0; start < words.text.length; start += 1) {
    if (words.inWord[start] !== 1) continue
    const end = endOfWord(words, start)
    spans.push({ start, end })
    start = end
  }
  return spans
}

/** Answers the length in characters as people count them in rules: Unicode code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let surrogatePairs = 0
  for (let index = 0; index + 1 < text.length; index += 1) {
    if ((text.codePointAt(index) ?? 0) > 0xffff) surrogatePairs += 1
  }
  return text.length - surrogatePairs
}

function isAsciiWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a)
}
