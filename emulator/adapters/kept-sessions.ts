import type { SmtpSession } from './smtp-session.ts'

/** The most sessions that wait for their next e-mail; the mailbox has room for others as well. */
const MOST_KEPT = 16
/** How long a session waits for it. */
const KEPT_MS = 1_000

interface Kept {
  readonly mailbox: string
  readonly session: SmtpSession
  readonly timer: NodeJS.Timeout
}

/**
 * Sessions with the built-in mailbox between two e-mails, since to be greeted takes longer there than everything else: a mail server
 * lets those wait that might talk too early. A mailbox is a port and a workspace, and nobody gets a session of another one.
 */
export class KeptSessions {
  /** The one that waits longest first. */
  readonly #kept = new Set<Kept>()

  /** Gives a session away to whoever uses it next. The mailbox may have closed it meanwhile. */
  take(mailbox: string): SmtpSession | undefined {
    const kept = [...this.#kept].findLast((one) => one.mailbox === mailbox)
    if (kept !== undefined) this.#forget(kept)
    return kept?.session
  }

  /** Keeps a session whose last e-mail was taken. */
  keep(mailbox: string, session: SmtpSession): void {
    const timer = setTimeout(() => {
      this.#drop(kept)
    }, KEPT_MS).unref()
    const kept: Kept = { mailbox, session, timer }
    this.#kept.add(kept)
    for (const surplus of [...this.#kept].slice(0, -MOST_KEPT)) this.#drop(surplus)
  }

  /** Ends all that wait. */
  close(): void {
    for (const kept of this.#kept) this.#drop(kept)
  }

  #drop(kept: Kept): void {
    this.#forget(kept)
    kept.session.close()
  }

  #forget(kept: Kept): void {
    clearTimeout(kept.timer)
    this.#kept.delete(kept)
  }
}
