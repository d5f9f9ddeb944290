import { expect, test } from 'vitest'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { createHttpClient } from '../../../src-renderer/client/http-client.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { scriptedFetch } from './scripted-fetch.ts'

function clientFor(...script: readonly Response[]) {
  const { fetch, requests } = scriptedFetch(...script)
  return { client: createHttpClient({ baseUrl: '/_bramka/v1', token: 'secret', fetch }), requests }
}

test('a file goes out as its bytes, named and typed in the address', async () => {
  const { client, requests } = clientFor(Response.json({ file: { id: 'f1' }, warnings: [] }))
  const file = new File(['abc'], 'kupon 1.png', { type: 'image/png' })

  const added = await client.uploadFile({ workspace: 'default', accountId: 1, type: 'mms', file })

  expect(added).toEqual({ file: { id: 'f1' }, warnings: [] })
  expect(requests).toEqual([
    {
      url: '/_bramka/v1/workspaces/default/files?accountId=1&type=mms&name=kupon+1.png',
      method: 'POST',
      headers: { accept: 'application/json', authorization: 'Bearer secret', 'content-type': 'image/png' },
      body: file,
    },
  ])
})

test('a file comes back as its bytes', async () => {
  const { client, requests } = clientFor(new Response('abc'))

  const bytes = await client.downloadFile({ workspace: 'default', accountId: null, id: 'f1' })

  expect(await bytes.text()).toBe('abc')
  expect(requests.map(({ url }) => url)).toEqual(['/_bramka/v1/workspaces/default/files/f1/bytes'])
})

test('a refusal of a file is a problem as any other', async () => {
  const problem = aProblem(422, 'E_FILE_INVALID')
  const headers = { 'content-type': 'application/problem+json' }
  const { client } = clientFor(Response.json(problem, { status: 422, headers }))
  const file = new File([''], 'pusty.png')
  await expect(client.uploadFile({ workspace: 'default', accountId: 1, type: 'mms', file })).rejects.toEqual(
    new ProblemError(problem),
  )
})
