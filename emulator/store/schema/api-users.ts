/** Who may call the vendor's interfaces, with what rights and limits. Ids go out to callers, so none is used twice. */
export const apiUserTables = `
CREATE TABLE api_users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  parent_id INTEGER REFERENCES api_users (id),
  username TEXT NOT NULL UNIQUE,
  password_hash TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'inactive', 'blocked')),
  person_name TEXT,
  phone TEXT,
  email TEXT,
  rights TEXT NOT NULL,
  allowed_ips TEXT NOT NULL,
  blocked_ips TEXT NOT NULL
) STRICT;
CREATE INDEX api_users_by_parent ON api_users (parent_id) WHERE parent_id IS NOT NULL;

-- What is left of each type. NULL: without limit; a type without a row is not available to the user.
CREATE TABLE api_limits (
  user_id INTEGER NOT NULL REFERENCES api_users (id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('eco', 'full', 'voice', 'mms', 'lookup', 'hlr')),
  remaining INTEGER CHECK (remaining >= 0),
  PRIMARY KEY (user_id, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES api_users (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  prefix TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER
) STRICT;
CREATE INDEX api_tokens_by_user ON api_tokens (user_id);
`
