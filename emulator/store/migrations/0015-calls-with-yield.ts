/**
 * What a call sent, beside it: lists would look for it in the answers. The table is made anew, because a column that is added stands
 * behind the long texts, and reading it reads past them. Of calls before, an answer in JSON that was kept whole says it.
 */
export const addYieldToCalls = `
CREATE TABLE vendor_calls_with_yield (
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
  queued INTEGER,
  unsent INTEGER,
  fault TEXT,
  hung_up INTEGER NOT NULL CHECK (hung_up IN (0, 1)),
  failed INTEGER NOT NULL CHECK (failed IN (0, 1)),
  path TEXT NOT NULL,
  request_text TEXT NOT NULL,
  answer_text TEXT NOT NULL
) STRICT;
INSERT INTO vendor_calls_with_yield
SELECT id, at_ms, wall_at_ms, interface, method, action, format, encoding, user, has_token, remote_address, user_agent, request_bytes,
  status, content_type, answer_bytes, error_code, error_detail, ignored, duration_ms, first_message_id, last_message_id,
  iif(json_type(counters, '$.queued') = 'integer', counters ->> '$.queued', NULL),
  iif(json_type(counters, '$.unsent') = 'integer', counters ->> '$.unsent', NULL),
  fault, hung_up, failed, path, request_text, answer_text
FROM (SELECT *, iif(action GLOB 'messages/send_*' AND error_code IS NULL AND json_valid(answer_text), answer_text, NULL) AS counters
  FROM vendor_calls);
DELETE FROM sqlite_sequence WHERE name = 'vendor_calls_with_yield';
INSERT INTO sqlite_sequence (name, seq) SELECT 'vendor_calls_with_yield', seq FROM sqlite_sequence WHERE name = 'vendor_calls';
DROP TABLE vendor_calls;
ALTER TABLE vendor_calls_with_yield RENAME TO vendor_calls;
`
