/** Folds a text for finding: lower case, letters without their marks, so „wiadomosci” finds „Wiadomości”. */
export function foldForSearch(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')
}

/** Whether a text holds every word of a query, somewhere and in any order: for prose, where letters left out would find all. */
export function holdsWords(text: string, query: string): boolean {
  const folded = foldForSearch(text)
  return foldForSearch(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/**
 * How well a query fits a text; higher is better, null is not at all. Every word of the query must be found: best at
 * the start of a word, then anywhere, then with letters left out („kontkty” finds „Kontakty”).
 */
export function fuzzyScore(query: string, text: string): number | null {
  const folded = foldForSearch(text)
  let score = 0
  for (const word of foldForSearch(query).split(/\s+/).filter(Boolean)) {
    const wordScore = scoreWord(word, folded)
    if (wordScore === null) return null
    score += wordScore
  }
  return score
}

function scoreWord(word: string, text: string): number | null {
  const starts = ` ${text}`.search(new RegExp(`[\\s:„(]${escapeRegExp(word)}`))
  if (starts >= 0) return 3 - starts / 1000
  if (text.includes(word)) return 2
  return word.length >= 3 && text.split(/\s+/).some((part) => isSubsequence(word, part)) ? 1 : null
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0
  for (const letter of text) if (letter === letters[at]) at += 1
  return at === letters.length
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
