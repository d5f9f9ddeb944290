import Sqlite from 'better-sqlite3'

/** One row that receiving messages has made, with the statement that makes it again. */
export interface StoredRow {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * Answers the rows that a workspace file has and its earlier copy has not, of all ordinary tables, in the order in which they were
 * made: tables take turns, each in the order of its first column. The search index is none of them; no acknowledgement waits for it.
 */
export function rowsBetween(earlier: string, later: string): readonly StoredRow[] {
  const database = new Sqlite(later, { readonly: true })
  try {
    database.prepare('ATTACH @earlier AS earlier').run({ earlier })
    const tables = database
      .prepare<[], string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all()
    return tables
      .flatMap((table) => rowsOf(database, table))
      .toSorted((a, b) => a.place - b.place)
      .map(({ row }) => row)
  } finally {
    database.close()
  }
}

function rowsOf(database: Sqlite.Database, table: string): { place: number; row: StoredRow }[] {
  // Without columns that the database works out itself.
  const columns = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .map((name) => `"${name}"`)
    .join()
  const query = database.prepare(
    `SELECT ${columns} FROM main.${table} EXCEPT SELECT ${columns} FROM earlier.${table} ORDER BY 1`,
  )
  const places = query.columns().map(() => '?')
  // Some rows were there and are changed: how far reports were told, for one.
  const sql = `INSERT OR REPLACE INTO ${table} (${columns}) VALUES (${places.join()})`
  const found = query.raw().all() as unknown[][]
  return found.map((values, index) => ({ place: index / found.length, row: { sql, values } }))
}

/** Inserts rows by prepared statements, so many in a transaction. */
export function insertRows(
  database: Sqlite.Database,
  rows: readonly StoredRow[],
  perTransaction: number,
): void {
  const statements = new Map<string, Sqlite.Statement>()
  for (const { sql } of rows) if (!statements.has(sql)) statements.set(sql, database.prepare(sql))
  const insert = database.transaction((some: readonly StoredRow[]) => {
    for (const { sql, values } of some) statements.get(sql)?.run(values)
  })
  for (let start = 0; start < rows.length; start += perTransaction)
    insert(rows.slice(start, start + perTransaction))
}
