import { hash32, spreadBits, type Seed } from './seeded-random.ts'

/**
 * Ids of messages as the outside sees them. An incoming message shows its number; an outgoing one shows ten hexadecimal
 * digits (like `eba39e4fe1`), a permutation of its number keyed by the workspace's seed. So ids look like the platform's, are
 * the same for the same seed, need no column and no index, and cannot collide.
 */
export type MessageDirection = 'inbound' | 'outbound'

const HALF_BITS = 20
const HALF_MASK = (1 << HALF_BITS) - 1
const ROUNDS = 4

/** Answers the public id of the message with this internal number. */
export function renderMessageId(direction: MessageDirection, id: number, seed: Seed): string {
  return direction === 'inbound' ? String(id) : permute(id, roundKeys(seed)).toString(16).padStart(10, '0')
}

/** Reads a public id of either form back into the internal number; undefined when it has neither form. */
export function parseMessageId(
  text: string,
  seed: Seed,
): { direction: MessageDirection; id: number } | undefined {
  if (/^[0-9a-f]{10}$/.test(text)) {
    return {
      direction: 'outbound',
      id: permute(Number.parseInt(text, 16), roundKeys(seed).toReversed(), true),
    }
  }
  return /^[1-9]\d{0,8}$/.test(text) ? { direction: 'inbound', id: Number(text) } : undefined
}

function roundKeys(seed: Seed): readonly number[] {
  return Array.from({ length: ROUNDS }, (_, round) => hash32(`${seed}\u0001message-id\u0001${round}`))
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
