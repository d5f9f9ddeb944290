import { expect, test } from 'vitest'
import { startTestEmulator } from '../support/test-emulator.ts'

test('R43: the list of profile keys says which of them have no effect yet', async () => {
  const server = await startTestEmulator()
  const { items } = await server.client.call('listProfileKeys', {})
  await server.stop()
  expect(items.filter(({ inEffect }) => !inEffect).map(({ key }) => key)).toEqual([
    'match.session_before_exact',
    'survey.ttl_hours',
    'survey.max_invalid',
    'billboard.max_chars',
    'forward.mail.max_bytes',
    'mms.max_bytes',
    'mms.warn_bytes',
  ])
})
