/** The built-in receivers of forwards to a URL, and what called them. */
export const receiverTables = `
CREATE TABLE receivers (
  name TEXT NOT NULL PRIMARY KEY,
  behaviour TEXT NOT NULL,
  played INTEGER NOT NULL DEFAULT 0,
  calls INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Small columns first: a list reads nothing of the headers and the body.
CREATE TABLE receiver_calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  receiver TEXT NOT NULL REFERENCES receivers (name) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  wall_at_ms INTEGER NOT NULL,
  method TEXT NOT NULL,
  delivery_id INTEGER,
  remote_address TEXT NOT NULL,
  body_bytes INTEGER NOT NULL,
  answer TEXT NOT NULL,
  path TEXT NOT NULL,
  parameters TEXT NOT NULL,
  headers TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX receiver_calls_of_one ON receiver_calls (receiver, id);
`
