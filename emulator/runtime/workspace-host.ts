import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import type { ApiCredentials } from '../domain/api-login.ts'
import type { Outside } from '../domain/forwarding/exchange.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { Secrets } from '../domain/secrets.ts'
import { seedOf } from '../domain/seeded-random.ts'
import { epochMs, type EpochMs } from '../domain/time.ts'
import { directoryOf, knowsCredentials, type LoginDirectory } from '../services/login-directory.ts'
import { VirtualClock } from '../services/virtual-clock.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { ListedWorkspace, WorkspaceDraft, WorkspaceOrigin, Workspaces } from '../services/workspaces.ts'
import {
  openDatabase,
  openImage,
  readNameOfFile,
  refuseHeld,
  serialize,
  toFileImage,
  type Database,
  type Durability,
  type ReadableDb,
} from '../store/database.ts'
import { moveHistory } from '../store/history.ts'
import { appendReplacement, readLastSeq } from '../store/journal.ts'
import {
  readClockState,
  readIdentity,
  readMeta,
  writeClockState,
  writeIdentity,
  writeMeta,
} from '../store/workspace-state.ts'
import { ClosedDirectories } from './closed-directories.ts'
import { openImported } from './imported-file.ts'
import { KeptImages } from './kept-images.ts'
import type { Log } from './log.ts'
import { openWorkspace } from './open-workspace.ts'
import { replaceFile } from './replace-file.ts'
import { removeFile, WorkspaceFolder } from './workspace-folder.ts'
import { WorkspaceSnapshots } from './workspace-snapshots.ts'
import { WorkspaceTemplates } from './workspace-templates.ts'

export interface HostOptions {
  /** Folder of workspace files; null keeps every workspace in memory. */
  readonly dataFolder: string | null
  readonly durability: Durability
  readonly wallNow: () => number
  readonly log: Log
  readonly secrets: Secrets
  readonly outside: Outside
}

/** Where calls go that name no workspace. */
export const DEFAULT_WORKSPACE = 'default'

/** What a clone looked like when it was made, kept so that it can be reset. */
const ORIGIN = 'origin'
/** Opens, makes, clones, resets and deletes the workspaces of one process. They share nothing but the process. */
export class WorkspaceHost implements Workspaces {
  readonly #options: HostOptions
  readonly #folder: WorkspaceFolder
  readonly #open = new Map<string, WorkspaceContext>()
  readonly #templates: WorkspaceTemplates
  readonly #kept: KeptImages
  readonly #closedDirectories = new ClosedDirectories()
  readonly snapshots: WorkspaceSnapshots

