import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WorkspaceFileError } from '../store/workspace-file-error.ts'

const EXTENSION = '.bramka'
const WORKSPACE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** The folder of workspace files, which other processes may use as well; without one every workspace is in memory. */
export class WorkspaceFolder {
  readonly #path: string | null

  constructor(path: string | null) {
    this.#path = path
    if (path !== null) mkdirSync(path, { recursive: true })
  }

  /** Where a workspace has its file, or would have it; null when it can have none. */
  fileOf(id: string): string | null {
    // A name from outside is never a path.
    return this.#path === null || !WORKSPACE_NAME.test(id) ? null : join(this.#path, `${id}${EXTENSION}`)
  }

  /** The ids of all workspaces that have a file. */
  ids(): readonly string[] {
    if (this.#path === null) return []
    return readdirSync(this.#path)
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .filter((id) => this.find(id) !== null)
  }

  /** The file of a workspace that has one. */
  find(id: string): string | null {
    const file = this.fileOf(id)
    return file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null
  }

  /** Whether the place of a file is in use, be it by something that is no workspace. */
  isTaken(id: string): boolean {
    const file = this.fileOf(id)
    return file !== null && existsSync(file)
  }

  /** Throws `WorkspaceFileError` when another process has made a workspace since its place was found free: it may have it open. */
  refuseMadeMeanwhile(id: string): void {
    if (!this.isTaken(id)) return
    throw new WorkspaceFileError(
      'E_FILE_LOCKED',
      `${this.fileOf(id) ?? id} has just been made by another program`,
      'Close the other Bramka, then try again.',
    )
  }
}

/** Removes a workspace file and the log beside it. */
export function removeFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}
