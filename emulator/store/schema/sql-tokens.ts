/** A string, a quoted name, a comment, white space, a word, or any other character: what SQLite sees in SQL. */
const PIECES = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|[ \t\n\f\r]+|[\w$\u0080-\uffff]+|[^]/g

const SAYS_NOTHING = /^(?:--|\/\*|[ \t\n\f\r])/

/**
 * Answers what a statement consists of, without what depends on how it came to be: comments, white space, and the quotes that a RENAME
 * puts around the names of tables. Statements with the same tokens do the same.
 */
export function sqlTokens(sql: string): readonly string[] {
  const pieces = sql.match(PIECES) ?? []
  return pieces
    .filter((piece) => !SAYS_NOTHING.test(piece))
    .map((piece) => piece.replace(/^"([a-z_]+)"$/, '$1'))
}
