import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'emulator',
  'src-main',
  'src-renderer',
  'build',
  'electron.vite.config.ts',
  'package-lock.json',
]
const outputs = [
  'out/main/main.js',
  'out/main/emulator.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/** Answers whether the built program is complete and younger than everything it is made of. */
export function isBuildFresh(projectRoot: string): boolean {
  const built = outputs.map((path) => join(projectRoot, path))
  if (!built.every((path) => existsSync(path))) return false
  const oldestOutput = Math.min(...built.map(changedAtMs))
  return sources.every((path) => newestIn(join(projectRoot, path)) <= oldestOutput)
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAtMs(path)
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(0, ...files.map((file) => changedAtMs(join(path, file))))
}

function changedAtMs(path: string): number {
  return statSync(path).mtimeMs
}
