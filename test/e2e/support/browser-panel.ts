import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, type Page } from '@playwright/test'
import { test as base } from '../../support/network/playwright-guard.ts'

const projectRoot = join(import.meta.dirname, '../../..')
/** The built panel; another folder can be named to test another build. */
const panelFolder = process.env['BRAMKA_PANEL_FOLDER'] ?? join(projectRoot, 'out', 'renderer')

/** The number of the first message that anybody writes in the workspace; before it is the history of the sample. */
export const FIRST_MESSAGE = 12

/** What the emulator says of itself once it can be used. */
export interface ReadyEmulator {
  readonly http: string
  /** The panel's address with its token. */
  readonly panel: string
  readonly token: string
  /** Where the built-in mailbox takes mails. */
  readonly smtp: string
}

/** An emulator of this test's own: a process without a window, on a free port, with its data in a folder that goes away. */
export interface HeadlessEmulator extends ReadyEmulator {
  /** Ends the process as a crash would. */
  readonly kill: () => Promise<void>
  /** Starts it once more over the same data: on the same port, with a new token. */
  readonly restart: () => Promise<ReadyEmulator>
  /** Calls the control API of the workspace that every emulator starts with; answers what came. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<unknown>
  /** Calls the control API by its whole path. */
  readonly callServer: (method: string, path: string, body?: unknown) => Promise<unknown>
}

interface PanelFixtures {
  readonly emulator: HeadlessEmulator
  /**
   * The page with the panel open. A message of the browser's console that tells of an error, an exception and a request to
   * any other address fail the test; `allowErrors` names those that the test itself brings about.
   */
  readonly panel: Page
  readonly allowErrors: (pattern: RegExp) => void
}

export const test = base.extend<PanelFixtures & { readonly complaints: Complaints }>({
  emulator: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'bramka-panel-'))
    const emulator = new EmulatorProcess(folder)
    const ready = await emulator.start(0)
    await use({
      ...ready,
      kill: () => emulator.end('SIGKILL'),
      restart: () => emulator.start(Number(new URL(ready.http).port)),
      call: (method, path, body) => call(ready, method, `/workspaces/default${path}`, body),
      callServer: (method, path, body) => call(ready, method, path, body),
    })
    await emulator.end('SIGTERM')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  complaints: async ({}, use) => {
    const complaints = new Complaints()
    await use(complaints)
    expect(complaints.left()).toEqual([])
  },

  allowErrors: async ({ complaints }, use) => {
    await use((pattern) => {
      complaints.allow(pattern)
    })
  },

  panel: async ({ page, emulator, complaints }, use) => {
    complaints.listenTo(page, emulator.http)
    await page.goto(emulator.panel)
    await use(page)
  },
})

/** What went wrong in a page without anybody looking. */
class Complaints {
  readonly #texts: string[] = []
  readonly #allowed: RegExp[] = []

  allow(pattern: RegExp): void {
    this.#allowed.push(pattern)
  }

  listenTo(page: Page, origin: string): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.#texts.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.#texts.push(`exception: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
        this.#texts.push(`request to elsewhere: ${url}`)
    })
  }

  left(): readonly string[] {
    return this.#texts.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)))
  }
}

class EmulatorProcess {
  readonly #folder: string
  #child: ChildProcess | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  async start(port: number): Promise<ReadyEmulator> {
    const child = spawn(
      process.execPath,
      [
        join(projectRoot, 'emulator/main.ts'),
        'serve',
        '--json',
        `--port=${port}`,
        '--smtp-port=0',
        `--data=${this.#folder}`,
        `--panel=${panelFolder}`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    this.#child = child
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as
        ({ event: 'ready' } & ReadyEmulator) | { event: 'error'; message: string }
      if (said.event === 'error') throw new Error(`the emulator did not start: ${said.message}`)
      const { http, panel, token, smtp } = said
      return { http, panel, token, smtp }
    }
    throw new Error('the emulator ended before it was ready')
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

async function call(
  { http, token }: ReadyEmulator,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${http}/_bramka/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? undefined : await response.json()
}
