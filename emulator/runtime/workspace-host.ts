import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { refused, type Refusal } from '../domain/refusal.ts'
import { seedOf } from '../domain/seeded-random.ts'
import { epochMs, type EpochMs } from '../domain/time.ts'
import { RoutingConfigCache } from '../services/routing-config.ts'
import { seedEmpty, seedSample } from '../services/seed-sample.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import type { ListedWorkspace, WorkspaceDraft, WorkspaceOrigin, Workspaces } from '../services/workspaces.ts'
import {
  openDatabase,
  openImage,
  readNameOfFile,
  serialize,
  toFileImage,
  type Database,
  type Durability,
} from '../store/database.ts'
import {
  readIdentity,
  readMeta,
  writeClockState,
  writeIdentity,
  writeMeta,
} from '../store/workspace-state.ts'
import type { Log } from './log.ts'
import { openWorkspace } from './open-workspace.ts'

export interface HostOptions {
  /** Folder of workspace files; null keeps every workspace in memory. */
  readonly dataFolder: string | null
  readonly durability: Durability
  readonly wallNow: () => number
  readonly log: Log
}

const EXTENSION = '.bramka'
const WORKSPACE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/
/** What a clone looked like when it was made, kept so that it can be reset. */
const ORIGIN_EXTENSION = '.origin'
const DEFAULT_SEED = 'bramka'
/** When the sample's numbers and keywords were made; a constant, so that every sample is the same. */
const SAMPLE_MADE_AT = epochMs(Date.UTC(2025, 0, 1))

/** Opens, makes, clones, resets and deletes the workspaces of one process. They share nothing but the process. */
export class WorkspaceHost implements Workspaces {
  readonly #options: HostOptions
  readonly #open = new Map<string, WorkspaceContext>()
  readonly #templates = new Map<'empty' | 'sample', Buffer>()
  readonly #originImages = new Map<string, Buffer>()

  constructor(options: HostOptions) {
    this.#options = options
    if (options.dataFolder !== null) mkdirSync(options.dataFolder, { recursive: true })
  }

