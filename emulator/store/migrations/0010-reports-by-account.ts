/** Reports of an account are counted in an index: their rows are wide, and a page says how many pages there are. */
export const addReportsByAccount = `
CREATE INDEX outbound_by_account ON outbound (account_id);
`
