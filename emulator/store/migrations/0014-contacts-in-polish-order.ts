/** What a contact is sorted by that people write in Polish, with the field of the person. */
const COLUMNS = [
  ['first_name', 'firstName'],
  ['last_name', 'lastName'],
  ['company', 'company'],
  ['address', 'address'],
  ['city', 'city'],
  ['description', 'description'],
] as const

/** Each letter stands behind all words with the one before it: `{` and `|` come after `z`. */
const LETTERS = ['ąa{', 'ćc{', 'ęe{', 'łl{', 'ńn{', 'óo{', 'śs{', 'źz{', 'żz|'] as const

/** A text in SQL as it is sorted: SQLite alone knows the order of ASCII only, whose capitals NOCASE puts with the small letters. */
function polishKey(sql: string): string {
  return LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]).reduce(
    (key, letter) => `replace(${key}, '${letter.slice(0, 1)}', '${letter.slice(1)}')`,
    sql,
  )
}

/** Contacts are sorted as the Polish alphabet has it, in the order of an index still (api-v2 2.7). */
export const addContactsInPolishOrder = COLUMNS.map(
  ([column, field]) => `
DROP INDEX contacts_by_${column};
ALTER TABLE contacts DROP COLUMN ${column};
ALTER TABLE contacts ADD COLUMN ${column} TEXT COLLATE NOCASE
  GENERATED ALWAYS AS (${polishKey(`person ->> '$.${field}'`)}) VIRTUAL;
CREATE INDEX contacts_by_${column} ON contacts (account_id, ${column}) WHERE person IS NOT NULL;
`,
).join('')
