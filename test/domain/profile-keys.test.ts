import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROFILE_KEYS } from '../../emulator/domain/profile-keys.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Where keys are defined, described and shown, which is not reading them. */
const DEFINITIONS =
  /^emulator\/(domain\/profile(-keys)?\.ts|domain\/rule-book\/|contract\/|control-api\/)|^src-renderer\/features\/settings\//

function keysThatAreRead(): Set<string> {
  const sources = globSync('{emulator,src-renderer}/**/*.{ts,vue}', { cwd: ROOT })
    .filter((path) => !DEFINITIONS.test(path))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
  return new Set(
    Object.keys(PROFILE_KEYS).filter((key) => sources.some((source) => source.includes(`'${key}'`))),
  )
}

test('R43: exactly the keys that nothing reads are marked as without effect', () => {
  const read = keysThatAreRead()
  const ahead = Object.entries(PROFILE_KEYS).filter(([, { isAhead }]) => isAhead === true)
  expect(ahead.map(([key]) => key)).toEqual(Object.keys(PROFILE_KEYS).filter((key) => !read.has(key)))
})
