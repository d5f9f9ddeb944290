import { isRefusal, type Refusal } from '../../../domain/refusal.ts'
import { FILE_TYPES, renderFileId, type FileType, type StoredFile } from '../../../domain/stored-file.ts'
import {
  addFile as addBytes,
  addFileByUrl,
  findFile,
  listFiles as list,
  removeFile,
} from '../../../services/files.ts'
import type { ActionCall } from '../action.ts'
import type { Answer, AnswerFields } from '../answer.ts'
import { apiError, isApiError, type ApiError } from '../api-errors.ts'
import { timeRenderer } from '../local-time.ts'
import { fromNewest } from '../read-page.ts'
import { badValue, missing, requireText } from '../read-parameters.ts'

/**
 * `files/add`: keeps a file, sent as a part of a form (for an MMS only), or one that lies at `url`, for which a stand-in is kept, as
 * nothing is ever fetched (api-v2 2.2 [V+C], R2). Errors: 2000, 1006 for the type, 4000, 4002.
 */
export function addFile(call: ActionCall): Answer {
  const { parameters, workspace, user } = call
  const upload = parameters.file('file')
  const url = parameters.text('url')?.trim()
  const absent = [
    ...(parameters.has('type') ? [] : ['type']),
    ...(upload === undefined && (url ?? '') === '' ? ['url', 'file'] : []),
  ]
  if (absent.length > 0) return missing(...absent)
  const type = readType(call)
  if (isApiError(type)) return type
  if (type === undefined) return apiError(1006, badValue('type', parameters.text('type') ?? ''))
  const name = parameters.text('name')?.trim()
  const { accountId } = user
  if (upload !== undefined && type === 'voice') return apiError(4002)
  const added =
    upload === undefined
      ? addFileByUrl(workspace.deps, { accountId, type, name }, url ?? '')
      : addBytes(
          workspace.deps,
          { accountId, type, name: name ?? upload.name, contentType: upload.contentType },
          upload.bytes,
        )
  if (isRefusal(added)) return apiError(fileErrorOf(added))
  return { success: true, id: renderFileId(added.file.id, workspace.deps.seed) }
}

/** `files/index`: files of the account, of one type if `type` says so, by default the newest first (api-v2 2.2 [V+C]). Error: 1006. */
export function listFiles(call: ActionCall): Answer {
  const type = readType(call)
  if (isApiError(type)) return type
  const found = list(call.workspace.deps, call.user.accountId)
  const files = (isRefusal(found) ? [] : found).filter((file) => type === undefined || file.type === type)
  return { items: fromNewest(files, call.profile['api.page_order']).map(fileRenderer(call)) }
}

/** `files/view`: one file, its fields at the top (api-v2 2.2 [C]). Errors: 2000, 1006, 4001. */
export function viewFile(call: ActionCall): Answer {
  const file = requireFile(call)
  return isApiError(file) ? file : fileRenderer(call)(file)
}

/** `files/delete` (api-v2 2.2 [C]). Errors: 2000, 1006, 4001. */
export function deleteFile(call: ActionCall): Answer {
  const file = requireFile(call)
  if (isApiError(file)) return file
  const { workspace, user } = call
  removeFile(workspace.deps, user.accountId, renderFileId(file.id, workspace.deps.seed))
  return { success: true }
}

/** The file that `id` names; with a `type`, it has to be of that type. */
function requireFile(call: ActionCall): StoredFile | ApiError {
  const id = requireText(call.parameters, 'id')
  if (isApiError(id)) return id
  const type = readType(call)
  if (isApiError(type)) return type
  const file = findFile(call.workspace.deps, call.user.accountId, id.trim())
  return isRefusal(file) || (type !== undefined && file.type !== type) ? apiError(4001) : file
}

function readType({ parameters }: ActionCall): FileType | undefined | ApiError {
  const text = parameters.text('type')?.trim()
  if (text === undefined || text === '') return undefined
  return FILE_TYPES.find((type) => type === text) ?? apiError(1006, badValue('type', text))
}

/** How a file that was not kept is answered. */
export function fileErrorOf({ code }: Pick<Refusal, 'code'>): 4000 | 4002 {
  return code === 'E_FILE_TOO_LARGE' ? 4000 : 4002
}

function fileRenderer({ workspace }: ActionCall): (file: StoredFile) => AnswerFields {
  const timeOf = timeRenderer()
  return ({ id, name, size, type, createdAt }) => ({
    id: renderFileId(id, workspace.deps.seed),
    name,
    size,
    type,
    date: timeOf(createdAt),
  })
}
