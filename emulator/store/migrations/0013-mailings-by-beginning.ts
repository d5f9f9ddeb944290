/** Statistics ask for mailings by when they begin, which of a scheduled one is its time (api-v2 2.12). */
export const addMailingsByBeginning = `
DROP INDEX mailings_by_account;
CREATE INDEX mailings_by_beginning ON mailings (account_id, coalesce(send_at_ms, created_at_ms));
`
