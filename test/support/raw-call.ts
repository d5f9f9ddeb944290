import { exchangeRaw, type RawRequest, type RawResponse } from './raw-http.ts'
import type { TestEmulator, TestWorkspace } from './test-emulator.ts'

/** A call of the vendor's interface as bytes: a form with the sample's login, unless its headers and body say something else. */
export interface RawCall {
  /** Below the base of the workspace. */
  readonly path: string
  readonly method?: string
  readonly headers?: RawRequest['headers']
  readonly body?: string | Buffer
  readonly version?: RawRequest['version']
}

export const AS_FORM = ['Content-Type', 'application/x-www-form-urlencoded'] as const
export const AS_JSON = ['Content-Type', 'application/json'] as const
export const WITH_TOKEN = ['Authorization', 'Bearer demo'] as const

/** Makes one call over a bare connection. */
export async function callBare(
  { emulator }: TestEmulator,
  { id }: TestWorkspace,
  { path, method = 'POST', headers = [AS_FORM], body = '', version = 'HTTP/1.1' }: RawCall,
): Promise<RawResponse> {
  const [response] = await exchangeRaw(emulator.http, [
    { method, path: `/w/${id}/${path}`, headers, body, version },
  ])
  if (response === undefined) throw new Error('the server hung up without a response')
  return response
}
