import { createWorkspaceTables } from './0001-workspace.ts'

/** Every migration in order; the position plus one is the `user_version` it leads to. */
export const MIGRATIONS: readonly string[] = [createWorkspaceTables]
