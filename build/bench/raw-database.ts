import Sqlite from 'better-sqlite3'

/** Opens a workspace file with the settings of the engine, but without foreign keys, to write into it by hand. */
export function openAsTheEngine(file: string): Sqlite.Database {
  const database = new Sqlite(file)
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('cache_size = -16000')
  database.pragma('wal_autocheckpoint = 3000')
  database.pragma('foreign_keys = OFF')
  return database
}
