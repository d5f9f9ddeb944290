import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const PROJECT = join(import.meta.dirname, '../..')
const README = readFileSync(join(PROJECT, 'README.md'), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-readme-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The code that the README gives a file of this name: the block after the sentence that begins with it. */
function codeOf(file: string): string {
  const [, block = ''] = README.split(`\n\`${file}\` `)
  return /```ts\n(.*?)```/s.exec(block)?.[1] ?? ''
}

test('the first test of the README passes as it stands there, in a project beside Bramka’s folder', async () => {
  const project = join(folder, 'tests')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  symlinkSync(PROJECT, join(folder, 'bramka'))
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'))
  for (const file of ['playwright.config.ts', 'ogrodnik.spec.ts']) {
    writeFileSync(join(project, file), codeOf(file))
  }
  const cli = join(PROJECT, 'node_modules/@playwright/test/cli.js')
  const run = spawn(process.execPath, [cli, 'test', '--reporter=line'], { cwd: project })
  let said = ''
  run.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  run.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [exitCode] = (await once(run, 'close')) as [number | null]
  expect([said, exitCode]).toEqual([expect.stringContaining('1 passed'), 0])
})

test('every command line of the README whose output programs read keeps npm silent', () => {
  const commands = README.match(/npm run [^`'\n]*--json[^`'\n]*/g) ?? []
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter((command) => !command.startsWith('npm run -s '))).toEqual([])
})
