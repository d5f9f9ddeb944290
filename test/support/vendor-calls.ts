import { once } from 'node:events'
import type { VendorCall } from '../../emulator/contract/vendor-calls.ts'
import type { CreateFault } from '../../emulator/contract/faults.ts'
import type { z } from 'zod'
import { connectTo, readToEnd } from './raw-http.ts'
import type { TestEmulator, TestWorkspace } from './test-emulator.ts'

/** Every call in a workspace's log, the newest first, with its texts. */
export async function callsOf(workspace: TestWorkspace): Promise<VendorCall[]> {
  const { items } = await workspace.call('listVendorCalls')
  return Promise.all(
    items.map(({ id }) => workspace.call('readVendorCall', { params: { call: String(id) } })),
  )
}

/** Injects a fault; answers its number. */
export async function inject(workspace: TestWorkspace, fault: z.input<typeof CreateFault>): Promise<number> {
  return (await workspace.call('createFault', { body: fault })).id
}

/** What came over a bare connection until the server closed it, for a call as JSON with the sample's token. */
export async function callRaw(
  server: TestEmulator,
  workspace: TestWorkspace,
  action: string,
  parameters: object,
): Promise<string> {
  const socket = await connectTo(server.emulator.http)
  const received = readToEnd(socket)
  socket.write(renderCall(workspace, action, parameters))
  return (await received).toString()
}

/** Sends a call and hangs up at once, without waiting for the answer. */
export async function callAndLeave(
  server: TestEmulator,
  workspace: TestWorkspace,
  action: string,
  parameters: object,
): Promise<void> {
  const socket = await connectTo(server.emulator.http)
  socket.write(renderCall(workspace, action, parameters), () => {
    socket.destroy()
  })
  await once(socket, 'close')
}

function renderCall({ id }: TestWorkspace, action: string, parameters: object): string {
  const body = JSON.stringify(parameters)
  return [
    `POST /w/${id}/${action}.json HTTP/1.1`,
    'Host: 127.0.0.1',
    'Authorization: Bearer demo',
    'Content-Type: application/json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
