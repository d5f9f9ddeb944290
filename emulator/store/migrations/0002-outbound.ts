/**
 * Outgoing messages as the network sees them, the calls that made them, and the rules of the network. The ledger becomes a part of
 * it: a charge is one outgoing message.
 */
export const addOutbound = `
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
CREATE INDEX mailings_by_account ON mailings (account_id, created_at_ms);

-- A narrow row for each outgoing message: what reports, statistics and the bill go through many of.
CREATE TABLE outbound (
  message_id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  mailing_id INTEGER,
  channel TEXT NOT NULL CHECK (channel IN ('eco', 'full', 'voice', 'mms', 'rcs')),
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'handed-over', 'withheld')),
  queued_at_ms INTEGER NOT NULL,
  -- scheduled: when to hand it over; handed-over: when the operator takes it; withheld: when that was decided.
  sent_at_ms INTEGER,
  settled_at_ms INTEGER,
  outcome TEXT CHECK (outcome IN ('delivered', 'undelivered', 'unsent')),
  reason TEXT,
  reached_at_ms INTEGER,
  unique_id TEXT,
  -- NULL: not charged.
  charged_at_ms INTEGER,
  unit TEXT CHECK (unit IN ('SMS_ECO', 'SMS_FULL', 'VOICE', 'MMS', 'RCS')),
  parts INTEGER NOT NULL,
  price_micro_pln INTEGER
) STRICT;
CREATE INDEX outbound_settled ON outbound (settled_at_ms) WHERE settled_at_ms IS NOT NULL;
CREATE INDEX outbound_unique_ids ON outbound (account_id, unique_id) WHERE unique_id IS NOT NULL;

INSERT INTO outbound (message_id, account_id, channel, state, queued_at_ms, sent_at_ms, settled_at_ms, outcome, reason,
  reached_at_ms, charged_at_ms, unit, parts, price_micro_pln)
SELECT m.id, m.account_id, CASE m.number_type WHEN 'ECO_PLUS' THEN 'eco' ELSE 'full' END,
  CASE m.result WHEN 'SENT' THEN 'handed-over' ELSE 'withheld' END, m.at_ms,
  m.at_ms, CASE m.result WHEN 'SENT' THEN m.at_ms END,
  CASE m.result WHEN 'SENT' THEN 'delivered' END,
  CASE m.result WHEN 'SENT' THEN NULL ELSE CASE m.refusal WHEN 'number_is_blacklisted' THEN 'number_is_blacklisted'
    WHEN 'limit_exhausted' THEN 'limit_exhausted' WHEN 'E_SENDER' THEN 'wrong_sender_name' WHEN 'E_TOO_LONG' THEN 'wrong_message'
    ELSE 'other_error' END END,
  CASE m.result WHEN 'SENT' THEN m.at_ms END, l.at_ms, l.unit, m.parts, l.price_micro_pln
FROM messages m LEFT JOIN ledger l ON l.message_id = m.id
WHERE m.direction = 'outbound' AND m.account_id IS NOT NULL;
DROP TABLE ledger;

CREATE TABLE outbox_with_mailings (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('send-sms', 'join-parts', 'sequence-step', 'send-mailing')),
  due_at_ms INTEGER NOT NULL,
  cause_id INTEGER NOT NULL,
  effect TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
  settled_at_ms INTEGER,
  outcome TEXT,
  message_id INTEGER
) STRICT;
INSERT INTO outbox_with_mailings SELECT id, kind, due_at_ms, cause_id, effect, state, settled_at_ms, outcome, message_id FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_mailings RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (due_at_ms, id) WHERE state = 'waiting';
CREATE INDEX outbox_by_cause ON outbox (cause_id);

-- Up to which virtual instant followers were told of reports.
INSERT INTO meta (key, value) SELECT 'reports_told_to_ms', coalesce(max(at_ms), 0) FROM messages;

CREATE TABLE network_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  prefix TEXT NOT NULL,
  share INTEGER NOT NULL CHECK (share BETWEEN 1 AND 100),
  outcome TEXT NOT NULL
) STRICT;

CREATE INDEX messages_received ON messages (account_id, id) WHERE direction = 'inbound' AND account_id IS NOT NULL;
-- What the pull interface has handed out for good.
CREATE TABLE pulled_messages (
  message_id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL
) STRICT;
CREATE INDEX pulled_by_account ON pulled_messages (account_id);
`
