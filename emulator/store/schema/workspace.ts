/** What a workspace says of itself, its clock and profile, and what was committed in it. */
export const workspaceTables = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Up to which virtual instant followers were told of reports.
INSERT INTO meta (key, value) VALUES ('reports_told_to_ms', '0');

CREATE TABLE clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  mode TEXT NOT NULL CHECK (mode IN ('live', 'frozen')),
  offset_ms INTEGER NOT NULL,
  frozen_at_ms INTEGER NOT NULL
) STRICT;

-- What was changed over the defaults.
CREATE TABLE profile (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was committed, in order. A row with a first_message_id stands for a run of new messages, up to and with its
-- last_message_id: each has a sequence number of its own, and seq is that of the last.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  ref TEXT,
  first_message_id INTEGER,
  last_message_id INTEGER
) STRICT;
`
