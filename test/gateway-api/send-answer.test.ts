import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Answer } from '../../emulator/gateway-api/https-v2/answer.ts'
import { apiError } from '../../emulator/gateway-api/https-v2/api-errors.ts'
import {
  sendAnswer,
  type AnswerStyle,
  type SentAnswer,
} from '../../emulator/gateway-api/https-v2/send-answer.ts'
import { connectTo } from '../support/raw-http.ts'

const JSON_STYLE: AnswerStyle = { format: 'json', language: 'pl', xmlRoot: 'response' }
const XML_STYLE: AnswerStyle = { format: 'xml', language: 'pl', xmlRoot: 'response' }

const LONG_ANSWER: Answer = {
  success: true,
  items: Array.from({ length: 20_000 }, (_, index) => ({ id: index, text: 'Zażółć gęślą jaźń' })),
}

/** A server that gives the same answer to every request; `sent` is what it says about the first. */
async function startAnswering(answer: Answer, style: AnswerStyle) {
  const first = Promise.withResolvers<SentAnswer>()
  const server = createServer((_request, response) => {
    sendAnswer(response, answer, style).then(first.resolve, first.reject)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent: first.promise }
}

async function exchange(answer: Answer, style: AnswerStyle) {
  const { http, sent } = await startAnswering(answer, style)
  const response = await fetch(http)
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    length: response.headers.get('content-length'),
    body: Buffer.from(await response.arrayBuffer()).toString(),
    sent: await sent,
  }
}

describe('sendAnswer', () => {
  test('api-v2 1.8: a short answer goes out with its length, and the log has all of it', async () => {
    const body = '{"success":true}'
    const contentType = 'application/json; charset=UTF-8'
    expect(await exchange({ success: true }, JSON_STYLE)).toEqual({
      status: 200,
      contentType,
      length: '16',
      body,
      sent: { contentType, bytes: 16, text: body },
    })
  })

  test.each<[AnswerStyle, string]>([
    [JSON_STYLE, '{"error":{"code":1001,"type":"InvalidUser","message":"Nieprawidłowy login lub hasło"}}'],
    [
      { ...XML_STYLE, language: 'en' },
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<error><code>1001</code><type>InvalidUser</type><message>Wrong login or password</message></error>',
    ],
  ])('api-v2 1.9, 1.10: an error goes out with status 200 (%j)', async (style, body) => {
    const contentType = `application/${style.format}; charset=UTF-8`
    const bytes = Buffer.byteLength(body)
    expect(await exchange(apiError(1001), style)).toEqual({
      status: 200,
      contentType,
      length: String(bytes),
      body,
      sent: { contentType, bytes, text: body },
    })
  })

  test('a long answer goes out in chunks, and the log has its beginning', async () => {
    const { body, length, sent } = await exchange(LONG_ANSWER, JSON_STYLE)
    expect(JSON.parse(body)).toEqual(LONG_ANSWER)
    const bytes = Buffer.byteLength(body)
    const kept = Buffer.from(body).subarray(0, 65_536).toString()
    expect([length, sent]).toEqual([
      null,
      {
        contentType: 'application/json; charset=UTF-8',
        bytes,
        text: `${kept.replace(/\ufffd$/, '')}\n… [65536 / ${bytes} B]`,
      },
    ])
  })

  test('a client that hangs up in the middle, or reads nothing, ends the work and is no error', async () => {
    const { http, sent } = await startAnswering(LONG_ANSWER, XML_STYLE)
    const socket = await connectTo(http)
    socket.pause()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    socket.once('readable', () => {
      socket.destroy()
    })
    const { bytes } = await sent
    expect(bytes).toBeGreaterThan(0)
  })

  test('api-v2 2.11: a document goes out as it is, whatever format was asked for', async () => {
    const { sent, contentType, body, length } = await exchange(
      { contentType: 'application/pdf', bytes: Buffer.from('%PDF'), name: 'faktura "1/2026".pdf' },
      XML_STYLE,
    )
    expect({ sent, contentType, body, length }).toEqual({
      sent: { contentType: 'application/pdf', bytes: 4, text: '' },
      contentType: 'application/pdf',
      body: '%PDF',
      length: '4',
    })
  })
})
