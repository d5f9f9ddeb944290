import { hash32, spreadBits, type Seed } from './seeded-random.ts'

/**
 * Ids of ten hexadecimal digits, like the platform's (`eba39e4fe1`): a permutation of an internal number, keyed by the workspace's
 * seed and by what the id is of. So they are the same for the same seed, need no column and no index, and cannot collide.
 */
export function renderHexId(purpose: string, id: number, seed: Seed): string {
  return permute(id, roundKeys(purpose, seed)).toString(16).padStart(10, '0')
}

/** Reads such an id back into the internal number; undefined when it has not its form. */
export function parseHexId(purpose: string, text: string, seed: Seed): number | undefined {
  if (!/^[0-9a-f]{10}$/.test(text)) return undefined
  return permute(Number.parseInt(text, 16), roundKeys(purpose, seed).toReversed(), true)
}

const HALF_BITS = 20
const HALF_MASK = (1 << HALF_BITS) - 1
const ROUNDS = 4

function roundKeys(purpose: string, seed: Seed): readonly number[] {
  return Array.from({ length: ROUNDS }, (_, round) => hash32(`${seed}\u0001${purpose}\u0001${round}`))
}

/** A balanced Feistel network over 40 bits; reversing it is the same walk with the keys reversed and the halves swapped. */
function permute(value: number, keys: readonly number[], isInverse = false): number {
  let left = Math.floor(value / 2 ** HALF_BITS) & HALF_MASK
  let right = value & HALF_MASK
  if (isInverse) [left, right] = [right, left]
  for (const key of keys) {
    ;[left, right] = [right, left ^ (spreadBits(right ^ key) & HALF_MASK)]
  }
  if (isInverse) [left, right] = [right, left]
  return left * 2 ** HALF_BITS + right
}