  list(): readonly ListedWorkspace[] {
    const ids = new Set([...this.#open.keys(), ...this.#idsInFolder()])
    return [...ids].toSorted().map((id) => ({
      id,
      name: this.#nameOf(id),
      storage: this.#open.get(id)?.storage ?? 'file',
    }))
  }

  /** Opens a workspace that exists. Refusal: E_NO_WORKSPACE. Throws `WorkspaceFileError` when its file cannot be used. */
  find(id: string): WorkspaceContext | Refusal {
    const open = this.#open.get(id)
    if (open !== undefined) return open
    const file = this.#fileOf(id)
    if (file === null || !existsSync(file)) return refused('E_NO_WORKSPACE', { id })
    return this.#start(id, file, openDatabase(file, this.#options.durability))
  }

  /** Refusals: E_WORKSPACE_TAKEN, E_NO_WORKSPACE (the one to clone). */
  create(draft: WorkspaceDraft): WorkspaceContext | Refusal {
    const id = draft.id ?? `w-${randomBytes(5).toString('hex')}`
    if (this.#exists(id)) return refused('E_WORKSPACE_TAKEN', { id })
    const source = this.#imageOf(draft.from)
    if ('kind' in source) return source
    const database = this.#materialise(id, draft.storage ?? this.#defaultStorage(), source.image)
    database.write((tx) => {
      const before = readIdentity(database.db)
      writeIdentity(tx, {
        name: draft.name ?? (source.origin === 'clone' ? `${before.name} (kopia)` : id),
        seed: draft.seed === undefined ? before.seed : seedOf(draft.seed),
        createdAt: this.#options.wallNow(),
        origin: source.origin,
      })
      if (draft.frozenAt !== undefined) {
        writeClockState(tx, { mode: 'frozen', at: draft.frozenAt })
        writeMeta(tx, 'frozen_at_ms', String(draft.frozenAt))
      }
    })
    if (source.origin === 'clone') this.#keepOrigin(id, database)
    return this.#start(id, this.#fileIfStored(id, database), database)
  }

  /** Back to how it was made, under the same name, seed and starting time. */
  reset(id: string): WorkspaceContext | Refusal {
    const context = this.find(id)
    if ('kind' in context) return context
    const { storage } = context
    const identity = readIdentity(context.deps.database.db)
    const frozenAt = readMeta(context.deps.database.db, 'frozen_at_ms')
    const image = identity.origin === 'clone' ? this.#originOf(id) : this.#template(identity.origin)
    this.#close(context)
    const database = this.#materialise(id, storage, image)
    database.write((tx) => {
      writeIdentity(tx, identity)
      if (frozenAt === undefined || identity.origin === 'clone') return
      writeClockState(tx, { mode: 'frozen', at: epochMs(Number(frozenAt)) })
      writeMeta(tx, 'frozen_at_ms', frozenAt)
    })
    return this.#start(id, this.#fileIfStored(id, database), database)
  }

  /** Deletes a workspace and its file. Refusal: E_NO_WORKSPACE. A file that cannot be opened can still be deleted. */
  delete(id: string): Refusal | undefined {
    if (!this.#exists(id)) return refused('E_NO_WORKSPACE', { id })
    const open = this.#open.get(id)
    if (open !== undefined) this.#close(open)
    const file = this.#fileOf(id)
    this.#originImages.delete(id)
    if (file !== null) {
      for (const suffix of ['', '-wal', '-shm', ORIGIN_EXTENSION]) rmSync(`${file}${suffix}`, { force: true })
    }
    return undefined
  }

  /** Ends every event stream, so that the server can close. */
  endStreams(): void {
    for (const context of this.#open.values()) context.endStreams()
  }

  /** Closes every workspace; all that was acknowledged is on disk. */
  closeAll(): void {
    for (const context of this.#open.values()) context.close()
    this.#open.clear()
  }

  #start(id: string, file: string | null, database: Database): WorkspaceContext {
    const place = { file, storage: file === null ? ('memory' as const) : ('file' as const) }
    const context = openWorkspace(id, place, database, this.#options)
    this.#open.set(id, context)
    // What was due or not yet indexed when the process ended goes on now.
    context.deps.wakeOutbox()
    context.deps.announce()
    return context
  }

  #close(context: WorkspaceContext): void {
    context.close()
    this.#open.delete(context.id)
  }

  #exists(id: string): boolean {
    const file = this.#fileOf(id)
    return this.#open.has(id) || (file !== null && existsSync(file))
  }

  #defaultStorage(): 'file' | 'memory' {
    return this.#options.dataFolder === null ? 'memory' : 'file'
  }

  #fileOf(id: string): string | null {
    // A name from outside is never a path.
    return this.#options.dataFolder === null || !WORKSPACE_NAME.test(id)
      ? null
      : join(this.#options.dataFolder, `${id}${EXTENSION}`)
  }

  #fileIfStored(id: string, database: Database): string | null {
    return database.path === ':memory:' ? null : this.#fileOf(id)
  }

  #nameOf(id: string): string {
    const open = this.#open.get(id)
    if (open !== undefined) return readIdentity(open.deps.database.db).name
    return readNameOfFile(this.#fileOf(id) ?? '') ?? id
  }

  #idsInFolder(): string[] {
    if (this.#options.dataFolder === null) return []
    return readdirSync(this.#options.dataFolder)
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
  }

  #imageOf(from: WorkspaceDraft['from']): { image: Buffer; origin: WorkspaceOrigin } | Refusal {
    if (typeof from === 'string') return { image: this.#template(from), origin: from }
    const source = this.find(from.workspace)
    if ('kind' in source) return source
    return { image: serialize(source.deps.database), origin: 'clone' }
  }

  /** The bytes of a fresh workspace, made once in a process. */
  #template(origin: 'empty' | 'sample'): Buffer {
    const known = this.#templates.get(origin)
    if (known !== undefined) return known
    const database = openDatabase(':memory:')
    const deps = templateDeps(database)
    database.write((tx) => {
      writeIdentity(tx, { name: origin, seed: deps.seed, createdAt: 0, origin })
    })
    if (origin === 'sample') seedSample(deps)
    else seedEmpty(deps)
    const image = serialize(database)
    database.close()
    this.#templates.set(origin, image)
    return image
  }

  #materialise(id: string, storage: 'file' | 'memory', image: Buffer): Database {
    const file = this.#fileOf(id)
    if (storage === 'memory' || file === null) return openImage(image)
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    writeFileSync(file, toFileImage(image))
    return openDatabase(file, this.#options.durability)
  }

  #keepOrigin(id: string, database: Database): void {
    const file = this.#fileIfStored(id, database)
    if (file === null) {
      this.#originImages.set(id, serialize(database))
      return
    }
    database.checkpoint()
    copyFileSync(file, `${file}${ORIGIN_EXTENSION}`)
  }

  #originOf(id: string): Buffer {
    const image = this.#originImages.get(id)
    if (image !== undefined) return image
    return readFileSync(`${this.#fileOf(id) ?? ''}${ORIGIN_EXTENSION}`)
  }
}

function templateDeps(database: Database): WorkspaceDeps {
  const seed = seedOf(DEFAULT_SEED)
  const nothing = () => undefined
  return {
    database,
    seed,
    now: (): EpochMs => SAMPLE_MADE_AT,
    wallNow: () => SAMPLE_MADE_AT,
    routing: new RoutingConfigCache(seed),
    wakeOutbox: nothing,
    announce: nothing,
  }
}
