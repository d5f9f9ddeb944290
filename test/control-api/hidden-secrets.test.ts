import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

const PASSWORDS = ['Haslo-Produkcyjne-1', 'Haslo-Produkcyjne-2']
const TOKEN = 'c0ffee5ecre7c0ffee5ecre7c0ffee01'

let folder: string
let server: TestEmulator
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-secrets-'))
  server = await startTestEmulator(folder)
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const BASE = '/_bramka/v1/workspaces/w'

/** One call as it is; answers all that came back, as text. */
async function exchange(method: string, path: string, body?: object): Promise<string> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await server.send(`${BASE}${path}`, { method, ...json })
  return JSON.stringify([answer.status, [...answer.headers], answer.body])
}

function filesOf(path: string): Buffer[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
}

test('no password and no token is in any answer, event, export, log or file', async () => {
  const { id } = await server.workspace({ id: 'w', storage: 'file' })
  const [first = '', second = ''] = PASSWORDS
  const user = { username: 'produkcja', password: first }
  const answers = [
    await exchange('POST', '/api-users', user),
    // Refused for what they are, for where they are, and for what came with them.
    await exchange('POST', '/api-users', user),
    await exchange('POST', '/api-users', { ...user, username: 'x' }),
    await exchange('POST', '/api-users', { username: 'nowy', password: first.repeat(20) }),
    await exchange('POST', '/api-users', { username: 'nowy', password: first.repeat(100) }),
    await exchange('POST', '/api-users', { username: 'nowy', password: `${first}\0` }),
    await exchange('POST', '/api-users', { username: 'nowy', password: [first] }),
    await exchange('POST', '/api-users', { username: 'nowy', password: { [first]: first } }),
    await exchange('POST', '/api-users/1/tokens', { token: `${TOKEN} ${TOKEN}` }),
    await exchange('POST', '/api-users/1/tokens', { token: TOKEN.repeat(40) }),
    await exchange('POST', '/api-users/1/tokens', { name: 'x', token: [TOKEN] }),
    await exchange('PATCH', '/api-users/4', { password: second }),
    await exchange('PATCH', '/api-users/4', { password: second, state: 'asleep' }),
  ]
  const made = await exchange('POST', '/api-users/4/tokens', { token: TOKEN })
  expect(made).toContain(TOKEN)
  answers.push(
    await exchange('POST', '/api-users/4/tokens', { token: TOKEN }),
    await exchange('GET', '/api-users'),
    await exchange('GET', '/api-users/4/tokens'),
    await exchange('GET', '/export'),
    await exchange('GET', '/events:wait?timeoutMs=0&limit=1000'),
  )
  await exchange('POST', '/snapshots', { name: 'po' })
  await server.client.call('createWorkspace', { body: { id: 'kopia', from: { workspace: id } } })
  await server.stop()
  const places = {
    answers: answers.join('\n'),
    log: server.log.lines.join('\n'),
    files: Buffer.concat(filesOf(folder)).toString('latin1'),
  }
  expect(places.files).toContain('produkcja')
  for (const secret of [...PASSWORDS, TOKEN]) {
    expect(Object.entries(places).filter(([, text]) => text.includes(secret))).toEqual([])
  }
})
