/** Queries about phones that wait for the network, and people who asked for an account. */
export const addQueriesAndRegistrations = `
CREATE TABLE phone_queries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('hlr', 'lookup')),
  phones TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE registrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  phone TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  company TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
`
