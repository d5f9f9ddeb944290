import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ApiToken } from '../../../emulator/contract/api-users.ts'
import { useApiUsers } from '../../../src-renderer/stores/api-users.ts'
import { anApiUser } from '../../support/call-examples.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const token: ApiToken = {
  id: 3,
  name: 'CRM',
  prefix: 'ab',
  createdAt: '2025-03-03T09:00:00.000Z',
  expiresAt: null,
}

describe('useApiUsers', () => {
  let client = createFakeEmulatorClient()
  let tokens: ApiToken[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    tokens = [token]
    client.answer('listApiUsers', () => ({ items: [anApiUser(1)], nextCursor: null }))
    client.answer('listApiTokens', () => ({ items: tokens, nextCursor: null }))
    panelWith(client)
  })

  const called = (id: string) => client.calls.filter((call) => call.id === id).length

  test('reads the tokens of the user that is open, and again when anything about users changes', async () => {
    const users = useApiUsers()
    await users.load()
    await users.open(1)
    expect([users.opened, users.tokens.items]).toEqual([anApiUser(1), [token]])
    tokens = []
    users.applyEvents([anEvent(1, 'api-user.changed')])
    await flushPromises()
    expect(users.tokens.items).toEqual([])
  })

  test('a token is taken away when its removal settles, and stays when that is taken back', async () => {
    client.answer('deleteApiToken', () => {
      tokens = []
      return undefined
    })
    const users = useApiUsers()
    await users.open(1)
    const first = users.removeToken(1, 3)
    const hidden = users.tokens.items
    await first.undo()
    expect([hidden, users.tokens.items, called('deleteApiToken')]).toEqual([[], [token], 0])

    await users.removeToken(1, 3).settle?.()
    expect([users.tokens.items, called('deleteApiToken')]).toEqual([[], 1])
  })

  test('gives the value of a new token to whoever made it, and keeps it nowhere', async () => {
    client.answer('createApiToken', () => ({ ...token, token: 'ab12' }))
    const users = useApiUsers()
    await users.open(1)
    const made = await users.createToken(1, { name: 'CRM' })
    expect([made.token, JSON.stringify(users.$state).includes('ab12')]).toEqual(['ab12', false])
  })
})
