import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageFolder = dirname(fileURLToPath(import.meta.resolve('electron/package.json')))

/** Downloads Electron's binary for this machine, unless it is there; belongs to the `electron` package. */
export const electronInstaller = join(packageFolder, 'install.js')

/**
 * Answers where Electron's binary is, or nothing when it was never downloaded. Asks the same files as the `electron`
 * package asks itself; importing that package would not do, because it answers a missing binary with a download.
 */
export function findElectron(): string | undefined {
  const ownFolder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const binary = join(ownFolder ?? join(packageFolder, 'dist'), binaryName() ?? 'electron')
  return existsSync(binary) ? binary : undefined
}

function binaryName(): string | undefined {
  const nameFile = join(packageFolder, 'path.txt')
  return existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : undefined
}
