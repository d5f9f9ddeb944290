/**
 * What is written with every message gets checks that cost nothing: for `IN` with three words and more SQLite builds a table of them
 * anew for each row, which was more than half of the price of an outgoing message.
 */
export const addCheaperChecks = `
CREATE TABLE outbound_checked (
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
INSERT INTO outbound_checked
SELECT message_id, account_id, mailing_id, channel, state, queued_at_ms, sent_at_ms, settled_at_ms, outcome, reason, reached_at_ms,
  unique_id, charged_at_ms, unit, parts, price_micro_pln
FROM outbound;
DROP TABLE outbound;
ALTER TABLE outbound_checked RENAME TO outbound;
CREATE INDEX outbound_settled ON outbound (settled_at_ms) WHERE settled_at_ms IS NOT NULL;
CREATE INDEX outbound_unique_ids ON outbound (account_id, unique_id) WHERE unique_id IS NOT NULL;
CREATE INDEX outbound_by_account ON outbound (account_id);

CREATE TABLE answer_repeats_checked (
  number TEXT NOT NULL,
  keyword_id INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose = 'answer' OR purpose = 'closed' OR purpose = 'default'),
  phone TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (number, keyword_id, purpose, phone)
) STRICT, WITHOUT ROWID;
INSERT INTO answer_repeats_checked SELECT number, keyword_id, purpose, phone, at_ms FROM answer_repeats;
DROP TABLE answer_repeats;
ALTER TABLE answer_repeats_checked RENAME TO answer_repeats;

CREATE TABLE outbox_checked (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind = 'send-sms' OR kind = 'join-parts' OR kind = 'sequence-step' OR kind = 'send-mailing'),
  due_at_ms INTEGER NOT NULL,
  cause_id INTEGER NOT NULL,
  effect TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'done' OR state = 'failed' OR state = 'cancelled'),
  settled_at_ms INTEGER,
  outcome TEXT,
  message_id INTEGER
) STRICT;
INSERT INTO outbox_checked
SELECT id, kind, due_at_ms, cause_id, effect, state, settled_at_ms, outcome, message_id FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_checked RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (due_at_ms, id) WHERE state = 'waiting';
CREATE INDEX outbox_by_cause ON outbox (cause_id);
`
