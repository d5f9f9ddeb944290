/** Why the mailbox does not do what a client wants, as SMTP says it: a code, and a sentence. */
export class SmtpError extends Error {
  readonly responseCode: number

  constructor(responseCode: number, message: string, options?: { readonly cause: unknown }) {
    super(message, options)
    this.name = 'SmtpError'
    this.responseCode = responseCode
  }
}

/** There is no such workspace, which is what a user name says. `code`: 535 for a login, 550 for a mail. */
export function noWorkspace(code: 535 | 550, id: string): SmtpError {
  return new SmtpError(
    code,
    `there is no workspace ${JSON.stringify(id.slice(0, 64))}; the user name is the name of a workspace, any password will do`,
  )
}

/** What a client is told of something that went wrong here: the mail was not taken, and it may try again. */
export function toSmtpError(error: unknown, onError: (error: unknown) => void): SmtpError {
  if (error instanceof SmtpError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // The client has gone; nobody hears the answer.
  if (code === 'ECONNECTION') return new SmtpError(451, 'the connection was closed in the middle of the mail')
  onError(error)
  if (/^(SQLITE_FULL|SQLITE_IOERR|ENOSPC)/.test(code))
    return new SmtpError(452, 'the disk could not be written; the mail was not kept', { cause: error })
  return new SmtpError(451, 'the workspace could not be used; the mail was not kept', { cause: error })
}
