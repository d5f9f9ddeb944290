/** When a fault hits, as it is being written: every field keeps its text while the other way to count is chosen. */
export interface OccasionDraft {
  readonly often: 'calls' | 'share'
  readonly calls: string
  readonly share: string
  /** A local time; empty: without end. */
  readonly expiry: string
}

export const NEW_OCCASION: OccasionDraft = { often: 'calls', calls: '1', share: '20', expiry: '' }

/** Which fields of an occasion cannot be read. */
export type OccasionFault = 'calls' | 'share'

/** The fields that keep an occasion from being one. */
export function occasionFaultsOf({ often, calls, share }: OccasionDraft): readonly OccasionFault[] {
  return [
    ...(often === 'calls' && !isNumberUpTo(calls, 1_000_000) ? ['calls' as const] : []),
    ...(often === 'share' && !isNumberUpTo(share, 100) ? ['share' as const] : []),
  ]
}

/** Which of those it matches a fault hits: the next so many, or a share of them in percent. */
export type Occasion = { readonly calls: number } | { readonly share: number }

/** What an occasion without faults says. */
export function toOccasion({ often, calls, share, expiry }: OccasionDraft): {
  readonly when: { calls: number } | { share: number }
  readonly expiresAt: string | null
} {
  return {
    when: often === 'calls' ? { calls: Number(calls) } : { share: Number(share) },
    expiresAt: expiry === '' ? null : expiry.replace('T', ' '),
  }
}

/** Whether a text is a number from 1 to the most that is allowed. */
export function isNumberUpTo(text: string, most: number): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most
}
