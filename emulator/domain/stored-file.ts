import { contradicts, formatOf, isSurelySendable } from './mms-format.ts'
import { findWaveFault } from './wave-sound.ts'
import { parseHexId, renderHexId } from './hex-id.ts'
import type { Seed } from './seeded-random.ts'
import type { EpochMs } from './time.ts'

/** What a stored file is for (api-v2 2.2). */
export const FILE_TYPES = ['mms', 'voice'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** A file that an account keeps for its messages; its bytes are read on their own. */
export interface StoredFile {
  readonly id: number
  readonly accountId: number
  readonly name: string
  readonly type: FileType
  readonly contentType: string
  /** In bytes. */
  readonly size: number
  /** Where it was said to lie; its contents are a stand-in then. */
  readonly sourceUrl: string | null
  readonly createdAt: EpochMs
}

/** What is doubtful about a file that was taken all the same (R146, R148). */
export type FileWarning = 'W_MMS_SEND_NARROW' | 'W_CONTENT_MISMATCH'

export type FileRefusalReason =
  'empty' | 'format' | 'not-wave' | 'not-telephone-quality' | 'too-long' | 'size'

export type CheckedFile =
  | { readonly kind: 'ok'; readonly contentType: string; readonly warnings: readonly FileWarning[] }
  | {
      readonly kind: 'refused'
      readonly code: 'E_FILE_INVALID' | 'E_FILE_TOO_LARGE'
      readonly reason: FileRefusalReason
    }

/** The most bytes that a stored file has. Assumed: the vendor names no limit, and shows a file of 344,241 bytes (R150). */
export const MAX_FILE_BYTES = 5 * 1_048_576

/**
 * Answers whether a file can be stored, and as what. For an MMS: a format of R143, recognised as R147 says; for a voice message: a
 * sound of telephone quality of at most a minute (api-v2 2.1.3).
 */
export function checkFile(
  type: FileType,
  name: string,
  contentType: string | null,
  bytes: Uint8Array,
): CheckedFile {
  if (bytes.length === 0) return refused('E_FILE_INVALID', 'empty')
  if (bytes.length > MAX_FILE_BYTES) return refused('E_FILE_TOO_LARGE', 'size')
  if (type === 'voice') return checkSound(bytes)
  const format = formatOf(name, contentType)
  if (format === undefined) return refused('E_FILE_INVALID', 'format')
  const warnings: FileWarning[] = []
  if (!isSurelySendable(format)) warnings.push('W_MMS_SEND_NARROW')
  if (contradicts(format, bytes)) warnings.push('W_CONTENT_MISMATCH')
  return { kind: 'ok', contentType: format.contentType, warnings }
}

function checkSound(bytes: Uint8Array): CheckedFile {
  const fault = findWaveFault(bytes)
  if (fault === undefined) return { kind: 'ok', contentType: 'audio/x-wav', warnings: [] }
  return refused(fault === 'too-long' ? 'E_FILE_TOO_LARGE' : 'E_FILE_INVALID', fault)
}

function refused(code: 'E_FILE_INVALID' | 'E_FILE_TOO_LARGE', reason: FileRefusalReason): CheckedFile {
  return { kind: 'refused', code, reason }
}

/** Answers the id that the outside sees. */
export function renderFileId(id: number, seed: Seed): string {
  return renderHexId('file-id', id, seed)
}

/** Reads it back; undefined when it has not its form. */
export function parseFileId(text: string, seed: Seed): number | undefined {
  return parseHexId('file-id', text, seed)
}
