/** What automatic answers look back at, and what a phone began with a message: a run of several answers, a broadcast, a talk. */
export const answerTables = `
-- What the loop guard looks back at: texts that asked for an automatic answer, and which of them got one.
CREATE TABLE answer_log (
  phone TEXT NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
  PRIMARY KEY (phone, number, text, at_ms, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_log_answered ON answer_log (phone, number, at_ms) WHERE answered = 1;

-- When a phone last got the answer of a keyword (0: the default action) under a repeat policy.
CREATE TABLE answer_repeats (
  number TEXT NOT NULL,
  keyword_id INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose = 'answer' OR purpose = 'closed' OR purpose = 'default'),
  phone TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (number, keyword_id, purpose, phone)
) STRICT, WITHOUT ROWID;

-- Where a phone is in a multiple autoresponder.
CREATE TABLE sequence_runs (
  id INTEGER PRIMARY KEY,
  keyword_id INTEGER NOT NULL,
  phone TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  started_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped'))
) STRICT;
CREATE INDEX sequence_runs_by_phone ON sequence_runs (phone, keyword_id) WHERE state = 'running';

-- What a phone asked for with SMS Forward; it waits for its code.
CREATE TABLE broadcasts (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  group_id INTEGER NOT NULL,
  phone TEXT NOT NULL,
  text TEXT NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'released', 'withdrawn')),
  message_id INTEGER NOT NULL
) STRICT;
CREATE INDEX broadcasts_waiting ON broadcasts (account_id, phone) WHERE state = 'waiting';

-- Who last wrote to a recipient from a virtual number, and gets the reply.
CREATE TABLE reply_mappings (
  virtual_number TEXT NOT NULL,
  recipient TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  expires_at_ms INTEGER,
  PRIMARY KEY (virtual_number, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_mappings_by_recipient ON reply_mappings (recipient);
`
