import { statSync } from 'node:fs'
import { copyDirectory, type LoginDirectory } from '../services/login-directory.ts'
import { peekIntoFile } from '../store/database.ts'

/** A directory, and the state of the file that it was read from. */
interface ReadDirectory {
  readonly stamp: string
  readonly directory: LoginDirectory
}

const NOBODY: LoginDirectory = { hasUsername: () => false, hasToken: () => false }

/** Which logins and tokens closed workspace files have. Each is looked into once for as long as it stays the same. */
export class ClosedDirectories {
  readonly #read = new Map<string, ReadDirectory>()

  /** A file that cannot be read has none. */
  of(file: string): LoginDirectory {
    const stamp = stampOf(file)
    const known = this.#read.get(file)
    if (known?.stamp === stamp) return known.directory
    const directory = peekIntoFile(file, copyDirectory)
    // One that is locked may be let go without a change.
    if (directory === undefined) return NOBODY
    this.#read.set(file, { stamp, directory })
    return directory
  }
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false })
  return `${String(stats?.mtimeMs)} ${String(stats?.size)}`
}
