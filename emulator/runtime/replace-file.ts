import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'

/**
 * Puts a file in its place in one step: it is written beside, made sure to be on disk, and renamed. Whenever this is stopped, by a
 * full disk or a killed process, the old file is there as it was. `makeRoom` is called when only the renaming is left.
 */
export function replaceFile(
  path: string,
  write: (beside: string) => void,
  makeRoom: () => void = () => undefined,
): void {
  const beside = `${path}.writing`
  try {
    write(beside)
    const file = openSync(beside, 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    makeRoom()
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
