import type Sqlite from 'better-sqlite3'
import { sqlTokens } from '../../emulator/store/schema/sql-tokens.ts'

/** Everything that SQLite knows of a database and every row in it: sorted lines, each of which begins with what it is about. */
export function databaseFacts(sqlite: Sqlite.Database): string[] {
  const tables = query<{ name: string }>(
    sqlite,
    "SELECT name, type, ncol, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name <> 'sqlite_schema'",
  )
  const entries = query<{ type: string; name: string; sql: string }>(
    sqlite,
    'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
  )
  return [
    ...tables.flatMap(({ name, ...kind }) => [fact(name, 'is', kind), ...tableFacts(sqlite, name)]),
    ...entries.flatMap(({ type, name, sql }) => clausesOf(sql).map((clause) => `${type} ${name}: ${clause}`)),
  ].toSorted()
}

function tableFacts(sqlite: Sqlite.Database, table: string): string[] {
  const columns = query(sqlite, 'SELECT * FROM pragma_table_xinfo(?)', table)
  const references = query(sqlite, 'SELECT * FROM pragma_foreign_key_list(?)', table)
  const indexes = query<{ name: string }>(
    sqlite,
    'SELECT name, "unique", origin, partial FROM pragma_index_list(?) ORDER BY seq',
    table,
  )
  // AUTOINCREMENT begins at 0 without a row, too: what moves no rows in a migration leaves one.
  const rows = query(sqlite, `SELECT * FROM ${table} ${table === 'sqlite_sequence' ? 'WHERE seq <> 0' : ''}`)
  return [
    ...columns.map((column) => fact(table, 'column', column)),
    ...references.map((reference) => fact(table, 'reference', reference)),
    // Of two indexes that serve a query equally well, SQLite takes one by their order.
    fact(
      table,
      'indexes',
      indexes.map(({ name }) => name),
    ),
    ...indexes.flatMap(({ name, ...kind }) => [
      fact(name, 'is', kind),
      ...query(sqlite, 'SELECT * FROM pragma_index_xinfo(?)', name).map((column) =>
        fact(name, 'column', column),
      ),
    ]),
    ...rows.map((row) => fact(table, 'row', row)),
  ]
}

function query<Row>(sqlite: Sqlite.Database, sql: string, ...values: string[]): Row[] {
  return sqlite.prepare<string[], Row>(sql).all(...values)
}

function fact(subject: string, what: string, value: unknown): string {
  return `${subject} ${what}: ${JSON.stringify(value)}`
}

/** A statement in parts that can be told alone: those of a table are its columns and constraints. */
function clausesOf(sql: string): string[] {
  const clauses: string[][] = [[]]
  let depth = 0
  for (const token of sqlTokens(sql)) {
    if (token === '(') depth++
    if (token === ')') depth--
    if (token === ',' && depth === 1) clauses.push([])
    else clauses.at(-1)?.push(token)
  }
  return clauses.map((clause) => clause.join(' '))
}
