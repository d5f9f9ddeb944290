import type { Forward, ForwardKind, ForwardSource } from '../../../emulator/domain/forwarding/forward.ts'
import type { PreviewSetting } from '../../../emulator/domain/forwarding/preview-forward.ts'
import type { ToldProblem } from '../failure-text.ts'
import type { Reading } from '../reading.ts'
import type { OfferedRemoval } from '../undo-removal.ts'

/** A forward as a list shows it. */
export type ForwardLine = Pick<Forward, 'id' | 'accountId' | 'kind' | 'target' | 'enabled'>

/** The forwards of one source, and what can be done with them; see the stores. */
export interface HeldForwards {
  readonly source: ForwardSource
  /** Whose a new one can be; the first where nobody chooses. */
  readonly owners: readonly { readonly id: number; readonly name: string }[]
  /** Where an address really leads: a built-in receiver is named by one that fits every workspace. */
  readonly leadsTo: (url: string) => string
  /** What a forward of an account tells of a message; null: of the first owner. */
  readonly settingOf: (accountId: number | null) => PreviewSetting
  readonly add: (accountId: number | null, kind: ForwardKind, target: string) => Promise<unknown>
  readonly redirect: (id: number, target: string) => Promise<unknown>
  /** What a failed step was refused with; throws on what is no such failure. */
  readonly problemOf: (error: unknown) => ToldProblem | null
}

/** The same as a list, which may still be on its way. */
export interface ListedForwards extends HeldForwards {
  readonly state: Reading
  readonly lines: readonly ForwardLine[]
  readonly load: () => Promise<unknown>
  readonly enable: (id: number, enabled: boolean) => Promise<unknown>
  /** Null: it is gone already. */
  readonly remove: (id: number) => Promise<OfferedRemoval | null>
}
