import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '../../emulator/contract/operation.ts'
import { OPERATIONS } from '../../emulator/contract/operations.ts'
import { startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

const BASE = '/_bramka/v1'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** Every operation that changes something and takes no body. */
const ACTIONS = Object.entries<Operation>(OPERATIONS)
  .filter(([, { method, body }]) => method !== 'get' && body === undefined)
  .map(([id, { method, path }]) => ({ id, method, path }))

/** An action of a workspace that is not there: only what is wrong with the body comes before that. */
async function tryAction(
  { method, path }: (typeof ACTIONS)[number],
  body: string | Uint8Array<ArrayBuffer> | undefined,
): Promise<readonly [status: number, code: string]> {
  const target = path.replace('{workspace}', 'nie-ma').replaceAll(/\{\w+\}/g, '1')
  const answer = await server.send(`${BASE}${target}`, {
    method: method.toUpperCase(),
    ...(body === undefined ? {} : { body }),
  })
  return [answer.status, (answer.body as { readonly code: string }).code]
}

test('there are such actions, and those of faults are among them', () => {
  const ids = ACTIONS.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(20)
  expect(ids).toEqual(expect.arrayContaining(['clearFaults', 'clearDeliveryFaults', 'resetWorkspace']))
})

test.each(ACTIONS)('$id takes no body, or one without fields, and refuses any other', async (action) => {
  const broken = new Uint8Array([0x7b, 0xff, 0x7d])
  const answers = [
    await tryAction(action, undefined),
    await tryAction(action, ''),
    await tryAction(action, '{}'),
    await tryAction(action, '{"all": true}'),
    await tryAction(action, '[]'),
    await tryAction(action, 'null'),
    await tryAction(action, '{"all": '),
    await tryAction(action, broken),
  ]
  expect(answers).toEqual([
    [404, 'E_NO_WORKSPACE'],
    [404, 'E_NO_WORKSPACE'],
    [404, 'E_NO_WORKSPACE'],
    [422, 'E_SHAPE'],
    [422, 'E_SHAPE'],
    [422, 'E_SHAPE'],
    [400, 'E_JSON'],
    [400, 'E_ENCODING'],
  ])
})

test('a refused action has done nothing', async () => {
  const workspace = await server.workspace()
  await workspace.call('createFault', { body: { inject: { kind: 'drop' } } })
  const refused = await server.send(`${BASE}/workspaces/${workspace.id}/faults:clear`, {
    method: 'POST',
    body: '{"action": "messages/send_sms"}',
  })
  expect(refused).toMatchObject({
    status: 422,
    body: { issues: [{ path: '/action', expected: 'no such field' }] },
  })
  expect((await workspace.call('listFaults')).items).toHaveLength(1)
})
