import { expect, test } from 'vitest'
import { createHttpClient } from '../../../src-renderer/client/http-client.ts'
import { scriptedFetch } from './scripted-fetch.ts'

test('a call of the vendor’s interface goes out with its own token, and is over whatever came of it', async () => {
  const { fetch, requests } = scriptedFetch(new Response('no', { status: 503 }), new TypeError('hung up'))
  const client = createHttpClient({ baseUrl: 'http://127.0.0.1:4310/_bramka/v1', token: 'secret', fetch })
  const path = '/w/default/error/1001.json'

  await client.callVendor({ method: 'GET', path, token: null, contentType: null, body: null })
  await client.callVendor({
    method: 'POST',
    path,
    token: 'demo',
    contentType: 'application/json',
    body: '{}',
  })

  const url = 'http://127.0.0.1:4310/w/default/error/1001.json'
  expect(requests).toEqual([
    { url, method: 'GET', headers: {}, body: null },
    {
      url,
      method: 'POST',
      headers: { authorization: 'Bearer demo', 'content-type': 'application/json' },
      body: '{}',
    },
  ])
})
