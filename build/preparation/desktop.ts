import { spawnSync } from 'node:child_process'
import { findElectron } from '../electron.ts'
import { debianPackages, need } from './debian-packages.ts'
import { findProgram, isExecutable } from './program.ts'
import { missing, ready, type Readiness } from './readiness.ts'
import { prepareStandIn, standInExecutable, standInIsPossible } from './stand-in-electron.ts'

/** Answers the Electron to test the shell with: the real one if its binary is there, else the prepared stand-in. */
export function findDesktopRuntime(): string | undefined {
  return findElectron() ?? (isExecutable(standInExecutable) ? standInExecutable : undefined)
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || 'DISPLAY' in process.env || 'WAYLAND_DISPLAY' in process.env
}

/** Brings an Electron that can run here, its libraries, and a display if there is none. */
export async function prepareDesktop(): Promise<Readiness<string>> {
  const electron = await prepareElectron()
  if (electron.kind === 'missing') return electron
  if (process.platform !== 'linux') return electron
  const libraries = need("Electron's libraries", debianPackages.desktop, () =>
    librariesAreThere(electron.found),
  )
  if (libraries.kind === 'missing') return libraries
  const display = need('a display', debianPackages.desktop, () => hasDisplay() || hasVirtualDisplay())
  return display.kind === 'missing' ? display : electron
}

async function prepareElectron(): Promise<Readiness<string>> {
  const present = findDesktopRuntime()
  if (present !== undefined) return ready(present)
  if (!standInIsPossible) return missing("Electron's binary", 'npx install-electron')
  const unpacking = need('unzip', debianPackages.desktop, () => findProgram('unzip') !== undefined)
  if (unpacking.kind === 'missing') return unpacking
  try {
    return ready(await prepareStandIn())
  } catch (error) {
    return missing("Electron's binary", `npx install-electron (the stand-in: ${String(error)})`)
  }
}

function librariesAreThere(executable: string): boolean {
  const { stdout, status } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return status === 0 && !stdout.includes('not found')
}

function hasVirtualDisplay(): boolean {
  return findProgram('xvfb-run') !== undefined && findProgram('xauth') !== undefined
}
