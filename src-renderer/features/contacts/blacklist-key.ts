import type { BlacklistEntry } from '../../../emulator/contract/contacts.ts'

/** What tells one entry from another: a phone may be on the lists of several accounts (R84). */
export function blacklistKey({ phone, accountId }: Pick<BlacklistEntry, 'phone' | 'accountId'>): string {
  return `${phone}@${accountId}`
}
