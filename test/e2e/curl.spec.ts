import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { test } from './support/browser-panel.ts'

const run = promisify(execFile)

/** Runs curl, quietly; answers what it printed. */
async function curl(...parameters: readonly string[]): Promise<string> {
  const { stdout } = await run('curl', ['--silent', '--noproxy', '*', '--max-time', '10', ...parameters])
  return stdout
}

test('R122, R125: curl calls a receiver, which says OK and remembers', async ({ panel, emulator }) => {
  const address = `${emulator.http}/_bramka/receiver/sklep`
  expect(await curl(`${address}?numer=%2B48500600700&tresc=Za%C5%BC%C3%B3%C5%82%C4%87`)).toBe('OK')
  expect(
    await curl('--data-urlencode', 'tresc=a & b', `${emulator.http}/w/default/_bramka/receiver/sklep`),
  ).toBe('OK')
  await panel.getByRole('link', { name: /^Doręczenia/ }).click()
  await panel.getByRole('tab', { name: 'Odbiorniki' }).click()
  await panel.getByRole('option', { name: /sklep/ }).click()
  const calls = panel.getByRole('list', { name: 'Wywołania' })
  await expect(calls).toContainText('tresc=Zażółć')
  await expect(calls).toContainText('tresc=a & b')
})

test('R129: curl hands a mail over, and the panel shows it', async ({ panel, emulator }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bramka-curl-'))
  const file = join(folder, 'list.eml')
  await writeFile(
    file,
    'From: ola@a.pl\r\nTo: jan@b.pl\r\nSubject: =?UTF-8?Q?Za=C5=BC?=\r\n\r\n<script>Test</script>\r\n',
  )
  const envelope = ['--mail-from', 'ola@a.pl', '--mail-rcpt', 'jan@b.pl', '--upload-file', file]
  const reply = (...login: readonly string[]) =>
    curl('--url', emulator.smtp, ...login, ...envelope, '--write-out', '%{response_code}')
  expect([await reply(), await reply('--user', 'default:byle-co')]).toEqual(['250', '250'])
  await expect(reply('--user', 'nie-ma-takiej:x')).rejects.toThrow()
  await panel.getByRole('link', { name: /^Doręczenia/ }).click()
  await panel.getByRole('tab', { name: 'Skrzynka' }).click()
  await expect(panel.getByRole('option', { name: /Zaż/ })).toHaveCount(2)
  await panel.getByRole('option', { name: /Zaż/ }).first().click()
  await expect(panel.getByText('<script>Test</script>').last()).toBeVisible()
  await rm(folder, { recursive: true, force: true })
})
