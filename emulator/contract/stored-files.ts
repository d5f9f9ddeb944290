import { z } from 'zod'
import { FILE_TYPES, MAX_FILE_BYTES } from '../domain/stored-file.ts'
import { AccountQuery, Instant } from './scalars.ts'

const FileType = z.enum(FILE_TYPES)

export const StoredFile = z
  .strictObject({
    id: z.string(),
    accountId: z.number().int(),
    name: z.string(),
    type: FileType,
    contentType: z.string(),
    size: z.number().int().meta({ description: 'In bytes.' }),
    sourceUrl: z
      .string()
      .nullable()
      .meta({ description: 'Where it was said to lie. Nothing is fetched: its contents are a stand-in.' }),
    createdAt: Instant,
  })
  .meta({ id: 'StoredFile' })
export type StoredFile = z.infer<typeof StoredFile>

export const AddedFile = z
  .strictObject({
    file: StoredFile,
    warnings: z.array(z.enum(['W_MMS_SEND_NARROW', 'W_CONTENT_MISMATCH'])),
  })
  .meta({ id: 'AddedFile', description: 'A file that was kept, and what is doubtful about it (R146, R148).' })

export const CreateFileByUrl = z
  .strictObject({
    accountId: z.number().int().optional(),
    type: FileType,
    url: z.string().min(1).max(2000),
    name: z.string().min(1).max(200).optional(),
  })
  .meta({ id: 'CreateFileByUrl' })

export type AddedFile = z.infer<typeof AddedFile>

/** A file as its bytes, which is not a JSON operation. */
export const STORED_FILE_BYTES = {
  download: { path: '/workspaces/{workspace}/files/{file}/bytes', query: AccountQuery },
  upload: {
    path: '/workspaces/{workspace}/files',
    query: z.strictObject({
      ...AccountQuery.shape,
      type: FileType,
      name: z.string().min(1).max(200),
    }),
    // A little more, so that a file that is too large gets its own refusal.
    maxBytes: 2 * MAX_FILE_BYTES,
    answer: AddedFile,
  },
} as const
