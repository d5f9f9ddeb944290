/** Outgoing messages as the network sees them, and the calls that made them. A charge is one outgoing message. */
export const outboundTables = `
-- One call that sends: what its messages have in common.
CREATE TABLE mailings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  user_id INTEGER,
  created_at_ms INTEGER NOT NULL,
  send_at_ms INTEGER,
  channel TEXT NOT NULL CHECK (channel IN ('eco', 'full', 'voice', 'mms', 'rcs')),
  text TEXT NOT NULL,
  -- Title, files and whatever else the phone shows beside the text.
  content TEXT NOT NULL,
  -- All of its messages have numbers between these two.
  first_message_id INTEGER,
  last_message_id INTEGER
) STRICT;
-- Mailings whose reports have an address of their own.
CREATE INDEX mailings_reporting ON mailings (id) WHERE content ->> 'reportUrl' IS NOT NULL;
-- Statistics ask for mailings by when they begin, which of a scheduled one is its time (api-v2 2.12).
CREATE INDEX mailings_by_beginning ON mailings (account_id, coalesce(send_at_ms, created_at_ms));

-- A narrow row for each outgoing message: what reports, statistics and the bill go through many of.
CREATE TABLE outbound (
  message_id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  mailing_id INTEGER,
  channel TEXT NOT NULL CHECK (channel = 'eco' OR channel = 'full' OR channel = 'voice' OR channel = 'mms' OR channel = 'rcs'),
  state TEXT NOT NULL CHECK (state = 'handed-over' OR state = 'scheduled' OR state = 'withheld'),
  queued_at_ms INTEGER NOT NULL,
  -- scheduled: when to hand it over; handed-over: when the operator takes it; withheld: when that was decided.
  sent_at_ms INTEGER,
  settled_at_ms INTEGER,
  outcome TEXT CHECK (outcome = 'delivered' OR outcome = 'undelivered' OR outcome = 'unsent'),
  reason TEXT,
  reached_at_ms INTEGER,
  unique_id TEXT,
  -- NULL: not charged.
  charged_at_ms INTEGER,
  unit TEXT CHECK (unit = 'SMS_ECO' OR unit = 'SMS_FULL' OR unit = 'VOICE' OR unit = 'MMS' OR unit = 'RCS'),
  parts INTEGER NOT NULL,
  price_micro_pln INTEGER
) STRICT;
CREATE INDEX outbound_settled ON outbound (settled_at_ms) WHERE settled_at_ms IS NOT NULL;
CREATE INDEX outbound_unique_ids ON outbound (account_id, unique_id) WHERE unique_id IS NOT NULL;
-- Reports of an account are counted in an index: their rows are wide, and a page says how many pages there are.
CREATE INDEX outbound_by_account ON outbound (account_id);
`
