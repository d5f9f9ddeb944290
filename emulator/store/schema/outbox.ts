/** Effects that were decided and wait for their time, and how they ended. */
export const outboxTables = `
CREATE TABLE outbox (
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
CREATE INDEX outbox_waiting ON outbox (due_at_ms, id) WHERE state = 'waiting';
CREATE INDEX outbox_by_cause ON outbox (cause_id);
`
