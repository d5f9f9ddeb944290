/** The first shape of a workspace file. Append-only: a later change is a new migration. */
export const createWorkspaceTables = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  mode TEXT NOT NULL CHECK (mode IN ('live', 'frozen')),
  offset_ms INTEGER NOT NULL,
  frozen_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE profile (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('POSTPAID', 'PREPAID')),
  role TEXT NOT NULL CHECK (role IN ('own', 'neighbour')),
  balance_micro_pln INTEGER,
  default_sender TEXT,
  forward_list TEXT NOT NULL
) STRICT;

CREATE TABLE numbers (
  number TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('ECO_PLUS', 'TWO_WAY', 'ND', 'SC', 'NDI_SMS', 'SCI', 'NDI_MMS', 'OWN_NUMBER', 'ALPHA_SENDER')),
  account_id INTEGER REFERENCES accounts (id),
  label TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  default_answer TEXT,
  owner_phone TEXT,
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_groups (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  UNIQUE (account_id, name)
) STRICT;

CREATE TABLE keywords (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL REFERENCES numbers (number) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('EXACT', 'BASE', 'PHRASE', 'REMOVING')),
  text TEXT NOT NULL,
  normalised TEXT NOT NULL,
  attached TEXT NOT NULL CHECK (attached IN ('none', 'digits', 'any')),
  match_as TEXT NOT NULL CHECK (match_as IN ('exact', 'base', 'phrase')),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  valid_from_ms INTEGER,
  valid_to_ms INTEGER,
  reserved_until_ms INTEGER,
  unblacklist INTEGER NOT NULL CHECK (unblacklist IN (0, 1)),
  answer TEXT,
  sequence TEXT,
  reply_when_closed TEXT,
  removal_scope TEXT CHECK (removal_scope IN ('groups', 'all_groups', 'blacklist')),
  confirmation TEXT,
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX keywords_by_number ON keywords (number, normalised);

CREATE TABLE keyword_groups (
  keyword_id INTEGER NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  group_id INTEGER NOT NULL REFERENCES contact_groups (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('feeds', 'empties')),
  PRIMARY KEY (keyword_id, role, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX keyword_groups_by_group ON keyword_groups (group_id);

CREATE TABLE phones (
  number TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

-- Traces of what became no message: repeats, and parts that wait. They and the messages take their numbers from one row.
CREATE TABLE lone_traces (
  id INTEGER PRIMARY KEY,
  facts TEXT NOT NULL
) STRICT;

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  phone TEXT NOT NULL,
  person TEXT,
  created_at_ms INTEGER NOT NULL,
  UNIQUE (account_id, phone)
) STRICT;

CREATE TABLE memberships (
  group_id INTEGER NOT NULL REFERENCES contact_groups (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  joined_at_ms INTEGER NOT NULL,
  message_id INTEGER,
  PRIMARY KEY (group_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_contact ON memberships (contact_id);

CREATE TABLE blacklist (
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  phone TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  message_id INTEGER,
  PRIMARY KEY (account_id, phone)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_ids (
  number TEXT NOT NULL,
  network_id TEXT NOT NULL,
  trace_id INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (number, network_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting_parts (
  number TEXT NOT NULL,
  phone TEXT NOT NULL,
  reference INTEGER NOT NULL,
  total INTEGER NOT NULL,
  part_index INTEGER NOT NULL,
  text TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  trace_id INTEGER NOT NULL,
  PRIMARY KEY (number, phone, reference, total, part_index)
) STRICT, WITHOUT ROWID;

-- What the loop guard looks back at: texts that asked for an automatic answer, and which of them got one.
CREATE TABLE answer_log (
  phone TEXT NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
  PRIMARY KEY (phone, number, text, at_ms, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_log_answered ON answer_log (phone, number, at_ms) WHERE answered = 1;

-- When a phone last got the answer of a keyword (0: the default action) under a repeat policy.
CREATE TABLE answer_repeats (
  number TEXT NOT NULL,
  keyword_id INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('answer', 'closed', 'default')),
  phone TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (number, keyword_id, purpose, phone)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequence_runs (
  id INTEGER PRIMARY KEY,
  keyword_id INTEGER NOT NULL,
  phone TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  started_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped'))
) STRICT;
CREATE INDEX sequence_runs_by_phone ON sequence_runs (phone, keyword_id) WHERE state = 'running';

CREATE TABLE broadcasts (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  group_id INTEGER NOT NULL,
  phone TEXT NOT NULL,
  text TEXT NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'released', 'withdrawn')),
  message_id INTEGER NOT NULL
) STRICT;
CREATE INDEX broadcasts_waiting ON broadcasts (account_id, phone) WHERE state = 'waiting';

CREATE TABLE reply_mappings (
  virtual_number TEXT NOT NULL,
  recipient TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  expires_at_ms INTEGER,
  PRIMARY KEY (virtual_number, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_mappings_by_recipient ON reply_mappings (recipient);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('send-sms', 'join-parts', 'sequence-step')),
  due_at_ms INTEGER NOT NULL,
  cause_id INTEGER NOT NULL,
  effect TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
  settled_at_ms INTEGER,
  outcome TEXT,
  message_id INTEGER
) STRICT;
CREATE INDEX outbox_waiting ON outbox (due_at_ms, id) WHERE state = 'waiting';
CREATE INDEX outbox_by_cause ON outbox (cause_id);

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('SMS_ECO', 'SMS_FULL', 'MMS')),
  parts INTEGER NOT NULL,
  price_micro_pln INTEGER,
  reason TEXT NOT NULL,
  cause_id INTEGER,
  message_id INTEGER NOT NULL
) STRICT;

-- What was committed, in order. A row with \`first_message_id\` stands for a run of new messages, up to and with
-- \`last_message_id\`: each has a sequence number of its own, and \`seq\` is that of the last.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  ref TEXT,
  first_message_id INTEGER,
  last_message_id INTEGER
) STRICT;

-- What a message can be found by. The words are made by us, so the tokenizer only has to leave them as they are.
CREATE VIRTUAL TABLE message_search USING fts5 (
  tokens,
  content = '', contentless_delete = 1, detail = 'full', tokenize = "ascii tokenchars ':'"
);
`
