/** Every message that came or went, with its trace, and what lists and searches find it by. */
export const messageTables = `
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  at_ms INTEGER NOT NULL,
  wall_at_ms INTEGER NOT NULL,
  phone TEXT NOT NULL,
  number TEXT,
  number_type TEXT,
  account_id INTEGER,
  text TEXT NOT NULL,
  result TEXT NOT NULL,
  keyword_id INTEGER,
  keyword_text TEXT,
  payload TEXT NOT NULL,
  flags TEXT NOT NULL,
  ribbon TEXT NOT NULL,
  parts INTEGER NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('GSM-7', 'UCS-2')),
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
  network_id TEXT,
  reply_to INTEGER,
  reason TEXT,
  refusal TEXT,
  price_micro_pln INTEGER,
  flash INTEGER NOT NULL CHECK (flash IN (0, 1)),
  -- Its trace; last, because lists do not read so far.
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_phone ON messages (phone, id);
CREATE INDEX messages_to_own_numbers ON messages (number, id) WHERE result = 'LEFT_PLATFORM';
CREATE INDEX messages_received ON messages (account_id, id) WHERE direction = 'inbound' AND account_id IS NOT NULL;

-- Traces of what became no message: repeats, and parts that wait. They and the messages take their numbers from one row.
CREATE TABLE lone_traces (
  id INTEGER PRIMARY KEY,
  facts TEXT NOT NULL
) STRICT;

-- What a message can be found by. The words are made by us, so the tokenizer only has to leave them as they are.
CREATE VIRTUAL TABLE message_search USING fts5 (
  tokens,
  content = '', contentless_delete = 1, detail = 'full', tokenize = "ascii tokenchars ':'"
);

-- What came with a message that is an MMS. Its words are the text of the message.
CREATE TABLE received_mms (
  message_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE received_attachments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES received_mms (message_id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX received_attachments_by_message ON received_attachments (message_id);

-- What the pull interface has handed out for good.
CREATE TABLE pulled_messages (
  message_id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL
) STRICT;
CREATE INDEX pulled_by_account ON pulled_messages (account_id);
`
