import type { Address } from '../addresses.ts'
import type { Bilingual } from '../bilingual.ts'
import type { EpochMs } from '../time.ts'

/** Where an incoming message is sent on to (R118). */
export const FORWARD_KINDS = ['url', 'email', 'phone'] as const
export type ForwardKind = (typeof FORWARD_KINDS)[number]

/** What a number that has them can do (R36). */
export const FORWARD_NAMES: Readonly<Record<ForwardKind, Bilingual>> = {
  url: { pl: 'Przekierowanie na adres URL', en: 'forward to a URL' },
  email: { pl: 'Przekierowanie na e-mail', en: 'forward to e-mail' },
  phone: { pl: 'Przekierowanie na telefon', en: 'forward to a phone' },
}

/**
 * What a forward hears of: replies to 2way messages of the account, messages to one number, or those that one keyword won (R120);
 * delivery reports of what the account, or one of its users, sends (api-v2 6.1); premium messages (api-v2 6.3).
 */
export type ForwardSource =
  | { readonly kind: 'replies' }
  | { readonly kind: 'number'; readonly number: Address }
  | { readonly kind: 'keyword'; readonly number: Address; readonly keywordId: number }
  | { readonly kind: 'reports'; readonly userId: number | null }
  | { readonly kind: 'premium' }

export const FORWARD_SOURCES = [
  'replies',
  'number',
  'keyword',
  'reports',
  'premium',
] as const satisfies readonly ForwardSource['kind'][]

/** A place that an account wants to be told at (R118, R120). */
export interface Forward {
  readonly id: number
  readonly accountId: number
  readonly source: ForwardSource
  readonly kind: ForwardKind
  /** An address with macros (R122), a mailbox, or a phone in canonical form. */
  readonly target: string
  readonly enabled: boolean
  readonly createdAt: EpochMs
}

/** Answers the key by which two targets are the same one: each is told once, however many forwards name it (R120). */
export function targetKey({ kind, target }: Pick<Forward, 'kind' | 'target'>): string {
  return `${kind}:${kind === 'email' ? target.toLowerCase() : target}`
}
