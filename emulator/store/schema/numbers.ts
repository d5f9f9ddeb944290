/** Numbers that people write to and that accounts send from, and the names that they send under. */
export const numberTables = `
-- A sender name is a type of number to the rules, but none of these rows: names are senders.
CREATE TABLE numbers (
  number TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('ECO_PLUS', 'TWO_WAY', 'ND', 'SC', 'NDI_SMS', 'SCI', 'NDI_MMS', 'OWN_NUMBER', 'ALPHA_SENDER')),
  account_id INTEGER REFERENCES accounts (id),
  label TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  default_answer TEXT,
  owner_phone TEXT,
  created_at_ms INTEGER NOT NULL,
  -- Only an own number has anything to verify.
  verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The last code sent for an own number. What became of it follows from the tries left and the time.
CREATE TABLE own_number_codes (
  number TEXT PRIMARY KEY REFERENCES numbers (number) ON DELETE CASCADE,
  variant TEXT NOT NULL CHECK (variant IN ('sms', 'call')),
  code TEXT NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  tries_left INTEGER NOT NULL,
  message_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE senders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending_authorization', 'authorized', 'rejected', 'deactivated')),
  agreement TEXT NOT NULL CHECK (agreement IN ('delivered', 'required', 'not_required')),
  note TEXT,
  networks TEXT,
  created_at_ms INTEGER NOT NULL,
  UNIQUE (account_id, name)
) STRICT;
`
