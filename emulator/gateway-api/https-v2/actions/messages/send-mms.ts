import { isUtf8 } from 'node:buffer'
import { formatSeenIn } from '../../../../domain/mms-format.ts'
import { PLAIN_CONTENT } from '../../../../domain/outbound/mailing.ts'
import { isRefusal } from '../../../../domain/refusal.ts'
import { checkFile, renderFileId } from '../../../../domain/stored-file.ts'
import { expectMade } from '../../../../services/expect-made.ts'
import { addFile, findFile, removeFile } from '../../../../services/files.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError, type ApiError } from '../../api-errors.ts'
import { missing } from '../../read-parameters.ts'
import { readRecipients } from '../../read-recipients.ts'
import { send } from '../../send.ts'
import { fileErrorOf } from '../files.ts'

/**
 * `messages/send_mms`: a title, files that are stored or come along in base64 and are stored then, and perhaps a text (api-v2 2.1.5
 * [Vp+C], R151). Errors: 2000 without a title, files or recipients, 3004, 3005, 3102 for a longer title, 3109 for a stored file that is
 * none for an MMS, 4000, 4001, 4002.
 */
export async function sendMms(call: ActionCall): Promise<Answer> {
  const { parameters } = call
  const title = parameters.text('title')?.trim() ?? ''
  if (title === '') return missing('title')
  if (!parameters.has('file_id') && !parameters.has('file')) return missing('file_id', 'file')
  const text = parameters.text('text') ?? ''
  const recipients = readRecipients(call, text)
  if (isApiError(recipients)) return recipients
  const named = readNamedFiles(call)
  if (isApiError(named)) return named
  const sent = readSentFiles(call)
  if (isApiError(sent)) return sent
  const kept = parameters.flag('test') ? [] : sent.map((file) => keepFile(call, file))
  const content = { ...PLAIN_CONTENT, medium: 'mms' as const, title, files: [...named, ...kept] }
  const answer = await send(call, { content, sharedText: text, recipients })
  if (isApiError(answer)) forgetFiles(call, kept)
  return answer
}

function readNamedFiles({ parameters, workspace, user }: ActionCall): readonly string[] | ApiError {
  const ids = parameters.list('file_id')
  for (const id of ids) {
    const file = findFile(workspace.deps, user.accountId, id)
    if (isRefusal(file)) return apiError(4001)
    if (file.type !== 'mms') return apiError(3109)
  }
  return ids
}

function keepFile({ workspace, user }: ActionCall, { name, contentType, bytes }: SentFile): string {
  const draft = { accountId: user.accountId, name, contentType, type: 'mms' as const }
  return renderFileId(expectMade(addFile(workspace.deps, draft, bytes)).file.id, workspace.deps.seed)
}

/** What came along with a call that sent nothing is not kept. */
function forgetFiles({ workspace, user }: ActionCall, ids: readonly string[]): void {
  for (const id of ids) removeFile(workspace.deps, user.accountId, id)
}

interface SentFile {
  readonly name: string
  readonly contentType: string | null
  readonly bytes: Uint8Array
}

/** Contents in base64, which have no name, and a part of a form, which has one. Errors: 4000, 4002. */
function readSentFiles({ parameters }: ActionCall): readonly SentFile[] | ApiError {
  const upload = parameters.file('file')
  const encoded: readonly SentFile[] = parameters.texts('file').map((text, index) => {
    const bytes = decodeBase64(text)
    return { name: `plik${String(index + 1)}`, contentType: contentTypeSeenIn(bytes), bytes }
  })
  const files = upload === undefined ? encoded : [...encoded, upload]
  for (const { name, contentType, bytes } of files) {
    const checked = checkFile('mms', name, contentType, bytes)
    if (checked.kind === 'refused') return apiError(fileErrorOf(checked))
  }
  return files
}

/** Base64 with or without line ends and the beginning of a `data:` address; what is none is an empty file, which nobody takes. */
function decodeBase64(text: string): Uint8Array {
  const written = text.replace(/^data:[^,]*,/, '').replace(/\s/g, '')
  return /^[\w+/-]*={0,2}$/.test(written) ? Buffer.from(written, 'base64') : new Uint8Array()
}

function contentTypeSeenIn(bytes: Uint8Array): string | null {
  return formatSeenIn(bytes)?.contentType ?? (isUtf8(bytes) ? 'text/plain' : null)
}
