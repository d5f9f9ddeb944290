import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isCallFailure } from '../../src-renderer/client/call-failure.ts'
import { startProgram, type EmulatorProgram } from '../support/emulator-program.ts'
import { TEST_NOW, type TestWorkspace } from '../support/test-emulator.ts'

const WORKSPACE = 'wracajacy'
const KILLS = 8

let folder: string
let program: EmulatorProgram
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-restoring-'))
  program = await startProgram(folder)
})
afterEach(async () => {
  await program.kill()
  rmSync(folder, { recursive: true, force: true })
})

async function textsIn(workspace: TestWorkspace): Promise<readonly string[]> {
  const { items } = await workspace.call('listMessages', { query: { q: 'is:inbound' } })
  return items.map(({ text }) => text)
}

/** Calls that the program may be killed in the middle of. */
async function unlessKilled(call: Promise<unknown>, onAnswer: () => void): Promise<void> {
  try {
    await call
    onAnswer()
  } catch (error) {
    if (!isCallFailure(error)) throw error
  }
}

test('killed at any moment, a workspace is as it was before a restore or after it, and each snapshot is whole', async () => {
  await program.client.call('createWorkspace', { body: { id: WORKSPACE, now: TEST_NOW } })
  let workspace = program.workspace(WORKSPACE)
  await workspace.call('takeSnapshot', { body: { name: 'pusta' } })
  await workspace.write('500600700', '532600111', 'pierwsza')
  await workspace.call('takeSnapshot', { body: { name: 'pelna' } })

  for (let kill = 0; kill < KILLS; kill++) {
    // The answer after which it is killed finds it in the middle of the next of these, here or there.
    let answers = 0
    const onAnswer = () => {
      answers += 1
      if (answers === 1 + (kill % 4)) void program.kill()
    }
    const calls = Array.from({ length: 6 }, (_, index) =>
      index % 3 === 2
        ? workspace.call('takeSnapshot', { body: {} })
        : workspace.call('restoreSnapshot', { params: { snapshot: index % 2 === 0 ? 'pusta' : 'pelna' } }),
    )
    await Promise.all(calls.map((call) => unlessKilled(call, onAnswer)))
    await program.kill()

    program = await startProgram(folder)
    workspace = program.workspace(WORKSPACE)
    expect([[], ['pierwsza']]).toContainEqual(await textsIn(workspace))
    const { items } = await workspace.call('listSnapshots')
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['pusta', 'pelna']))
    for (const { name } of items) {
      await workspace.call('restoreSnapshot', { params: { snapshot: name } })
      const texts = await textsIn(workspace)
      expect(name === 'pusta' ? [[]] : name === 'pelna' ? [['pierwsza']] : [[], ['pierwsza']]).toContainEqual(
        texts,
      )
    }
  }
  await program.stop()
  // What was half written is not in the way of anybody, and there is one such file of each kind at most.
  expect(readdirSync(folder).filter((name) => name.endsWith('.writing')).length).toBeLessThanOrEqual(2)
})
