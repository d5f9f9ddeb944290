import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { electronInstaller, findElectron } from './electron.ts'
import { isBuildFresh } from './freshness.ts'
import { runScript } from './npm-script.ts'
import { hasDisplay } from './preparation/desktop.ts'

const projectRoot = join(import.meta.dirname, '..')

/** The desktop app, or why there can be none here. */
type Desktop =
  | { readonly kind: 'possible'; readonly electron: string }
  | { readonly kind: 'impossible'; readonly why: string }

/** Opens Bramka in its window; where no window can be had, says why and serves the same panel to a browser. */
async function start(parameters: readonly string[]): Promise<number> {
  if (!isBuildFresh(projectRoot) && !(await build())) return 1
  const wantsBrowser = parameters.includes('--browser')
  const passedOn = parameters.filter((parameter) => parameter !== '--browser')
  if (wantsBrowser) return serve(passedOn)

  const desktop = findDesktop()
  if (desktop.kind === 'impossible') {
    console.log(`No window here: ${desktop.why}. The panel is the same in a browser:`)
    return serve(passedOn)
  }
  const ending = await run(desktop.electron, [projectRoot, ...passedOn])
  if (ending.exitCode === 0) return 0
  // The app itself always ends with 0, so Electron has failed: no libraries, no user namespaces for its sandbox, no GPU.
  console.log(
    `No window here: Electron ended (${ending.how}), see above. The panel is the same in a browser:`,
  )
  return serve(passedOn)
}

async function build(): Promise<boolean> {
  console.log('Building, as after every change …')
  const { succeeded, output } = await runScript('build')
  if (!succeeded) console.error(output)
  return succeeded
}

function findDesktop(): Desktop {
  if (!hasDisplay()) return { kind: 'impossible', why: 'there is no display' }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { kind: 'impossible', why: 'root started it, and as root Electron would run without its sandbox' }
  }
  const present = findElectron()
  return present === undefined ? downloadElectron() : { kind: 'possible', electron: present }
}

function downloadElectron(): Desktop {
  console.log("Downloading Electron's binary, once (some 120 MB; `npm start -- --browser` goes without) …")
  const { stderr } = spawnSync(process.execPath, [electronInstaller], { encoding: 'utf8' })
  const electron = findElectron()
  if (electron !== undefined) return { kind: 'possible', electron }
  const reason = stderr.split('\n')[0] ?? ''
  return { kind: 'impossible', why: `Electron's binary could not be downloaded (${reason})` }
}

async function serve(parameters: readonly string[]): Promise<number> {
  const emulator = join(projectRoot, 'out/main/emulator.js')
  const panel = join(projectRoot, 'out/renderer')
  return (await run(process.execPath, [emulator, 'serve', '--panel', panel, ...parameters])).exitCode
}

interface Ending {
  /** 0 also for a program that we were asked to end. */
  readonly exitCode: number
  readonly how: string
}

/** Runs a program to its end, in this terminal. Ctrl C reaches the program by itself, other requests to end are passed on. */
function run(command: string, parameters: readonly string[]): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let wasAskedToEnd = false
    const child = spawn(command, parameters, { stdio: 'inherit' })
    const askToEnd = (signal: NodeJS.Signals): void => {
      wasAskedToEnd = true
      if (signal === 'SIGTERM') child.kill(signal)
    }
    process.on('SIGINT', askToEnd).on('SIGTERM', askToEnd)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', askToEnd).off('SIGTERM', askToEnd)
      resolve({
        exitCode: wasAskedToEnd ? 0 : (code ?? 1),
        how: signal ?? `exit status ${code ?? 'unknown'}`,
      })
    })
  })
}

process.exitCode = await start(process.argv.slice(2))
