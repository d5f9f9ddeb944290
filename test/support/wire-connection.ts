import type { Socket } from 'node:net'
import { connectTo, type RawResponse } from './raw-http.ts'

/** What a client is still to send once the server has said `100 Continue`. */
export interface HeldBody {
  readonly head: Buffer
  readonly body: Buffer
}

/** A bare connection: requests go out as the bytes they are, and responses are read one after another. */
export class WireConnection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #isClosed = false
  #wake: () => void = () => undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk])
      this.#wake()
    })
    // A server that has answered may reset a connection on which more came than it reads; what it answered counts.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      this.#isClosed = true
      this.#wake()
    })
  }

  static async open(http: string): Promise<WireConnection> {
    return new WireConnection(await connectTo(http))
  }

  /** Whether the server still listens on it. */
  get isOpen(): boolean {
    return !this.#isClosed
  }

  /** Sends bytes and waits for nothing. */
  send(bytes: Buffer): void {
    if (!this.#isClosed) this.#socket.write(bytes)
  }

  /** Sends a whole request and answers its response. */
  async exchange(bytes: Buffer): Promise<RawResponse> {
    this.send(bytes)
    return this.#expectResponse()
  }

  /** Sends a head that asks for leave, and the body once it is given. */
  async exchangeHeld({ head, body }: HeldBody): Promise<RawResponse> {
    const leave = await this.exchange(head)
    if (leave.status !== 100) return leave
    return this.exchange(body)
  }

  /** Answers the next response; undefined when the connection ended first. A response to HEAD has no body. */
  async next(options: { readonly isHead: boolean } = { isHead: false }): Promise<RawResponse | undefined> {
    for (;;) {
      const found = takeResponse(this.#received, options.isHead)
      if (found !== undefined) {
        this.#received = found.rest
        return found.response
      }
      if (this.#isClosed) return undefined
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Sends nothing more, and answers every response that still comes until the server hangs up. */
  async finish(): Promise<readonly RawResponse[]> {
    this.#socket.end()
    const responses: RawResponse[] = []
    for (let response = await this.next(); response !== undefined; response = await this.next()) {
      responses.push(response)
    }
    if (this.#received.length > 0) throw new Error(`not a response: ${this.#received.toString()}`)
    return responses
  }

  close(): void {
    this.#isClosed = true
    this.#socket.destroy()
  }

  async #expectResponse(): Promise<RawResponse> {
    const response = await this.next()
    if (response === undefined) throw new Error('the server hung up without a response')
    return response
  }
}

interface TakenResponse {
  readonly response: RawResponse
  readonly rest: Buffer
}

/** Takes one whole response off the front; undefined while there is none. */
function takeResponse(bytes: Buffer, isHead: boolean): TakenResponse | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1])
  if (Number.isNaN(status)) throw new Error(`not a response: ${statusLine}`)
  const headers = new Headers(lines.map(toHeader))
  const content = bytes.subarray(end + 4)
  const body = isHead || status === 100 ? { text: '', bytes: 0 } : takeBody(content, headers)
  if (body === undefined) return undefined
  return { response: { status, headers, body: body.text }, rest: content.subarray(body.bytes) }
}

function toHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}

function takeBody(content: Buffer, headers: Headers): { text: string; bytes: number } | undefined {
  if (headers.get('transfer-encoding') === 'chunked') return takeChunks(content)
  const bytes = Number(headers.get('content-length') ?? 0)
  return content.length < bytes ? undefined : { text: content.subarray(0, bytes).toString(), bytes }
}

function takeChunks(content: Buffer): { text: string; bytes: number } | undefined {
  const chunks: Buffer[] = []
  for (let start = 0; ;) {
    const end = content.indexOf('\r\n', start)
    if (end === -1) return undefined
    const size = Number.parseInt(content.subarray(start, end).toString(), 16)
    const next = end + 2 + size + 2
    if (content.length < next) return undefined
    if (size === 0) return { text: Buffer.concat(chunks).toString(), bytes: next }
    chunks.push(content.subarray(end + 2, end + 2 + size))
    start = next
  }
}
