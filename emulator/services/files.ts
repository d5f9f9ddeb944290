import { formatOf } from '../domain/mms-format.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { standInFor } from '../domain/stand-in-file.ts'
import {
  checkFile,
  parseFileId,
  renderFileId,
  type FileType,
  type FileWarning,
  type StoredFile,
} from '../domain/stored-file.ts'
import type { WritableDb } from '../store/database.ts'
import { deleteFile, insertFile, readFile, readFileBytes, readFiles } from '../store/files.ts'
import { writeHolding } from './account-holding.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A file that somebody wants kept. */
export interface FileDraft {
  readonly accountId: number | undefined
  readonly name: string
  readonly type: FileType
  /** As it was sent; null: not said. */
  readonly contentType: string | null
}

/** A file that was kept, and what is doubtful about it. */
export interface AddedFile {
  readonly file: StoredFile
  readonly warnings: readonly FileWarning[]
}

/** Files of an account, newest first (api-v2 2.2). Refusal: E_NO_ACCOUNT. */
export function listFiles(
  deps: WorkspaceDeps,
  accountId: number | undefined,
): readonly StoredFile[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  return isRefusal(account) ? account : readFiles(deps.database.db, account.id)
}

/** One file of an account by its public id. Refusals: E_NO_ACCOUNT, E_NO_FILE, also for another account's. */
export function findFile(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  publicId: string,
): StoredFile | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const id = parseFileId(publicId, deps.seed)
  const file = id === undefined ? undefined : readFile(deps.database.db, id)
  return file?.accountId === account.id ? file : refused('E_NO_FILE', { id: publicId })
}

/** The bytes of a file that has just been found. */
export function readBytes(deps: WorkspaceDeps, file: StoredFile): Uint8Array {
  const bytes = readFileBytes(deps.database.db, file.id)
  if (bytes === undefined) throw new Error(`file ${String(file.id)} has no bytes`)
  return bytes
}

/** Keeps a file (api-v2 2.2; R143, R146–R148). Refusals: E_NO_ACCOUNT, E_FILE_INVALID, E_FILE_TOO_LARGE. */
export function addFile(deps: WorkspaceDeps, draft: FileDraft, bytes: Uint8Array): AddedFile | Refusal {
  return keepFile(deps, draft, bytes, null)
}

/**
 * Keeps a stand-in for a file that is said to lie at an address: nothing is ever fetched (R2), and a file with a `sourceUrl` says
 * so. Without a name it is called as in the address. Refusals: E_NO_ACCOUNT, E_FILE_INVALID.
 */
export function addFileByUrl(
  deps: WorkspaceDeps,
  draft: Omit<FileDraft, 'name' | 'contentType'> & { readonly name: string | undefined },
  url: string,
): AddedFile | Refusal {
  const lastPart = /^https?:\/\/[^/?#\s]+(?:\/(?:[^/?#\s]*\/)*([^/?#\s]*))?(?:[?#]\S*)?$/i.exec(url)
  if (lastPart === null) return refused('E_FILE_INVALID', { name: url, reason: 'address' })
  const lastName = lastPart[1] ?? ''
  const format = formatOf(lastName, null)
  if (draft.type === 'voice' && format !== undefined && format.extension !== 'wav')
    return refused('E_FILE_INVALID', { name: lastName, reason: 'not-wave' })
  const name = draft.name ?? (lastName === '' ? 'plik' : lastName)
  const contentType = draft.type === 'mms' ? 'image/jpeg' : null
  return keepFile(deps, { ...draft, name, contentType }, standInFor(name, draft.type), url)
}

function keepFile(
  deps: WorkspaceDeps,
  { accountId, name, type, contentType }: FileDraft,
  bytes: Uint8Array,
  sourceUrl: string | null,
): AddedFile | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const checked = checkFile(type, name, contentType, bytes)
  if (checked.kind === 'refused') return refused(checked.code, { name, reason: checked.reason })
  const file = {
    accountId: account.id,
    name,
    type,
    contentType: checked.contentType,
    size: bytes.length,
    sourceUrl,
    createdAt: deps.now(),
  }
  const id = changeFiles(deps, (tx) => insertFile(tx, file, bytes))
  return { file: { ...file, id }, warnings: checked.warnings }
}

/** Removes a file. Refusals: E_NO_ACCOUNT, E_NO_FILE. */
export function removeFile(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  publicId: string,
): Refusal | undefined {
  const file = findFile(deps, accountId, publicId)
  if (isRefusal(file)) return file
  changeFiles(deps, (tx) => {
    deleteFile(tx, file.id)
    return file.id
  })
  return undefined
}

function changeFiles(deps: WorkspaceDeps, change: (tx: WritableDb) => number): number {
  return writeHolding(deps, 'file.changed', change, (id) => renderFileId(id, deps.seed))
}
