import type { TestEmulator, TestWorkspace } from './test-emulator.ts'

/** An answer of the vendor's interface as it went out. */
export interface VendorDocument {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** Calls an address of the vendor's interface in one workspace, as a form with the sample's login unless another is given. */
export async function exchange(
  server: TestEmulator,
  workspace: TestWorkspace,
  address: string,
  parameters: object,
  login: object = { username: 'demo', password: 'demo' },
): Promise<VendorDocument> {
  const response = await fetch(`${server.emulator.http}/w/${workspace.id}/${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: toForm({ ...login, ...parameters }).toString(),
  })
  const contentType = response.headers.get('content-type') ?? ''
  return { status: response.status, contentType, text: await response.text() }
}

/** Writes parameters as PHP's `http_build_query` does: lists and objects with the path in brackets, `true` as `1`. */
function toForm(parameters: object): URLSearchParams {
  const form = new URLSearchParams()
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner)
    } else if (typeof value === 'boolean') form.append(name, value ? '1' : '0')
    else form.append(name, String(value))
  }
  for (const [name, value] of Object.entries(parameters)) add(name, value)
  return form
}
