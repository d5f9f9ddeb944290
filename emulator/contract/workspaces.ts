import { z } from 'zod'
import { Instant, InstantInput, NewWorkspaceId, WorkspaceId } from './scalars.ts'

export const Workspace = z
  .strictObject({
    id: WorkspaceId,
    name: z.string(),
    createdAt: z.string().meta({ description: 'Wall-clock time of creation; never fed into a result.' }),
    seed: z.string(),
    storage: z.enum(['file', 'memory']),
    file: z.string().nullable().meta({ description: 'Path of the SQLite file; null in memory.' }),
    now: Instant,
    configVersion: z.number().int(),
    counts: z.strictObject({
      messages: z.number().int(),
      unread: z.number().int(),
      lost: z.number().int(),
      unmatched: z.number().int(),
      numbers: z.number().int(),
      contacts: z.number().int(),
      pendingTimers: z.number().int(),
    }),
  })
  .meta({ id: 'Workspace' })
export type Workspace = z.infer<typeof Workspace>

export const WorkspaceList = z.strictObject({
  items: z.array(z.strictObject({ id: WorkspaceId, name: z.string(), storage: z.enum(['file', 'memory']) })),
})
export type WorkspaceList = z.infer<typeof WorkspaceList>

const SnapshotName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'a name of lower-case letters, digits, - and _')
  .meta({
    description: 'Lower-case letters, digits, hyphen, underscore; 1 to 64 characters.',
    examples: ['przed-kampania'],
  })

/** A state of a workspace that was kept to come back to. */
export const Snapshot = z
  .strictObject({
    name: SnapshotName,
    takenAt: z.string().meta({ description: 'Wall-clock time, ISO 8601 in UTC.' }),
    bytes: z.number().int(),
  })
  .meta({ id: 'Snapshot' })
export type Snapshot = z.infer<typeof Snapshot>

export const TakeSnapshot = z
  .strictObject({
    name: SnapshotName.optional().meta({ description: 'Default: the next number.' }),
  })
  .meta({ id: 'TakeSnapshot' })

export const CreateWorkspace = z
  .strictObject({
    id: NewWorkspaceId.optional(),
    name: z.string().min(1).max(100).optional(),
    from: z
      .union([
        z.enum(['empty', 'sample']),
        z.strictObject({ workspace: WorkspaceId, snapshot: SnapshotName.optional() }),
      ])
      .default('sample')
      .meta({
        description:
          'Empty, the sample with its two posters, or a clone of another workspace as it is now or in a snapshot.',
      }),
    seed: z.string().min(1).max(100).optional(),
    storage: z
      .enum(['file', 'memory'])
      .optional()
      .meta({ description: 'Default: as the server was started.' }),
    now: InstantInput.optional().meta({ description: 'Freezes the clock at this time.' }),
  })
  .meta({ id: 'CreateWorkspace' })
export type CreateWorkspace = z.infer<typeof CreateWorkspace>

export const UpdateWorkspace = z
  .strictObject({ name: z.string().min(1).max(100) })
  .meta({ id: 'UpdateWorkspace' })
