import type { OperationId } from '../../emulator/contract/operations.ts'
import { CONTROL_API_PATH, ROUTES } from '../../emulator/contract/routes.ts'
import type { CallAnswer, CallOptions, CallRequest, EmulatorClient } from './emulator-client.ts'
import { followEventStream } from './event-stream.ts'
import { createExchange, reach, type ControlRequest } from './http-exchange.ts'
import { createFileTransfer } from './file-transfer.ts'
import { pauseFor, type Pause } from './pause.ts'
import { createVendorCaller } from './vendor-call.ts'

export interface HttpClientOptions {
  readonly token: string | null
  /** Where the control API stands; without it, on the server that the page came from. */
  readonly baseUrl?: string
  readonly fetch?: typeof globalThis.fetch
  /** Waits between two tries to connect; tests hand in one that does not wait. */
  readonly pause?: Pause
}

/** The client that talks to the emulator over HTTP, in the desktop window and in a browser alike. */
export function createHttpClient({
  token,
  baseUrl = CONTROL_API_PATH,
  fetch = globalThis.fetch.bind(globalThis),
  pause = pauseFor,
}: HttpClientOptions): EmulatorClient {
  const exchange = createExchange({ baseUrl, token, fetch })

  async function call<Id extends OperationId>(
    id: Id,
    request: CallRequest<Id>,
    { signal }: CallOptions = {},
  ): Promise<CallAnswer<Id>> {
    // Which parts a request has was checked where it was written; from here on the three are all the same.
    const parts = request as Pick<ControlRequest, 'params' | 'query' | 'body'>
    const response = await exchange({ ...routeOf(id), ...parts, accept: 'application/json', signal })
    // No schema runs here: they stay out of the panel's bundle, and the server's tests hold every answer against them.
    return (await readAnswer(response, signal ?? null)) as CallAnswer<Id>
  }

  return {
    token,
    call,
    ...createFileTransfer(exchange),
    ...createVendorCaller({ baseUrl, fetch }),
    followEvents: (following) => followEventStream({ exchange, pause }, following),
  }
}

function readAnswer(response: Response, signal: AbortSignal | null): Promise<unknown> {
  if (response.status === 204) return Promise.resolve(undefined)
  return reach(signal, () => response.json())
}

function routeOf(id: OperationId): Pick<ControlRequest, 'method' | 'path'> {
  const [method, path] = ROUTES[id].split(' ', 2) as [string, string]
  return { method, path }
}
