import { TEST_NOW, type TestEmulator, type TestWorkspace } from './test-emulator.ts'

/** An answer of the vendor's interface, as JSON. */
export type VendorAnswer = Readonly<Record<string, unknown>>

/** Calls actions of the vendor's HTTPS API v2 in one workspace, with the sample's token, as JSON. */
export interface VendorClient {
  (action: string, parameters?: object): Promise<VendorAnswer>
}

/** Answers a client of one workspace; its token is the sample's unless another is given. */
export function vendorClient(server: TestEmulator, workspace: TestWorkspace, token = 'demo'): VendorClient {
  return async (action, parameters = {}) => {
    const response = await fetch(`${server.emulator.http}/w/${workspace.id}/${action}.json`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    })
    if (response.status !== 200) throw new Error(`${action}: status ${String(response.status)}`)
    return (await response.json()) as VendorAnswer
  }
}

/** Leaves what the sample's history has out of a list: it ends where a test workspace begins. */
export const SINCE_BEGINNING = { date_from: TEST_NOW }

/** The entries of an answer's list. */
export function itemsOf(answer: VendorAnswer): readonly Record<string, unknown>[] {
  if (!Array.isArray(answer.items)) throw new Error(`no items in ${JSON.stringify(answer)}`)
  return answer.items as Record<string, unknown>[]
}

/** The code of an error; undefined for an answer that is none. */
export function errorCodeOf(answer: VendorAnswer): unknown {
  return (answer.error as { code?: unknown } | undefined)?.code
}
