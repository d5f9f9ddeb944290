// Stands in for the emulator in tests of the desktop shell: announces itself as the emulator does, serves a page as the
// panel, and fails on demand. Plain JavaScript, because Electron's own Node runs it too.
import { createServer } from 'node:http'

const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 0
const announce = (event) => console.log(JSON.stringify(event))

switch (process.env.FAKE_EMULATOR) {
  case 'refuses':
    console.error('opening default.bramka')
    announce({ event: 'error', message: 'default.bramka: made by a newer version <b>42</b>' })
    process.exit(1)
    break
  case 'crashes':
    console.error('something went wrong on line 7')
    process.exit(3)
    break
  case 'says-nothing':
    setInterval(() => undefined, 60_000)
    break
  case 'ignores-the-end':
    serve({ onTerminate: () => undefined })
    break
  default:
    serve({ onTerminate: () => process.exit(0) })
}

function serve({ onTerminate }) {
  const server = createServer((request, response) => {
    if (request.url === '/end') process.exit(7)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Panel</title><h1>Panel</h1><p>process ${process.pid}</p>`)
  })
  server.listen(port, '127.0.0.1', () => {
    const http = `http://127.0.0.1:${server.address().port}`
    announce({
      event: 'ready',
      http,
      panel: `${http}/_bramka/panel/#token=${process.pid}`,
      token: String(process.pid),
    })
  })
  process.on('SIGTERM', onTerminate)
}
