import express from 'express'
import { afterEach, expect, test } from 'vitest'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { laterRouter, type LaterRouter } from '../../emulator/runtime/later-router.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

async function serve({ router }: LaterRouter): Promise<string> {
  const app = express().use(router)
  app.use((error: Error, _: express.Request, response: express.Response, next: express.NextFunction) => {
    if (response.headersSent) next(error)
    else response.status(500).end(error.message)
  })
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => {
      resolve(listening)
    })
  })
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
}

async function ask(url: string) {
  const response = await fetch(url, { method: 'POST', body: 'treść' })
  return [response.status, await response.text()]
}

test('is made once, whoever asks first, and gets requests whole', async () => {
  let times = 0
  const later = laterRouter(() => {
    times += 1
    return Promise.resolve(express.text({ type: () => true }) as express.RequestHandler).then(
      (read) => (request, response, next) => {
        read(request, response, (error) => {
          if (error === undefined) response.end(`${String(request.body)} ${String(times)}`)
          else next(error)
        })
      },
    )
  })
  const url = await serve(later)
  const answers = await Promise.all([ask(url), later.load(), ask(url)])
  expect([answers[0], answers[2], await ask(url)]).toEqual(Array(3).fill([200, 'treść 1']))
})

test('what cannot be loaded fails every request that needs it, and nothing else', async () => {
  const later = laterRouter(() => Promise.reject(new Error('nie ma')))
  const url = await serve(later)
  expect([await ask(url), await ask(url)]).toEqual(Array(2).fill([500, 'nie ma']))
})
