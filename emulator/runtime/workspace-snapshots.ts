import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import { MAX_SNAPSHOTS, type Snapshot, type Snapshots } from '../services/workspaces.ts'
import type { KeptImage, KeptImages } from './kept-images.ts'

/** What snapshots need of the workspaces they belong to. */
interface Workspaces {
  readonly find: (id: string) => WorkspaceContext | Refusal
  /** Puts an image in the place of the workspace, which keeps its name, seed and origin. */
  readonly putBack: (context: WorkspaceContext, image: Buffer) => WorkspaceContext
}

const KEY_PREFIX = 'snapshot-'
const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** The snapshots of the workspaces of one process; they are kept beside them. */
export class WorkspaceSnapshots implements Snapshots {
  readonly #kept: KeptImages
  readonly #workspaces: Workspaces

  constructor(kept: KeptImages, workspaces: Workspaces) {
    this.#kept = kept
    this.#workspaces = workspaces
  }

  list(id: string): readonly Snapshot[] | Refusal {
    const context = this.#workspaces.find(id)
    return isRefusal(context) ? context : this.#kept.list(id, KEY_PREFIX).map(toSnapshot)
  }

  take(id: string, wanted: string | undefined): Snapshot | Refusal {
    const context = this.#workspaces.find(id)
    if (isRefusal(context)) return context
    const names = this.#kept.list(id, KEY_PREFIX).map((kept) => toSnapshot(kept).name)
    const name = wanted ?? nextNumber(names)
    if (names.includes(name)) return refused('E_SNAPSHOT_TAKEN', { name })
    if (names.length >= MAX_SNAPSHOTS) return refused('E_SNAPSHOT_LIMIT', { limit: String(MAX_SNAPSHOTS) })
    return toSnapshot(this.#kept.keep(id, `${KEY_PREFIX}${name}`, context.deps.database))
  }

  restore(id: string, name: string): WorkspaceContext | Refusal {
    const context = this.#workspaces.find(id)
    if (isRefusal(context)) return context
    const image = this.imageOf(id, name)
    return isRefusal(image) ? image : this.#workspaces.putBack(context, image)
  }

  remove(id: string, name: string): Refusal | undefined {
    const snapshots = this.list(id)
    if (isRefusal(snapshots)) return snapshots
    if (!snapshots.some((snapshot) => snapshot.name === name)) return refused('E_NO_SNAPSHOT', { name })
    this.#kept.remove(id, `${KEY_PREFIX}${name}`)
    return undefined
  }

  /** The image of a snapshot. Refusal: E_NO_SNAPSHOT. */
  imageOf(id: string, name: string): Buffer | Refusal {
    // A name from outside is never a path.
    const image = NAME.test(name) ? this.#kept.read(id, `${KEY_PREFIX}${name}`) : undefined
    return image ?? refused('E_NO_SNAPSHOT', { name })
  }
}

function toSnapshot({ key, keptAt, bytes }: KeptImage): Snapshot {
  return { name: key.slice(KEY_PREFIX.length), takenAt: keptAt, bytes }
}

/** The first number above all that are in use as names. */
function nextNumber(names: readonly string[]): string {
  const numbers = names.filter((name) => /^\d{1,9}$/.test(name)).map(Number)
  return String(Math.max(0, ...numbers) + 1)
}
