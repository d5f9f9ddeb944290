/** Kinds of journal rows: what a follower of the workspace is told about. */
export const JOURNAL_TYPES = [
  'message.received',
  'message.sent',
  'message.updated',
  'contact.changed',
  'group.changed',
  'blacklist.changed',
  'number.changed',
  'keyword.changed',
  'account.changed',
  'phone.changed',
  'clock.changed',
  'profile.changed',
  'workspace.changed',
] as const
export type JournalType = (typeof JOURNAL_TYPES)[number]
