import type { Secrets } from '../domain/secrets.ts'
import { seedOf } from '../domain/seeded-random.ts'
import { epochMs, type EpochMs } from '../domain/time.ts'
import { RoutingConfigCache } from '../services/routing-config.ts'
import { seedEmpty, seedSample } from '../services/seed-sample.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import { openDatabase, serialize, type Database } from '../store/database.ts'
import { writeIdentity } from '../store/workspace-state.ts'

const DEFAULT_SEED = 'bramka'
/** When the sample's numbers and keywords were made; a constant, so that every sample is the same. */
const SAMPLE_MADE_AT = epochMs(Date.UTC(2025, 0, 1))

/** What workspaces begin as, for all hosts of a process: nothing in them is a host's own, not even the digest of the demo token. */
const images = new Map<'empty' | 'sample', Buffer>()

/** Makes what workspaces begin as. */
export class WorkspaceTemplates {
  readonly #secrets: Secrets

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** The bytes of a fresh workspace, made once in a process. */
  image(origin: 'empty' | 'sample'): Buffer {
    const known = images.get(origin)
    if (known !== undefined) return known
    const database = openDatabase(':memory:')
    const deps = templateDeps(database, this.#secrets)
    database.write((tx) => {
      writeIdentity(tx, { name: origin, seed: deps.seed, createdAt: 0, origin })
    })
    if (origin === 'sample') seedSample(deps)
    else seedEmpty(deps)
    const image = serialize(database)
    database.close()
    images.set(origin, image)
    return image
  }
}

function templateDeps(database: Database, secrets: Secrets): WorkspaceDeps {
  const seed = seedOf(DEFAULT_SEED)
  const nothing = () => undefined
  return {
    database,
    seed,
    now: (): EpochMs => SAMPLE_MADE_AT,
    wallNow: () => SAMPLE_MADE_AT,
    routing: new RoutingConfigCache(seed),
    reservedIds: new Set(),
    secrets,
    wakeOutbox: nothing,
    wakeOutboxBy: nothing,
    announce: nothing,
  }
}
