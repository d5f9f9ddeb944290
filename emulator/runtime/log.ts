import { WorkspaceFileError } from '../store/workspace-file-error.ts'

/** Where the process says what happens to it. One line each; never a secret, never a message's text. */
export interface Log {
  readonly info: (text: string) => void
  readonly error: (text: string, cause: unknown) => void
}

/** Writes to standard error, so that standard output stays for the one line that programs read. */
export function stderrLog(): Log {
  return {
    info: (text) => {
      process.stderr.write(`${text}\n`)
    },
    error: (text, cause) => {
      process.stderr.write(`${text}: ${describe(cause)}\n`)
    },
  }
}

/** A file that cannot be used is for its owner: what is wrong, and what to do. Anything else is a bug, with its stack. */
function describe(cause: unknown): string {
  if (cause instanceof WorkspaceFileError) return `${cause.message}. ${cause.advice}`
  if (!(cause instanceof Error)) return String(cause)
  const why = cause.cause === undefined ? '' : ` (${describe(cause.cause)})`
  return `${cause.stack ?? cause.message}${why}`
}
