import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Sqlite from 'better-sqlite3'
import express from 'express'

/**
 * The least that a stored message can cost: the same Express with the same settings, the same JSON, one insert in a transaction of
 * its own. Takes the path of its database; says where it listens as the emulator does.
 */
const database = new Sqlite(process.argv[2] ?? ':memory:')
database.pragma('journal_mode = WAL')
database.pragma('synchronous = NORMAL')
database.exec(`CREATE TABLE IF NOT EXISTS messages (
  id INTEGER PRIMARY KEY, phone TEXT NOT NULL, number TEXT NOT NULL, text TEXT NOT NULL, at_ms INTEGER NOT NULL
) STRICT`)
const insert = database.prepare(
  'INSERT INTO messages (phone, number, text, at_ms) VALUES (@phone, @number, @text, @at)',
)

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.set('query parser', 'simple')
app.get('/ready', (_request, response) => {
  response.json({ ready: true })
})
app.post('/phones/:phone/messages', express.json(), (request, response) => {
  const { to, text } = request.body as { to: string; text: string }
  const { lastInsertRowid } = insert.run({ phone: request.params.phone, number: to, text, at: Date.now() })
  const id = String(lastInsertRowid)
  response.status(201).json({ result: 'MATCHED', messageId: id, traceId: id })
})

const server = createServer(app)
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ event: 'ready', http: `http://127.0.0.1:${port}`, token: '' })}\n`)
})

const stop = (): void => {
  database.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('disconnect', stop)