  constructor(options: HostOptions) {
    this.#options = options
    this.#folder = new WorkspaceFolder(options.dataFolder)
    this.#templates = new WorkspaceTemplates(options.secrets)
    this.#kept = new KeptImages((id) => this.#storedAt(id), options.wallNow)
    this.snapshots = new WorkspaceSnapshots(this.#kept, {
      find: (id) => this.find(id),
      putBack: (context, image) => {
        const identity = readIdentity(context.deps.database.db)
        return this.#replace(context, image, (tx) => {
          writeIdentity(tx, identity)
        })
      },
    })
  }

  list(): readonly ListedWorkspace[] {
    return this.#ids().map((id) => ({
      id,
      name: this.#nameOf(id),
      storage: this.#open.get(id)?.storage ?? 'file',
    }))
  }

  /** Opens a workspace that exists. Refusal: E_NO_WORKSPACE. Throws `WorkspaceFileError` when its file cannot be used. */
  find(id: string): WorkspaceContext | Refusal {
    const open = this.#open.get(id)
    if (open !== undefined) return open
    const file = this.#folder.find(id)
    if (file === null) return refused('E_NO_WORKSPACE', { id })
    return this.#start(id, file, openDatabase(file, this.#options.durability))
  }

  /**
   * The workspace that a call means which names none: `default` if it has the token or login, else the first that has. Refusal:
   * E_NO_WORKSPACE, when nobody has it and there is no `default`.
   */
  findByCredentials(credentials: ApiCredentials): WorkspaceContext | Refusal {
    const { secrets } = this.#options
    const knows = (id: string) => knowsCredentials(this.#directoryOf(id), secrets, credentials)
    const found = knows(DEFAULT_WORKSPACE) ? DEFAULT_WORKSPACE : this.#ids().find(knows)
    return this.find(found ?? DEFAULT_WORKSPACE)
  }

  isOpen(context: WorkspaceContext): boolean {
    return this.#open.get(context.id) === context
  }

  /** Refusals: E_WORKSPACE_TAKEN, E_NO_WORKSPACE (the one to clone), E_NO_SNAPSHOT. */
  create(draft: WorkspaceDraft): WorkspaceContext | Refusal {
    return this.#make(draft, (id) => this.#imageOf(draft.from, id))
  }

  /** Refusals: E_WORKSPACE_TAKEN, E_FILE. */
  importFile(draft: Omit<WorkspaceDraft, 'from'>, bytes: Buffer): WorkspaceContext | Refusal {
    return this.#make(draft, () => {
      const image = openImported(bytes, this.#templates.image('empty'))
      return isRefusal(image) ? image : { image, origin: 'clone', nameOf: (before) => before }
    })
  }

  /** Back to how it was made, under the same name, seed and starting time. */
  reset(id: string): WorkspaceContext | Refusal {
    const context = this.find(id)
    if (isRefusal(context)) return context
    const identity = readIdentity(context.deps.database.db)
    const frozenAt = readMeta(context.deps.database.db, 'frozen_at_ms')
    const image = identity.origin === 'clone' ? this.#originOf(id) : this.#templates.image(identity.origin)
    return this.#replace(context, image, (tx) => {
      writeIdentity(tx, identity)
      if (identity.origin === 'clone') return
      if (frozenAt !== undefined) {
        writeClockState(tx, { mode: 'frozen', at: epochMs(Number(frozenAt)) })
        writeMeta(tx, 'frozen_at_ms', frozenAt)
      }
      moveHistory(tx, this.#nowOf(tx))
    })
  }

  /**
   * Deletes a workspace and its file. Refusal: E_NO_WORKSPACE. A damaged or foreign file can still be deleted; throws
   * `WorkspaceFileError` when another process has it open.
   */
  delete(id: string): Refusal | undefined {
    const open = this.#open.get(id)
    const file = open === undefined ? this.#folder.find(id) : open.file
    if (open === undefined) {
      if (file === null) return refused('E_NO_WORKSPACE', { id })
      refuseHeld(file)
    }
    this.#kept.removeAll(id)
    if (open !== undefined) this.#close(open)
    if (file !== null) removeFile(file)
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

  #defaultStorage(): 'file' | 'memory' {
    return this.#options.dataFolder === null ? 'memory' : 'file'
  }

  /** Where an open workspace is stored, or a closed one would be. One in memory has no file, whatever lies in the folder. */
  #storedAt(id: string): string | null {
    const open = this.#open.get(id)
    return open === undefined ? this.#folder.fileOf(id) : open.file
  }

  #fileIfStored(id: string, database: Database): string | null {
    return database.path === ':memory:' ? null : this.#folder.fileOf(id)
  }

  #ids(): readonly string[] {
    return [...new Set([...this.#open.keys(), ...this.#folder.ids()])].toSorted()
  }

  #directoryOf(id: string): LoginDirectory {
    const open = this.#open.get(id)
    if (open !== undefined) return directoryOf(open.deps.database.db)
    return this.#closedDirectories.of(this.#folder.fileOf(id) ?? '')
  }

  #nameOf(id: string): string {
    const open = this.#open.get(id)
    if (open !== undefined) return readIdentity(open.deps.database.db).name
    return readNameOfFile(this.#folder.fileOf(id) ?? '') ?? id
  }

  /** Makes a workspace of an image; whatever goes wrong on the way, nothing of it stays. */
  #make(
    draft: Omit<WorkspaceDraft, 'from'>,
    findSource: (id: string) => WorkspaceSource | Refusal,
  ): WorkspaceContext | Refusal {
    const id = draft.id ?? `w-${randomBytes(5).toString('hex')}`
    if (this.#open.has(id) || this.#folder.isTaken(id)) return refused('E_WORKSPACE_TAKEN', { id })
    const source = findSource(id)
    if (isRefusal(source)) return source
    const database = this.#materialise(id, draft.storage ?? this.#defaultStorage(), source.image, () => {
      this.#folder.refuseMadeMeanwhile(id)
    })
    try {
      database.write((tx) => {
        const before = readIdentity(database.db)
        writeIdentity(tx, {
          name: draft.name ?? source.nameOf(before.name),
          seed: draft.seed === undefined ? before.seed : seedOf(draft.seed),
          createdAt: this.#options.wallNow(),
          origin: source.origin,
        })
        if (draft.frozenAt !== undefined) {
          writeClockState(tx, { mode: 'frozen', at: draft.frozenAt })
          writeMeta(tx, 'frozen_at_ms', String(draft.frozenAt))
        }
        if (source.origin !== 'clone') moveHistory(tx, this.#nowOf(tx))
      })
      if (source.origin === 'clone') this.#kept.keep(id, ORIGIN, database)
      return this.#start(id, this.#fileIfStored(id, database), database)
    } catch (error) {
      database.close()
      this.delete(id)
      throw error
    }
  }

  /** Puts an image in the place of an open workspace. When it cannot be written, the workspace stays open as it was. */
  #replace(
    context: WorkspaceContext,
    image: Buffer,
    adapt: (tx: Parameters<typeof writeIdentity>[0]) => void,
  ): WorkspaceContext {
    const { id, storage } = context
    const lastSeq = readLastSeq(context.deps.database.db)
    const database = this.#materialise(id, storage, image, () => {
      this.#close(context)
    })
    database.write((tx) => {
      adapt(tx)
      appendReplacement(tx, lastSeq, this.#nowOf(tx))
    })
    return this.#start(id, this.#fileIfStored(id, database), database)
  }

  #nowOf(tx: ReadableDb): EpochMs {
    return new VirtualClock(readClockState(tx), this.#options.wallNow).now()
  }

  #imageOf(from: WorkspaceDraft['from'], id: string): WorkspaceSource | Refusal {
    if (typeof from === 'string')
      return { image: this.#templates.image(from), origin: from, nameOf: () => id }
    const source = this.find(from.workspace)
    if (isRefusal(source)) return source
    const image =
      from.snapshot === undefined
        ? serialize(source.deps.database)
        : this.snapshots.imageOf(source.id, from.snapshot)
    return isRefusal(image) ? image : { image, origin: 'clone', nameOf: (before) => `${before} (kopia)` }
  }

  /** Writes an image where a workspace is stored, and opens it. `makeRoom` is called once nothing but its place is missing. */
  #materialise(id: string, storage: 'file' | 'memory', image: Buffer, makeRoom: () => void): Database {
    const file = this.#folder.fileOf(id)
    if (storage === 'memory' || file === null) {
      const database = openImage(image)
      makeRoom()
      return database
    }
    const write = (beside: string) => {
      writeFileSync(beside, toFileImage(image))
    }
    replaceFile(file, write, () => {
      makeRoom()
      for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    })
    return openDatabase(file, this.#options.durability)
  }

  #originOf(id: string): Buffer {
    const image = this.#kept.read(id, ORIGIN)
    if (image === undefined) throw new Error(`workspace ${id}: how it was made is not kept beside it`)
    return image
  }
}

/** What a workspace is made of; `nameOf` makes its name of the one that the image has. */
interface WorkspaceSource {
  readonly image: Buffer
  readonly origin: WorkspaceOrigin
  readonly nameOf: (before: string) => string
}
