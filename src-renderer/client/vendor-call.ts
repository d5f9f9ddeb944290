import { CONTROL_API_PATH } from '../../emulator/contract/routes.ts'
import type { EmulatorClient } from './emulator-client.ts'

interface VendorCallOptions {
  /** Where the control API stands; the vendor's interfaces are on the same server. */
  readonly baseUrl: string
  readonly fetch: typeof globalThis.fetch
}

/** Makes what calls the interfaces of the vendor, as a client of theirs would. */
export function createVendorCaller({
  baseUrl,
  fetch,
}: VendorCallOptions): Pick<EmulatorClient, 'callVendor'> {
  const server = baseUrl.replace(CONTROL_API_PATH, '')

  return {
    async callVendor({ method, path, token, contentType, body }) {
      const headers = {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(contentType !== null && { 'content-type': contentType }),
      }
      try {
        const response = await fetch(`${server}${path}`, { method, headers, body })
        await response.arrayBuffer()
      } catch {
        // A connection that breaks is an answer like any other here, and the log of calls has it.
      }
    },
  }
}
