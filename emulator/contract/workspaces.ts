import { z } from 'zod'
import { Instant, InstantInput, WorkspaceId } from './scalars.ts'

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

export const CreateWorkspace = z
  .strictObject({
    id: WorkspaceId.optional(),
    name: z.string().min(1).max(100).optional(),
    from: z
      .union([z.enum(['empty', 'sample']), z.strictObject({ workspace: WorkspaceId })])
      .default('sample')
      .meta({ description: 'Empty, the sample with its two posters, or a clone of another workspace.' }),
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
