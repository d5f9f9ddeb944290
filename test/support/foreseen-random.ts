import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../emulator/adapters/secrets.ts'

/** Bytes that are the same in every run, and differ from call to call. */
export function foreseenRandom(): RandomBytes {
  let calls = 0
  return (size) => {
    calls += 1
    return createHash('shake256', { outputLength: size }).update(String(calls)).digest()
  }
}
