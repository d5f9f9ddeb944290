import type { Person } from './contact.ts'
import type { PageWish } from './paging.ts'

/** What a list of contacts can be sorted by (api-v2 2.7). */
export type ContactSortField = 'phone' | keyof Person

/** Which contacts of an account are wanted, and in which order. */
export interface ContactSearch extends PageWish {
  readonly accountId: number
  /** Members of a group, contacts in no group, or all. */
  readonly group: number | 'none' | 'all'
  /** A part of the phone or of a person's field; empty: any. */
  readonly part: string
  /** null: in the order they were made. */
  readonly sort: ContactSortField | null
  readonly order: 'asc' | 'desc'
}

/** Which groups of an account are wanted, in the Polish order of their names. */
export interface GroupSearch extends PageWish {
  readonly accountId: number
  /** A part of the name; empty: any. */
  readonly part: string
  readonly order: 'asc' | 'desc'
}

/** Which blacklisted phones of an account are wanted, in the order in which they came. */
export interface BlacklistSearch extends PageWish {
  readonly accountId: number
  /** A part of the phone; empty: any. */
  readonly part: string
  readonly order: 'asc' | 'desc'
}

/** What a part of a text is looked for as: small letters, and a phone without what people put between its digits (R7). */
export function searchedPart(part: string): { readonly text: string; readonly digits: string } {
  const text = part.trim().toLowerCase()
  const digits = text.replace(/[\s()-]/g, '')
  return { text, digits: /^\+?\d+$/.test(digits) ? digits : '' }
}
