import type { ApiCredentials } from '../domain/api-login.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import type { WorkspaceContext } from './workspace-context.ts'

/** What a workspace was made from. */
export type WorkspaceOrigin = 'empty' | 'sample' | 'clone'

/** A workspace somebody wants. */
export interface WorkspaceDraft {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly from: 'empty' | 'sample' | { readonly workspace: string; readonly snapshot?: string | undefined }
  readonly seed: string | undefined
  readonly storage: 'file' | 'memory' | undefined
  /** Where its clock stands still from the start; undefined: a live clock, or that of the source. */
  readonly frozenAt: EpochMs | undefined
}

/** A workspace in the list; one whose file cannot be read shows its id for a name. */
export interface ListedWorkspace {
  readonly id: string
  readonly name: string
  readonly storage: 'file' | 'memory'
}

/** A state of a workspace that was kept to come back to; `takenAt` is wall-clock time in ms. */
export interface Snapshot {
  readonly name: string
  readonly takenAt: number
  readonly bytes: number
}

/** The most snapshots that a workspace has. */
export const MAX_SNAPSHOTS = 50

/** Snapshots of the workspaces of the process. */
export interface Snapshots {
  /** The oldest first. Refusal: E_NO_WORKSPACE. */
  readonly list: (id: string) => readonly Snapshot[] | Refusal
  /** Without a name it gets the next number. Refusals: E_NO_WORKSPACE, E_SNAPSHOT_TAKEN, E_SNAPSHOT_LIMIT. */
  readonly take: (id: string, name: string | undefined) => Snapshot | Refusal
  /** Brings the workspace back to it, under its present name. Refusals: E_NO_WORKSPACE, E_NO_SNAPSHOT. */
  readonly restore: (id: string, name: string) => WorkspaceContext | Refusal
  /** Refusals: E_NO_WORKSPACE, E_NO_SNAPSHOT. */
  readonly remove: (id: string, name: string) => Refusal | undefined
}

/** All workspaces of the process, as the doors see them. */
export interface Workspaces {
  readonly list: () => readonly ListedWorkspace[]
  readonly find: (id: string) => WorkspaceContext | Refusal
  /**
   * The workspace that a call of the vendor's interfaces means which names none: `default` if it has the token or login, else the
   * first by id that has, else `default`. Refusal: E_NO_WORKSPACE.
   */
  readonly findByCredentials: (credentials: ApiCredentials) => WorkspaceContext | Refusal
  /** Whether this very workspace is still in use; not one that was opened in its place. */
  readonly isOpen: (context: WorkspaceContext) => boolean
  readonly create: (draft: WorkspaceDraft) => WorkspaceContext | Refusal
  /** Makes a workspace of the bytes of a workspace file. Refusals: E_WORKSPACE_TAKEN, E_FILE. */
  readonly importFile: (draft: Omit<WorkspaceDraft, 'from'>, bytes: Buffer) => WorkspaceContext | Refusal
  readonly reset: (id: string) => WorkspaceContext | Refusal
  readonly delete: (id: string) => Refusal | undefined
  readonly snapshots: Snapshots
}
