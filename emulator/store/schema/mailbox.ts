/** The built-in mailbox: what came, and the bytes of it. */
export const mailboxTables = `
-- Small columns first: a list reads nothing of what is searched.
CREATE TABLE mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  wall_at_ms INTEGER NOT NULL,
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
  size INTEGER NOT NULL,
  file_count INTEGER NOT NULL,
  envelope_from TEXT NOT NULL,
  delivery_id INTEGER,
  message_id TEXT,
  subject TEXT,
  header_from TEXT,
  header_to TEXT,
  header_cc TEXT,
  header_date_ms INTEGER,
  snippet TEXT NOT NULL,
  envelope_to TEXT NOT NULL,
  searched TEXT NOT NULL
) STRICT;
CREATE INDEX mails_by_size ON mails (id, size);
CREATE INDEX mails_by_delivery ON mails (delivery_id) WHERE delivery_id IS NOT NULL;

CREATE TABLE mail_sources (
  mail_id INTEGER PRIMARY KEY REFERENCES mails (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;
`
