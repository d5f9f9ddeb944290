import type { Msisdn } from './addresses.ts'
import type { MicroPln } from './money.ts'
import type { AccountKind } from './number-type.ts'

/** A customer of the platform: ours, or a fictional neighbour on the shared numbers (R67). */
export interface Account {
  readonly id: number
  readonly name: string
  readonly kind: AccountKind
  readonly role: 'own' | 'neighbour'
  /** Money left (R180); null means that nothing is checked. */
  readonly balance: MicroPln | null
  /** FULL sender of answers on shared numbers (R89); null means ECO+. */
  readonly defaultSender: string | null
  /** Phones that may give SMS Forward commands on a shared ND (R71). */
  readonly forwardList: readonly Msisdn[]
}
