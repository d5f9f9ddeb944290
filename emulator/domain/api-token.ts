import type { EpochMs } from './time.ts'

/** A token that stands for a user's login and password (api-v2 1.4 [V]). Its value is not kept; `prefix` tells it from others. */
export interface ApiToken {
  readonly id: number
  readonly userId: number
  readonly name: string
  readonly prefix: string
  readonly createdAt: EpochMs
  /** From when on it is refused (1011); null: never. */
  readonly expiresAt: EpochMs | null
}

/** A token: up to 200 visible ASCII characters, so that it fits a header. The vendor's have 32 (api-v2 1.4 [V]). */
export function isTokenValue(text: string): boolean {
  return /^[!-~]{4,200}$/.test(text)
}

const LONGEST_PREFIX = 6

/** What may be shown of a token: never more than a quarter of it. */
export function tokenPrefix(value: string): string {
  return value.slice(0, Math.min(LONGEST_PREFIX, Math.floor(value.length / 4)))
}
