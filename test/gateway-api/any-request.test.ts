import fc from 'fast-check'
import { SyntaxValidator } from 'fast-xml-validator'
import { describe, expect, test } from 'vitest'
import { renderJson } from '../../emulator/gateway-api/https-v2/render-json.ts'
import { renderXml } from '../../emulator/gateway-api/https-v2/render-xml.ts'
import { WireParameters } from '../../emulator/gateway-api/wire/wire-parameters.ts'
import { startWireServer } from '../support/wire-server.ts'

const contentTypes = fc.constantFrom(
  '',
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain; charset=ISO-8859-2',
  'multipart/form-data; boundary=b',
  'application/octet-stream',
)

const formField = fc
  .array(
    fc.oneof(fc.constantFrom('[', ']', '[]', '=', '&', '%', '+', 'phone', '__proto__', '0'), fc.string()),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

const part = fc
  .tuple(fc.string(), fc.boolean(), fc.string({ unit: 'binary' }))
  .map(
    ([name, isFile, content]) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"${isFile ? '; filename="f"' : ''}\r\n\r\n${content}\r\n`,
  )

const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ stringUnit: 'binary' }).map((text) => Buffer.from(text)),
  fc
    .dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())
    .map((value) => Buffer.from(JSON.stringify(value))),
  formField.map((text) => Buffer.from(text)),
  fc.array(part).map((parts) => Buffer.from(`${parts.join('')}--b--\r\n`)),
)

describe('whatever a client sends', () => {
  test('it is read or refused, and what was read can be answered with, as JSON and as XML', async () => {
    const server = await startWireServer()
    await fc.assert(
      fc.asyncProperty(contentTypes, bodies, async (contentType, body) => {
        await fetch(server.http, { method: 'POST', body, headers: { 'content-type': contentType } })
        const read = await server.nextRead()
        if (read.kind === 'wire-problem') {
          expect(['unreadable', 'too-large']).toContain(read.reason)
          return
        }
        const parameters = new WireParameters(read.parameters, read.files)
        for (const name of Object.keys(read.parameters)) {
          expect([parameters.list(name), parameters.records(name), parameters.unread()]).toBeDefined()
        }
        const json = [...renderJson(read.parameters, 2)].join('')
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(read.parameters)))
        expect(SyntaxValidator.validate([...renderXml('response', read.parameters, 2)].join(''))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
