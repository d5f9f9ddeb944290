/** What is kept of a password: enough to check one, not enough to read it. */
export type PasswordHash = string & { readonly __brand: 'PasswordHash' }

/** What is kept of a token: enough to find it again, not enough to read it. */
export type TokenDigest = string & { readonly __brand: 'TokenDigest' }

/**
 * Makes and checks what must never be readable in a file. Systems under test send their production passwords here unchanged, so
 * none may be found in a file, an export, a log or an answer.
 */
export interface Secrets {
  readonly hashPassword: (password: string) => Promise<PasswordHash>
  /** Slow once for a password that fits, then a matter of microseconds for as long as the process lives. */
  readonly fitsPassword: (password: string, hash: PasswordHash) => Promise<boolean>
  readonly digestToken: (token: string) => TokenDigest
  /** A token as the vendor's look: 32 lower-case hexadecimal digits (api-v2 1.4 [V]). */
  readonly makeToken: () => string
}
