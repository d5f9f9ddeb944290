import type { Address, Msisdn } from './addresses.ts'
import type { Autoresponder } from './autoresponder.ts'
import type { NumberType } from './number-type.ts'
import type { EpochMs } from './time.ts'

/** A number of the platform, or an own number registered with it (R22–R31). */
export interface PlatformNumber {
  readonly number: Address
  readonly type: NumberType
  /** Owner; null for shared numbers. */
  readonly accountId: number | null
  readonly label: string
  readonly enabled: boolean
  /** Answer of the default action: what a text that matches nothing gets on an individual number (R63). */
  readonly defaultAnswer: Autoresponder | null
  /** OWN_NUMBER only: the handset that gets the replies (R30). */
  readonly ownerPhone: Msisdn | null
  /** Only an own number can be without it, until its owner has proved that it is theirs (R168). */
  readonly isVerified: boolean
  readonly createdAt: EpochMs
}
