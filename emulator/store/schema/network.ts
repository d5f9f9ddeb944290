/** The simulated network: its phones and rules, what it was asked, and what it repeats or delivers in pieces. */
export const networkTables = `
CREATE TABLE phones (
  number TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE network_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  prefix TEXT NOT NULL,
  share INTEGER NOT NULL CHECK (share BETWEEN 1 AND 100),
  outcome TEXT NOT NULL
) STRICT;

-- Queries about phones that wait for the network.
CREATE TABLE phone_queries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('hlr', 'lookup')),
  phones TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL
) STRICT;

-- What a message that comes twice is known by.
CREATE TABLE network_ids (
  number TEXT NOT NULL,
  network_id TEXT NOT NULL,
  trace_id INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (number, network_id)
) STRICT, WITHOUT ROWID;

-- Parts of long messages whose other parts did not come yet.
CREATE TABLE waiting_parts (
  number TEXT NOT NULL,
  phone TEXT NOT NULL,
  reference INTEGER NOT NULL,
  total INTEGER NOT NULL,
  part_index INTEGER NOT NULL,
  text TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  trace_id INTEGER NOT NULL,
  PRIMARY KEY (number, phone, reference, total, part_index)
) STRICT, WITHOUT ROWID;
`
