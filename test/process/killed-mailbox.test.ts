import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startProgram, type EmulatorProgram } from '../support/emulator-program.ts'

let folder: string
let program: EmulatorProgram
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-mailbox-'))
  program = await startProgram(folder)
})
afterEach(async () => {
  await program.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('a mail that was acknowledged is there after a kill', async () => {
  const { smtp } = JSON.parse(program.readyLine) as { readonly smtp: string }
  const { hostname: host, port } = new URL(smtp)
  const transport = createTransport({ host, port: Number(port), ignoreTLS: true })
  for (const subject of ['raz', 'dwa']) {
    await transport.sendMail({ from: 'a@b.pl', to: 'c@d.pl', subject, text: 'x'.repeat(1_000_000) })
  }
  await program.kill()
  program = await startProgram(folder)
  const { items } = await program.workspace('default').call('listMails')
  expect(items.map(({ subject }) => subject)).toEqual(['dwa', 'raz'])
})
