import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { findElectron } from '../../build/electron.ts'
import { findDesktopRuntime } from '../../build/preparation/desktop.ts'
import { STAYS_HERE, test as base } from './network/playwright-guard.ts'

const projectRoot = join(import.meta.dirname, '../..')

/** How the shell runs the emulator: in Electron's own Node, or in the Node that runs this test. */
export type EmulatorHost = 'utility process' | 'node'

/** The stand-in Electron is too old for the real emulator's SQLite, so with it only a Node can be the host. */
export const hostOfRealEmulator: EmulatorHost = findElectron() === undefined ? 'node' : 'utility process'

interface LaunchOptions {
  readonly emulator: 'real' | 'fake'
  readonly host: EmulatorHost
  readonly parameters?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

interface DesktopFixtures {
  /** A folder of this test's own. */
  readonly folder: string
  /** Starts the built app with its data in the folder. What is still open at the end of the test is closed. */
  readonly launch: (options: LaunchOptions) => Promise<ElectronApplication>
  /** Starts it as a person would who forgot that it runs, and waits for this start to end. */
  readonly startAgain: (options: LaunchOptions) => Promise<void>
}

export const test = base.extend<DesktopFixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'bramka-desktop-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launch: async ({ folder }, use) => {
    const apps: ElectronApplication[] = []
    await use(async (options) => {
      const app = await _electron.launch(await commandOf(folder, options))
      apps.push(app)
      return app
    })
    for (const app of apps) await app.close()
  },

  startAgain: async ({ folder }, use) => {
    await use(async (options) => {
      const { executablePath, args, env } = await commandOf(folder, options)
      await once(spawn(executablePath, args, { env, stdio: 'ignore' }), 'exit')
    })
  },
})

interface Command {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

async function commandOf(
  folder: string,
  { emulator, host, parameters = [], environment = {} }: LaunchOptions,
): Promise<Command> {
  return {
    executablePath: electronPath(),
    args: [
      emulator === 'real' ? projectRoot : await appWithFakeEmulator(folder),
      `--data=${join(folder, 'data')}`,
      '--port=0',
      '--lang=pl',
      '--disable-gpu',
      ...STAYS_HERE,
      // Electron keeps its sandbox from root, and in a container the tests are root. The app itself never asks for this.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...parameters,
    ],
    env: {
      ...environmentOfTest(),
      ...environment,
      ...(host === 'node' && { BRAMKA_NODE: process.execPath }),
    },
  }
}

function electronPath(): string {
  const path = findDesktopRuntime()
  if (path === undefined)
    throw new Error('there is no Electron to test with: run npm test, which prepares one')
  return path
}

/** The built app with another program in the emulator's place. */
async function appWithFakeEmulator(folder: string): Promise<string> {
  const app = join(folder, 'app')
  await mkdir(app, { recursive: true })
  await cp(join(projectRoot, 'package.json'), join(app, 'package.json'))
  for (const part of ['main', 'preload']) {
    await cp(join(projectRoot, 'out', part), join(app, 'out', part), { recursive: true })
  }
  await cp(join(import.meta.dirname, 'fake-emulator.js'), join(app, 'out/main/emulator.js'))
  return app
}

function environmentOfTest(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('ELECTRON_'),
  )
  return Object.fromEntries(entries)
}
