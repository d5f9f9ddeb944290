/** What numbers listen for, and the groups that it fills and empties. */
export const keywordTables = `
CREATE TABLE keywords (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL REFERENCES numbers (number) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('EXACT', 'BASE', 'PHRASE', 'REMOVING')),
  text TEXT NOT NULL,
  normalised TEXT NOT NULL,
  attached TEXT NOT NULL CHECK (attached IN ('none', 'digits', 'any')),
  match_as TEXT NOT NULL CHECK (match_as IN ('exact', 'base', 'phrase')),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  valid_from_ms INTEGER,
  valid_to_ms INTEGER,
  reserved_until_ms INTEGER,
  unblacklist INTEGER NOT NULL CHECK (unblacklist IN (0, 1)),
  answer TEXT,
  sequence TEXT,
  reply_when_closed TEXT,
  removal_scope TEXT CHECK (removal_scope IN ('groups', 'all_groups', 'blacklist')),
  confirmation TEXT,
  created_at_ms INTEGER NOT NULL,
  only_mine INTEGER NOT NULL DEFAULT 0 CHECK (only_mine IN (0, 1))
) STRICT;
CREATE INDEX keywords_by_number ON keywords (number, normalised);

CREATE TABLE keyword_groups (
  keyword_id INTEGER NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  group_id INTEGER NOT NULL REFERENCES contact_groups (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('feeds', 'empties')),
  PRIMARY KEY (keyword_id, role, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX keyword_groups_by_group ON keyword_groups (group_id);
`
