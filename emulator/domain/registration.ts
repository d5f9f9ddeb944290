import type { Msisdn } from './addresses.ts'
import type { EpochMs } from './time.ts'

/** Somebody who asked the platform for an account of his own (api-v2 2.4). Nothing follows from it but that he cannot ask again. */
export interface Registration {
  readonly id: number
  readonly phone: Msisdn
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly at: EpochMs
}

/** An e-mail address that could be one: somebody, at, a name with a dot. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
}

/** A company's name: at least two characters, a letter or a digit among them. Assumed. */
export function isCompanyName(text: string): boolean {
  return text.length >= 2 && text.length <= 200 && /[\p{L}\p{N}]/u.test(text)
}
