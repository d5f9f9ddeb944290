import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { startEmulator, type EmulatorOptions, type RunningEmulator } from './runtime.ts'
import { stderrLog } from './runtime/log.ts'

const DEFAULT_PORT = 4310
const DEFAULT_SMTP_PORT = 4325

interface ServeFlags {
  readonly port?: number
  readonly smtpPort?: number | 'off'
  readonly host: string
  readonly data?: string
  readonly memory: boolean
  readonly json: boolean
  readonly durability: 'normal' | 'full'
  readonly panel?: string
}

const program = new Command('bramka')
  .description('Local emulator of an SMS and MMS platform, for rehearsing campaigns offline')
  .version(packageJson.version)

program
  .command('serve', { isDefault: true })
  .description('run the emulator without a window')
  .option(
    '--port <n>',
    `HTTP port; 0 takes any free one (default: ${String(DEFAULT_PORT)} or the next free one)`,
    parsePort,
  )
  .option(
    '--smtp-port <n>',
    `SMTP port of the built-in mailbox; 0 takes any free one, off closes it (default: ${String(DEFAULT_SMTP_PORT)} or the next free one)`,
    parseSmtpPort,
  )
  .option('--host <address>', 'address to listen on; anything but loopback opens it to others', '127.0.0.1')
  .option('--data <dir>', 'folder of workspace files (default: the user’s data folder)')
  .option('--memory', 'keep workspaces in memory only', false)
  .option('--json', 'print one JSON line for programs instead of sentences', false)
  .option(
    '--durability <level>',
    'normal survives a killed process, full also a power cut',
    parseDurability,
    'normal',
  )
  .option('--panel <dir>', 'folder of the built panel')
  .action(async (flags: ServeFlags) => {
    await serve(flags)
  })

await program.parseAsync()

async function serve(flags: ServeFlags): Promise<void> {
  const say = (event: object, sentence: string): void => {
    process.stdout.write(flags.json ? `${JSON.stringify(event)}\n` : `${sentence}\n`)
  }
  try {
    const emulator = await startEmulator({
      dataFolder: flags.memory ? null : resolve(flags.data ?? defaultDataFolder()),
      host: flags.host,
      port: flags.port ?? DEFAULT_PORT,
      mayMove: flags.port === undefined,
      smtp: smtpOf(flags),
      durability: flags.durability,
      panelFolder: flags.panel ?? join(import.meta.dirname, '..', 'out', 'renderer'),
      version: packageJson.version,
      log: stderrLog(),
    })
    // Before the line that says it is ready: whoever reads it may stop it at once.
    stopOnSignal(emulator)
    const { http, smtp, panel, token } = emulator
    say(
      { event: 'ready', http, smtp, panel, token },
      `Bramka: ${panel}\nControl API: ${http}/_bramka/v1  token: ${token}${smtp === null ? '' : `\nMailbox: ${smtp}`}`,
    )
  } catch (error) {
    const message = explain(error)
    say({ event: 'error', message }, `Bramka cannot start: ${message}`)
    process.exitCode = 1
  }
}

function stopOnSignal(emulator: RunningEmulator): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    void emulator.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // A parent that started us over a message channel and is gone needs us no more.
  process.on('disconnect', stop)
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return `the data folder cannot be used (${error.message}); choose another with --data`
  }
  return error.message
}

/** Where each system keeps what programs store for a user. */
function defaultDataFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Bramka', 'workspaces')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Bramka', 'workspaces')
    default:
      return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'Bramka', 'workspaces')
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('expected a port from 0 to 65535')
  return port
}

function parseSmtpPort(text: string): number | 'off' {
  return text === 'off' ? 'off' : parsePort(text)
}

/** Where the mailbox is to listen; null: nowhere. */
function smtpOf({ smtpPort }: ServeFlags): EmulatorOptions['smtp'] {
  if (smtpPort === 'off') return null
  return { port: smtpPort ?? DEFAULT_SMTP_PORT, mayMove: smtpPort === undefined }
}

function parseDurability(text: string): 'normal' | 'full' {
  if (text === 'normal' || text === 'full') return text
  throw new InvalidArgumentError('expected normal or full')
}
