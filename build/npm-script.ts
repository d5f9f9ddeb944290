import { spawn } from 'node:child_process'

export interface ScriptResult {
  readonly succeeded: boolean
  readonly output: string
  readonly durationMs: number
}

/** The command that runs a script of package.json with the same npm, and so the same Node, that started this program. */
export function npmCommand(...parameters: readonly string[]): readonly [string, ...string[]] {
  const npm = process.env['npm_execpath']
  if (npm === undefined) throw new Error('start this program by npm, for example: npm run check')
  return [process.execPath, npm, ...parameters]
}

/** Runs a script of package.json to its end and keeps what it prints. */
export function runScript(script: string, parameters: readonly string[] = []): Promise<ScriptResult> {
  const [command, ...rest] = npmCommand('run', '--silent', script, '--', ...parameters)
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { env: { ...process.env, ...colours() } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    }
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ succeeded: code === 0, output, durationMs: performance.now() - startedAt })
    })
  })
}

/** A tool behind a pipe cannot see that a person looks at the end of it. */
function colours(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
}
