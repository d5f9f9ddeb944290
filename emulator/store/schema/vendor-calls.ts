/** What integrators look at and play with: the log of vendor calls with its counters, and the faults injected into calls. */
export const vendorCallTables = `
-- Small columns first: a list reads nothing of the texts.
CREATE TABLE vendor_calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  wall_at_ms INTEGER NOT NULL,
  interface TEXT NOT NULL,
  method TEXT NOT NULL,
  action TEXT,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  user TEXT,
  has_token INTEGER NOT NULL CHECK (has_token IN (0, 1)),
  remote_address TEXT NOT NULL,
  user_agent TEXT,
  request_bytes INTEGER NOT NULL,
  status INTEGER,
  content_type TEXT,
  answer_bytes INTEGER NOT NULL,
  error_code INTEGER,
  error_detail TEXT,
  ignored TEXT NOT NULL,
  duration_ms INTEGER NOT NULL,
  first_message_id INTEGER,
  last_message_id INTEGER,
  -- What a call that sends says of its messages; NULL for any other.
  queued INTEGER,
  unsent INTEGER,
  fault TEXT,
  hung_up INTEGER NOT NULL CHECK (hung_up IN (0, 1)),
  failed INTEGER NOT NULL CHECK (failed IN (0, 1)),
  path TEXT NOT NULL,
  request_text TEXT NOT NULL,
  answer_text TEXT NOT NULL
) STRICT;

-- Counted when a call is stored, and kept when it is trimmed.
CREATE TABLE vendor_call_counters (
  interface TEXT NOT NULL,
  action TEXT NOT NULL,
  calls INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL,
  PRIMARY KEY (interface, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE call_faults (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT,
  user TEXT,
  inject TEXT NOT NULL,
  effect TEXT NOT NULL CHECK (effect IN ('before', 'after')),
  occasion TEXT NOT NULL,
  expires_at_ms INTEGER,
  is_enabled INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
  matched INTEGER NOT NULL DEFAULT 0,
  injected INTEGER NOT NULL DEFAULT 0
) STRICT;
`
