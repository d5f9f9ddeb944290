import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { createSecrets } from '../../emulator/adapters/secrets.ts'
import type { PasswordHash } from '../../emulator/domain/secrets.ts'
import { foreseenRandom } from '../support/foreseen-random.ts'

const PASSWORD = 'Tajne-Hasło-2025!'

/** What fits, with a password typed differently, and what does not. */
async function fits(password: string, hash: string): Promise<boolean> {
  return createSecrets(foreseenRandom()).fitsPassword(password, hash as PasswordHash)
}

describe('passwords', () => {
  test('fit what is kept of them, and no other does', async () => {
    const hash = await createSecrets(foreseenRandom()).hashPassword(PASSWORD)
    expect(await fits(PASSWORD, hash)).toBe(true)
    for (const other of ['', PASSWORD.toLowerCase(), `${PASSWORD} `, hash]) {
      expect(await fits(other, hash)).toBe(false)
    }
  })

  test('are salted: the same one is kept differently each time', async () => {
    const secrets = createSecrets(foreseenRandom())
    const [first, second] = await Promise.all([secrets.hashPassword('demo'), secrets.hashPassword('demo')])
    expect(first).not.toBe(second)
    expect([await fits('demo', first), await fits('demo', second)]).toEqual([true, true])
  })

  test('fit nothing that was not made by us, whatever work it asks for', async () => {
    const salt = Buffer.alloc(16).toString('base64url')
    const key = Buffer.alloc(32).toString('base64url')
    for (const hash of [
      '',
      'demo',
      `scrypt-30-8-1:${salt}:${key}`,
      'scrypt-14-8-1',
      `scrypt-14-8-1:${salt}:`,
    ]) {
      expect(await fits('demo', hash)).toBe(false)
    }
  })

  test('once checked are remembered: a thousand more checks take far less time than a thousand first ones', async () => {
    const secrets = createSecrets(foreseenRandom())
    const hash = await secrets.hashPassword(PASSWORD)
    const begun = performance.now()
    expect(await secrets.fitsPassword(PASSWORD, hash)).toBe(true)
    const first = performance.now() - begun
    for (let call = 0; call < 1000; call++) await secrets.fitsPassword(PASSWORD, hash)
    expect(performance.now() - begun).toBeLessThan(first * 100)
    // What was remembered of one hash says nothing of another.
    expect(await secrets.fitsPassword(PASSWORD, await secrets.hashPassword('inne'))).toBe(false)
    expect(await secrets.fitsPassword('inne', hash)).toBe(false)
  })
})

describe('tokens', () => {
  test('api-v2 1.4: look like the vendor’s, and come from the source of chance that was given', () => {
    const [first, second] = [createSecrets(foreseenRandom()), createSecrets(foreseenRandom())]
    const tokens = [first.makeToken(), first.makeToken()]
    expect(tokens).toEqual([expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f]{32}$/)])
    expect(tokens[0]).not.toBe(tokens[1])
    expect([second.makeToken(), second.makeToken()]).toEqual(tokens)
  })

  test('are found by a digest that does not show them', () => {
    const secrets = createSecrets(foreseenRandom())
    const digest = secrets.digestToken('demo')
    expect(digest).toBe('2a97516c354b68848cdbd8f54a226a0a55b21ed138e207ad6c5cbb9c00aa5aea')
  })
})
