/** What an account holds beside contacts: templates, files, senders, payments, premium messages, quizzes. */
export const addAccountHoldings = `
CREATE TABLE senders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending_authorization', 'authorized', 'rejected', 'deactivated')),
  agreement TEXT NOT NULL CHECK (agreement IN ('delivered', 'required', 'not_required')),
  note TEXT,
  networks TEXT,
  created_at_ms INTEGER NOT NULL,
  UNIQUE (account_id, name)
) STRICT;

-- Names were numbers once, and each of them could send.
INSERT INTO senders (account_id, name, status, agreement, note, networks, created_at_ms)
  SELECT account_id, number, 'authorized', 'not_required', nullif(label, ''), NULL, created_at_ms
  FROM numbers WHERE type = 'ALPHA_SENDER' ORDER BY created_at_ms, number;
DELETE FROM numbers WHERE type = 'ALPHA_SENDER';

-- Only an own number has anything to verify; those that are there could send so far.
ALTER TABLE numbers ADD COLUMN verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1));

-- The last code sent for an own number. What became of it follows from the tries left and the time.
CREATE TABLE own_number_codes (
  number TEXT PRIMARY KEY REFERENCES numbers (number) ON DELETE CASCADE,
  variant TEXT NOT NULL CHECK (variant IN ('sms', 'call')),
  code TEXT NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  tries_left INTEGER NOT NULL,
  message_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a contact can be found by: the fields of its person in small letters; and what it can be sorted by. Keywords make contacts
-- without a person, and for those one small index has to do.
ALTER TABLE contacts ADD COLUMN person_text TEXT;
UPDATE contacts SET person_text =
    (SELECT group_concat(lower(value), char(10)) FROM json_each(contacts.person) WHERE value <> '')
  WHERE person IS NOT NULL;
ALTER TABLE contacts ADD COLUMN first_name TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.firstName') VIRTUAL;
ALTER TABLE contacts ADD COLUMN last_name TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.lastName') VIRTUAL;
ALTER TABLE contacts ADD COLUMN company TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.company') VIRTUAL;
ALTER TABLE contacts ADD COLUMN tax_id TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.taxId') VIRTUAL;
ALTER TABLE contacts ADD COLUMN email TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.email') VIRTUAL;
ALTER TABLE contacts ADD COLUMN address TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.address') VIRTUAL;
ALTER TABLE contacts ADD COLUMN city TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.city') VIRTUAL;
ALTER TABLE contacts ADD COLUMN description TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.description') VIRTUAL;
CREATE INDEX contacts_by_first_name ON contacts (account_id, first_name) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_last_name ON contacts (account_id, last_name) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_company ON contacts (account_id, company) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_tax_id ON contacts (account_id, tax_id) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_email ON contacts (account_id, email) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_address ON contacts (account_id, address) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_city ON contacts (account_id, city) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_description ON contacts (account_id, description) WHERE person IS NOT NULL;
CREATE INDEX contacts_without_person ON contacts (account_id) WHERE person IS NULL;

-- An entry has a number of its own, which the platform answers when it is made.
CREATE TABLE blacklist_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  phone TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  message_id INTEGER,
  UNIQUE (account_id, phone)
) STRICT;
INSERT INTO blacklist_entries (account_id, phone, added_at_ms, message_id)
  SELECT account_id, phone, added_at_ms, message_id FROM blacklist ORDER BY added_at_ms, account_id, phone;
DROP TABLE blacklist;
ALTER TABLE blacklist_entries RENAME TO blacklist;

CREATE TABLE templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX templates_by_name ON templates (account_id, name COLLATE NOCASE);

CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('mms', 'voice')),
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  source_url TEXT,
  created_at_ms INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX files_by_account ON files (account_id, type, id);

CREATE TABLE payments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  number TEXT NOT NULL,
  paid_micro_pln INTEGER NOT NULL,
  payment_to TEXT,
  positions TEXT NOT NULL
) STRICT;
CREATE INDEX payments_by_account ON payments (account_id, id);

CREATE TABLE premium_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  to_number TEXT NOT NULL,
  from_number TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  answers_left INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX premium_messages_by_account ON premium_messages (account_id, id);

CREATE TABLE premium_answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  premium_message_id INTEGER NOT NULL REFERENCES premium_messages (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX premium_answers_by_message ON premium_answers (premium_message_id, id);

CREATE TABLE quizzes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE quiz_items (
  quiz_id INTEGER NOT NULL REFERENCES quizzes (id) ON DELETE CASCADE,
  id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (quiz_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
  message TEXT NOT NULL
) STRICT;

-- First numbers like those that the platform gives.
INSERT INTO sqlite_sequence (name, seq) VALUES ('templates', 8415), ('premium_messages', 120270658), ('payments', 3100);
`
