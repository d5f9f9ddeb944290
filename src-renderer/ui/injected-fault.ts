import type { Occasion } from './fault-occasion.ts'
import type { Reading } from './reading.ts'
import type { OfferedRemoval } from './undo-removal.ts'

/** What an injected fault has done so far, whatever it breaks. */
export interface InjectedFault {
  readonly id: number
  readonly enabled: boolean
  readonly active: boolean
  readonly when: Occasion
  readonly expiresAt: string | null
  readonly matched: number
  readonly injected: number
}

/** An injected fault in words. */
export interface FaultSentence {
  /** What goes wrong. */
  readonly what: string
  /** With which. */
  readonly which: string
  /** What else there is to say before how it stands. */
  readonly note?: string
}

/** The injected faults of one kind, and what can be done with them; see the stores. */
export interface HeldFaults<Fault extends InjectedFault> {
  readonly list: {
    readonly state: Reading
    readonly items: readonly Fault[]
  }
  readonly load: () => Promise<unknown>
  readonly setEnabled: (fault: Fault, isEnabled: boolean) => Promise<unknown>
  readonly remove: (fault: Fault) => Promise<OfferedRemoval>
  readonly clear: () => Promise<OfferedRemoval>
}
