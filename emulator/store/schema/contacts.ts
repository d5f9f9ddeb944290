/** Each letter stands behind all words with the one before it: `{` and `|` come after `z`. */
const LETTERS = ['ąa{', 'ćc{', 'ęe{', 'łl{', 'ńn{', 'óo{', 'śs{', 'źz{', 'żz|'] as const

/**
 * A field of a person in SQL, as it is sorted: SQLite alone knows the order of ASCII only, whose capitals NOCASE puts with the small
 * letters. The migration that brought this order keeps letters of its own: what leads to a version of the format is the same for
 * ever, while these say what the order is today.
 */
function polishKey(field: string): string {
  return LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]).reduce(
    (key, letter) => `replace(${key}, '${letter.slice(0, 1)}', '${letter.slice(1)}')`,
    `person ->> '$.${field}'`,
  )
}

/** Contacts of an account, the groups they are in, and phones that get nothing more. */
export const contactTables = `
CREATE TABLE contact_groups (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  UNIQUE (account_id, name)
) STRICT;

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  phone TEXT NOT NULL,
  person TEXT,
  created_at_ms INTEGER NOT NULL,
  -- What a contact can be found by: the fields of its person in small letters.
  person_text TEXT,
  -- What it can be sorted by, in Polish as the alphabet has it (api-v2 2.7).
  tax_id TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.taxId') VIRTUAL,
  email TEXT COLLATE NOCASE GENERATED ALWAYS AS (person ->> '$.email') VIRTUAL,
  first_name TEXT COLLATE NOCASE GENERATED ALWAYS AS (${polishKey('firstName')}) VIRTUAL,
  last_name TEXT COLLATE NOCASE GENERATED ALWAYS AS (${polishKey('lastName')}) VIRTUAL,
  company TEXT COLLATE NOCASE GENERATED ALWAYS AS (${polishKey('company')}) VIRTUAL,
  address TEXT COLLATE NOCASE GENERATED ALWAYS AS (${polishKey('address')}) VIRTUAL,
  city TEXT COLLATE NOCASE GENERATED ALWAYS AS (${polishKey('city')}) VIRTUAL,
  description TEXT COLLATE NOCASE GENERATED ALWAYS AS (${polishKey('description')}) VIRTUAL,
  UNIQUE (account_id, phone)
) STRICT;
CREATE INDEX contacts_by_tax_id ON contacts (account_id, tax_id) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_email ON contacts (account_id, email) WHERE person IS NOT NULL;
-- Keywords make contacts without a person, and for those one small index has to do.
CREATE INDEX contacts_without_person ON contacts (account_id) WHERE person IS NULL;
CREATE INDEX contacts_by_first_name ON contacts (account_id, first_name) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_last_name ON contacts (account_id, last_name) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_company ON contacts (account_id, company) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_address ON contacts (account_id, address) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_city ON contacts (account_id, city) WHERE person IS NOT NULL;
CREATE INDEX contacts_by_description ON contacts (account_id, description) WHERE person IS NOT NULL;

CREATE TABLE memberships (
  group_id INTEGER NOT NULL REFERENCES contact_groups (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  joined_at_ms INTEGER NOT NULL,
  message_id INTEGER,
  PRIMARY KEY (group_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_contact ON memberships (contact_id);

-- An entry has a number of its own, which the platform answers when it is made.
CREATE TABLE blacklist (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  phone TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  message_id INTEGER,
  UNIQUE (account_id, phone)
) STRICT;
`
