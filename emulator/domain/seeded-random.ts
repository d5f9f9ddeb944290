/**
 * Randomness without state: a draw depends only on the workspace's seed, what it is for, and a counter (R3). So nothing has
 * to be stored between draws, and the order in which things are drawn cannot change what comes out.
 */
export type Seed = string & { readonly __brand: 'Seed' }

/** Names a text as a seed. */
export function seedOf(text: string): Seed {
  return text as Seed
}

/** Answers an evenly spread whole number in `[0, bound)` for this seed, purpose and counter. `bound` is at most 2^32. */
export function draw(seed: Seed, purpose: string, counter: number, bound: number): number {
  return Math.floor((hash32(`${seed}\u0001${purpose}\u0001${counter}`) / 2 ** 32) * bound)
}

/** Answers a 32-bit hash of a text: FNV-1a over code units, then murmur3's finaliser to spread the bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return spreadBits(hash)
}

/** Spreads the bits of a 32-bit number (murmur3's finaliser); every input has its own output. */
export function spreadBits(bits: number): number {
  let mixed = bits
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
