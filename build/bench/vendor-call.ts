import type { MeasuredServer } from './measured-server.ts'

/** Calls an action of the vendor's interface with the sample's token; answers how long it took. Throws when it was refused. */
export async function callVendor(
  server: MeasuredServer,
  action: string,
  parameters: object,
): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(`${server.http}/w/default/${action}.json`, {
    method: 'POST',
    headers: { authorization: 'Bearer demo', 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })
  const answer = (await response.json()) as { error?: { message: string } }
  const elapsedMs = performance.now() - startedAt
  if (answer.error !== undefined) throw new Error(`${action}: ${answer.error.message}`)
  return elapsedMs
}
