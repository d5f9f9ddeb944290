/** Why a workspace file was not opened. */
export type OpenRefusal =
  'E_FILE_NEWER' | 'E_FILE_CORRUPT' | 'E_FILE_LOCKED' | 'E_FILE_FOREIGN' | 'E_FILE_UNWRITABLE'

/** A workspace file that cannot be used, with the reason and what to do about it. */
export class WorkspaceFileError extends Error {
  readonly code: OpenRefusal
  readonly advice: string
  constructor(code: OpenRefusal, message: string, advice: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'WorkspaceFileError'
    this.code = code
    this.advice = advice
  }
}

/** Answers what SQLite says of a file as a `WorkspaceFileError`, where it is about the file; else what it was given. */
export function toFileError(path: string, cause: unknown): unknown {
  if (cause instanceof WorkspaceFileError || !(cause instanceof Error)) return cause
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const error = (refusal: OpenRefusal, what: string, advice: string) =>
    new WorkspaceFileError(refusal, `${path} ${what} (${cause.message})`, advice, { cause })
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return error(
      'E_FILE_CORRUPT',
      'is damaged or not a workspace',
      'Nothing was changed. Restore a copy, or move the file away.',
    )
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return error('E_FILE_LOCKED', 'is in use by another program', 'Close the other Bramka, then try again.')
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|FULL|PERM|AUTH)/.test(code) || cause instanceof TypeError) {
    return error(
      'E_FILE_UNWRITABLE',
      'cannot be written',
      'Check that the folder exists, is writable and has free space.',
    )
  }
  return cause
}
