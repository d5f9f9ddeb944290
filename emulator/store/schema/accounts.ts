/** The accounts of a workspace, what the platform told them and billed them for, and who asked for another one. */
export const accountTables = `
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('POSTPAID', 'PREPAID')),
  role TEXT NOT NULL CHECK (role IN ('own', 'neighbour')),
  balance_micro_pln INTEGER,
  default_sender TEXT,
  forward_list TEXT NOT NULL
) STRICT;

CREATE TABLE account_notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
  message TEXT NOT NULL
) STRICT;

CREATE TABLE payments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  number TEXT NOT NULL,
  paid_micro_pln INTEGER NOT NULL,
  payment_to TEXT,
  positions TEXT NOT NULL
) STRICT;
CREATE INDEX payments_by_account ON payments (account_id, id);
-- A first number like those that the platform gives.
INSERT INTO sqlite_sequence (name, seq) VALUES ('payments', 3100);

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
