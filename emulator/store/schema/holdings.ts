/** What an account holds beside numbers and contacts: templates, files, premium messages, quizzes. */
export const holdingTables = `
CREATE TABLE templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX templates_by_name ON templates (account_id, name COLLATE NOCASE);

CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('mms', 'voice')),
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  source_url TEXT,
  created_at_ms INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX files_by_account ON files (account_id, type, id);

CREATE TABLE premium_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  to_number TEXT NOT NULL,
  from_number TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  answers_left INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX premium_messages_by_account ON premium_messages (account_id, id);

CREATE TABLE premium_answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  premium_message_id INTEGER NOT NULL REFERENCES premium_messages (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX premium_answers_by_message ON premium_answers (premium_message_id, id);

CREATE TABLE quizzes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE quiz_items (
  quiz_id INTEGER NOT NULL REFERENCES quizzes (id) ON DELETE CASCADE,
  id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (quiz_id, id)
) STRICT, WITHOUT ROWID;

-- First numbers like those that the platform gives.
INSERT INTO sqlite_sequence (name, seq) VALUES ('templates', 8415), ('premium_messages', 120270658);
`
