import { z } from 'zod'
import { NewWorkspaceId } from './scalars.ts'
import { Workspace } from './workspaces.ts'

/** What the file of a workspace is: an SQLite database. */
export const WORKSPACE_FILE_TYPE = 'application/vnd.sqlite3'

/** A whole workspace as a file, which is not a JSON operation: its bytes, as they were downloaded. */
export const WORKSPACE_FILE = {
  download: { path: '/workspaces/{workspace}/file' },
  upload: {
    path: '/workspaces:import',
    query: z.strictObject({
      id: NewWorkspaceId.optional(),
      name: z.string().min(1).max(100).optional().meta({ description: 'Default: the one in the file.' }),
      storage: z.enum(['file', 'memory']).optional(),
    }),
    maxBytes: 268_435_456,
    answer: Workspace,
  },
} as const
