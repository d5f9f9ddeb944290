import type { Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import type { WorkspaceContext } from './workspace-context.ts'

/** What a workspace was made from. */
export type WorkspaceOrigin = 'empty' | 'sample' | 'clone'

/** A workspace somebody wants. */
export interface WorkspaceDraft {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly from: 'empty' | 'sample' | { readonly workspace: string }
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

/** All workspaces of the process, as the doors see them. */
export interface Workspaces {
  readonly list: () => readonly ListedWorkspace[]
  readonly find: (id: string) => WorkspaceContext | Refusal
  readonly create: (draft: WorkspaceDraft) => WorkspaceContext | Refusal
  readonly reset: (id: string) => WorkspaceContext | Refusal
  readonly delete: (id: string) => Refusal | undefined
}
