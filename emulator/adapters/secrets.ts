import { createHash, createHmac, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PasswordHash, Secrets, TokenDigest } from '../domain/secrets.ts'

/** Bytes that nobody can foresee: `randomBytes` of `node:crypto`, or a test's own. */
export type RandomBytes = (size: number) => Buffer

const deriveKey = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt)

const COST = { N: 2 ** 14, r: 8, p: 1 }
/** Says how a hash was made. The cost is not read from it: a file from outside could ask for hours of work. */
const FORM = 'scrypt-14-8-1'
const KEY_BYTES = 32
const SALT_BYTES = 16
const TOKEN_BYTES = 16
/** The most passwords that are remembered at a time. */
const MAX_REMEMBERED = 10_000

/** Makes the secrets of one process: scrypt for passwords, SHA-256 for tokens, which are long and random where it matters. */
export function createSecrets(random: RandomBytes): Secrets {
  // By an HMAC under a key of this process: what is remembered is of no use to anybody else.
  const remembered = new Map<string, Promise<boolean>>()
  const memoryKey = random(KEY_BYTES)

  return {
    async hashPassword(password) {
      const salt = random(SALT_BYTES)
      const key = await deriveKey(password, salt, KEY_BYTES, COST)
      return [FORM, salt.toString('base64url'), key.toString('base64url')].join(':') as PasswordHash
    },

    fitsPassword(password, hash) {
      const name = createHmac('sha256', memoryKey).update(`${hash}\0${password}`).digest('base64url')
      const known = remembered.get(name)
      if (known !== undefined) return known
      const checked = checkPassword(password, hash).then((fits) => {
        if (!fits) remembered.delete(name)
        return fits
      })
      // While it is being checked too: many calls that begin at once cost one check.
      remembered.set(name, checked)
      forgetOldest(remembered)
      return checked
    },

    digestToken: (token) => createHash('sha256').update(token).digest('hex') as TokenDigest,

    makeToken: () => random(TOKEN_BYTES).toString('hex'),
  }
}

async function checkPassword(password: string, hash: PasswordHash): Promise<boolean> {
  const [form, salt = '', key = ''] = hash.split(':')
  const expected = Buffer.from(key, 'base64url')
  if (form !== FORM || expected.length !== KEY_BYTES) return false
  return timingSafeEqual(await deriveKey(password, Buffer.from(salt, 'base64url'), KEY_BYTES, COST), expected)
}

function forgetOldest(remembered: Map<string, unknown>): void {
  if (remembered.size <= MAX_REMEMBERED) return
  const [oldest] = remembered.keys()
  if (oldest !== undefined) remembered.delete(oldest)
}
