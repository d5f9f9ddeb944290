import { XMLParser } from 'fast-xml-parser'
import { JOURNEY_STEPS, type ClientCall, type ClientDocuments, type JourneyStep } from './client-documents.ts'
import type { RawResponse } from './raw-http.ts'
import type { TestEmulator, TestWorkspace } from './test-emulator.ts'
import { WireConnection } from './wire-connection.ts'

/** What a client was answered in each of its steps. */
export type JourneyAnswers = Readonly<Partial<Record<JourneyStep, unknown>>>

/** The phone that everybody writes to on the journey, and that answers. */
const OLA = '+48500600700'

/**
 * Takes a client through its journey: each of its requests goes out byte for byte over a connection of its own, and is answered
 * before the next. Ola answers the message that she got between the report and the pull.
 */
export async function travel(
  server: TestEmulator,
  workspace: TestWorkspace,
  { head, calls }: ClientDocuments,
): Promise<JourneyAnswers> {
  const names = new Map([
    ['base', `/w/${workspace.id}`],
    ['host', new URL(server.emulator.http).host],
  ])
  const answers: Partial<Record<JourneyStep, unknown>> = {}
  for (const step of JOURNEY_STEPS) {
    const call = calls[step]
    if (call === undefined) continue
    if (step === 'report') await workspace.advance('1m')
    if (step === 'pull') await answerFromPhone(workspace)
    const response = await exchangeDocument(server.emulator.http, { ...call, head: call.head ?? head }, names)
    const answer = readAnswer(response)
    answers[step] = answer
    for (const [name, id] of idsIn(step, answer)) names.set(name, id)
  }
  return answers
}

/** Sends one document as it is, with the names in it replaced; a body that asks for leave waits for it. */
async function exchangeDocument(
  http: string,
  { action, head, body }: ClientCall & { readonly head: readonly string[] },
  names: ReadonlyMap<string, string>,
): Promise<RawResponse> {
  const bytes = Buffer.from(fill(body, names))
  const whole = new Map([...names, ['action', action], ['length', String(bytes.length)]])
  const lines = Buffer.from(`${fill(head.join('\r\n'), whole)}\r\n\r\n`)
  const connection = await WireConnection.open(http)
  try {
    if (head.includes('Expect: 100-continue')) {
      return await connection.exchangeHeld({ head: lines, body: bytes })
    }
    return await connection.exchange(Buffer.concat([lines, bytes]))
  } finally {
    connection.close()
  }
}

function fill(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/‹(\w+)›/g, (_, name: string) => {
    const value = names.get(name)
    if (value === undefined) throw new Error(`nothing is known of ‹${name}›`)
    return value
  })
}

async function answerFromPhone(workspace: TestWorkspace): Promise<void> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone: OLA } })
  const peer = items[0]?.peer
  if (peer === undefined) throw new Error('the phone got no message')
  await workspace.write(OLA, peer, 'TAK')
}

/** What every client demands before it looks at the body (api-v2 1.10), and the body as the client's parser gives it. */
function readAnswer({ status, headers, body }: RawResponse): unknown {
  const contentType = headers.get('content-type')
  if (status !== 200) throw new Error(`status ${String(status)}`)
  if (contentType === 'application/json; charset=UTF-8') return JSON.parse(body)
  if (contentType === 'application/xml; charset=UTF-8') return readXml(body)
  throw new Error(`content type ${String(contentType)}`)
}

function readXml(text: string): unknown {
  const parser = new XMLParser({
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: (name) => name === 'item',
  })
  return parser.parse(text)
}

function idsIn(step: JourneyStep, answer: unknown): readonly (readonly [string, string])[] {
  const id = /"id":"?(\w+)/.exec(JSON.stringify(answer))?.[1]
  if (id === undefined) return []
  if (step === 'send') return [['message', id]]
  if (step === 'addGroup') return [['group', id]]
  return step === 'schedule' ? [['scheduled', id]] : []
}
