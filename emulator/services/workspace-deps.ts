import type { Secrets } from '../domain/secrets.ts'
import type { Seed } from '../domain/seeded-random.ts'
import type { EpochMs } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import type { RoutingConfigCache } from './routing-config.ts'

/** What every use case of one workspace is given. */
export interface WorkspaceDeps {
  readonly database: Database
  readonly seed: Seed
  /** Virtual time (R3). */
  readonly now: () => EpochMs
  /** Wall-clock time in ms, recorded beside results and never fed into them. */
  readonly wallNow: () => number
  readonly routing: RoutingConfigCache
  /** Own ids of mailings on their way into the store, where not all of them can be found yet; see `RecipientReader`. */
  readonly reservedIds: Set<string>
  /** Makes and checks passwords and tokens; the only source of chance that no result may come from. */
  readonly secrets: Secrets
  /** Tells the dispatcher that something may be due. Cheap; may be called often. */
  readonly wakeOutbox: () => void
  /** Tells it that something becomes due at an instant. Costs next to nothing; may be called for every message. */
  readonly wakeOutboxBy: (due: EpochMs) => void
  /** Tells followers that the journal has grown. Cheap; may be called often. */
  readonly announce: () => void
}
