/** Where messages and delivery reports are sent on to, every delivery with its attempts, and what is made to go wrong with them. */
export const forwardTables = `
CREATE TABLE forwards (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  source TEXT NOT NULL CHECK (source IN ('replies', 'number', 'keyword', 'reports', 'premium')),
  number TEXT REFERENCES numbers (number) ON DELETE CASCADE,
  keyword_id INTEGER REFERENCES keywords (id) ON DELETE CASCADE,
  user_id INTEGER REFERENCES api_users (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('url', 'email', 'phone')),
  target TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX forwards_by_number ON forwards (number) WHERE number IS NOT NULL;
CREATE INDEX forwards_by_keyword ON forwards (keyword_id) WHERE keyword_id IS NOT NULL;

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL CHECK (subject IN ('message', 'report', 'premium')),
  cause_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  -- No reference: a delivery outlives its forward.
  forward_id INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('url', 'email', 'phone')),
  target TEXT NOT NULL,
  request TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'done', 'failed', 'cancelled')),
  outcome TEXT,
  attempts INTEGER NOT NULL,
  due_at_ms INTEGER,
  created_at_ms INTEGER NOT NULL,
  settled_at_ms INTEGER,
  held_host TEXT,
  message_id INTEGER,
  is_postponed INTEGER NOT NULL DEFAULT 0 CHECK (is_postponed IN (0, 1)),
  waits_to_be_overtaken INTEGER NOT NULL DEFAULT 0 CHECK (waits_to_be_overtaken IN (0, 1))
) STRICT;
CREATE INDEX deliveries_by_cause ON deliveries (cause_id);
-- Lanes: what waits for one target waits for nobody else's.
CREATE INDEX deliveries_lanes ON deliveries (target, due_at_ms, id) WHERE state = 'waiting';
CREATE INDEX deliveries_waiting ON deliveries (due_at_ms) WHERE state = 'waiting';
CREATE INDEX deliveries_held ON deliveries (held_host) WHERE state = 'held';

CREATE TABLE delivery_attempts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  wall_at_ms INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  request TEXT NOT NULL,
  peer TEXT,
  result TEXT NOT NULL,
  fault_id INTEGER
) STRICT;
CREATE INDEX attempts_by_delivery ON delivery_attempts (delivery_id, id);

CREATE TABLE delivery_faults (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT CHECK (kind IN ('url', 'email')),
  target TEXT,
  inject TEXT NOT NULL,
  occasion TEXT NOT NULL,
  expires_at_ms INTEGER,
  is_enabled INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
  matched INTEGER NOT NULL DEFAULT 0,
  injected INTEGER NOT NULL DEFAULT 0
) STRICT;
`
