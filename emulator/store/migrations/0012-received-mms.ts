/** What came with a message that is an MMS. Its words are the text of the message. */
export const addReceivedMms = `
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
`
