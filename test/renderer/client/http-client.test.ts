import { describe, expect, test } from 'vitest'
import { ProblemError, UnreachableError } from '../../../src-renderer/client/call-failure.ts'
import { createHttpClient } from '../../../src-renderer/client/http-client.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { scriptedFetch } from './scripted-fetch.ts'

function clientFor(...script: readonly Response[]) {
  const { fetch, requests } = scriptedFetch(...script)
  return { client: createHttpClient({ baseUrl: '/_bramka/v1', token: 'secret', fetch }), requests }
}

describe('call', () => {
  test('fills the path, leaves absent query values out and shows the token', async () => {
    const { client, requests } = clientFor(Response.json({ items: [], nextCursor: null }))

    const answer = await client.call('listKeywords', {
      params: { workspace: 'default', number: '+48503340503' },
      query: { limit: 50 },
    })

    expect(answer).toEqual({ items: [], nextCursor: null })
    expect(requests).toEqual([
      {
        url: '/_bramka/v1/workspaces/default/numbers/%2B48503340503/keywords?limit=50',
        method: 'GET',
        headers: { accept: 'application/json', authorization: 'Bearer secret' },
        body: null,
      },
    ])
  })

  test('sends a body as JSON to the operation that follows a colon', async () => {
    const { client, requests } = clientFor(Response.json({ timersRun: 3 }))

    await client.call('advanceClock', { params: { workspace: 'default' }, body: { by: '1h' } })

    expect(requests).toEqual([
      {
        url: '/_bramka/v1/workspaces/default/clock:advance',
        method: 'POST',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer secret',
          'content-type': 'application/json',
        },
        body: '{"by":"1h"}',
      },
    ])
  })

  test('sends no token when the page was opened without one', async () => {
    const { fetch, requests } = scriptedFetch(Response.json({ items: [] }))

    await createHttpClient({ baseUrl: '', token: null, fetch }).call('listRules', {})

    expect(requests.map(({ headers }) => headers)).toEqual([{ accept: 'application/json' }])
  })

  test('answers undefined where the operation has no answer', async () => {
    const { client } = clientFor(new Response(null, { status: 204 }))

    await expect(client.call('deleteWorkspace', { params: { workspace: 'a' } })).resolves.toBeUndefined()
  })

  test('carries the problem document of a refusal', async () => {
    const problem = { ...aProblem(409, 'E_KEYWORD_TAKEN'), rule: 'R67' }
    const { client } = clientFor(
      Response.json(problem, { status: 409, headers: { 'content-type': 'application/problem+json' } }),
    )

    await expect(client.call('readStatus', {})).rejects.toEqual(new ProblemError(problem))
  })

  test('makes a problem of an answer that is none of ours', async () => {
    const { client } = clientFor(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }))

    await expect(client.call('readStatus', {})).rejects.toEqual(
      new ProblemError({
        type: 'about:blank',
        title: 'Bad Gateway',
        status: 502,
        code: 'E_UNEXPECTED_ANSWER',
        detail: 'expected a problem document, got status 502 without one',
      }),
    )
  })

  test.for([
    { label: 'nobody listens', reply: () => Promise.reject(new TypeError('fetch failed')) },
    { label: 'the answer breaks off', reply: () => Promise.resolve(new Response('{"version":')) },
  ])('is unreachable when $label', async ({ reply }) => {
    const client = createHttpClient({ baseUrl: '', token: null, fetch: reply })

    await expect(client.call('readStatus', {})).rejects.toBeInstanceOf(UnreachableError)
  })

  test('ends with the reason of the caller who gave up', async () => {
    const reason = new Error('another workspace')
    const client = createHttpClient({
      baseUrl: '',
      token: null,
      fetch: (_, init) => {
        init?.signal?.throwIfAborted()
        return Promise.resolve(Response.json({}))
      },
    })

    await expect(client.call('readStatus', {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
