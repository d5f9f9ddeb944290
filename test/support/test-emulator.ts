import { startEmulator, type RunningEmulator } from '../../emulator/runtime.ts'
import type { Log } from '../../emulator/runtime/log.ts'
import type { InboundReceipt, WriteFromPhone } from '../../emulator/contract/messages.ts'
import type { Problem } from '../../emulator/contract/problems.ts'
import type { CreateWorkspace } from '../../emulator/contract/workspaces.ts'
import { ProblemError } from '../../src-renderer/client/call-failure.ts'
import type {
  CallAnswer,
  EmulatorClient,
  WorkspaceOperationId,
  WorkspaceRequest,
} from '../../src-renderer/client/emulator-client.ts'
import { createHttpClient } from '../../src-renderer/client/http-client.ts'
import { apiCheckerOf, type ApiChecker } from './api-checker.ts'

/** What was logged, for tests that expect an error to be said. */
export interface CollectedLog extends Log {
  readonly lines: string[]
}

/** An emulator in this process, spoken to over HTTP; every answer is checked against the API description it serves. */
export interface TestEmulator {
  readonly emulator: RunningEmulator
  readonly client: EmulatorClient
  readonly log: CollectedLog
  /** A request as it is, for what a typed client would never send. */
  readonly send: (path: string, init?: RequestInit) => Promise<RawAnswer>
  /** Makes a workspace of its own: the sample, with a frozen clock, unless said otherwise. */
  readonly workspace: (wish?: Partial<CreateWorkspace>) => Promise<TestWorkspace>
  readonly stop: () => Promise<void>
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** The virtual time at which test workspaces begin: 3 March 2025, 10:00 in Warsaw. */
export const TEST_NOW = '2025-03-03 10:00:00'

/** Starts an emulator in this process on a free port, in memory unless given a folder. */
export async function startTestEmulator(dataFolder: string | null = null): Promise<TestEmulator> {
  const log = collectLog()
  const emulator = await startEmulator({
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    mayMove: false,
    smtp: { port: 0, mayMove: false },
    durability: 'normal',
    panelFolder: null,
    version: '0.0.0-test',
    log,
  })
  const checked = checkedFetch(await apiCheckerOf(emulator.http))
  const client = createHttpClient({
    baseUrl: `${emulator.http}/_bramka/v1`,
    token: emulator.token,
    fetch: checked,
  })
  return {
    emulator,
    client,
    log,
    async send(path, init = {}) {
      const headers = new Headers({ authorization: `Bearer ${emulator.token}` })
      new Headers(init.headers).forEach((value, name) => {
        headers.set(name, value)
      })
      const response = await fetch(`${emulator.http}${path}`, { ...init, headers })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') === true
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
    },
    async workspace(wish = {}) {
      const { id } = await client.call('createWorkspace', { body: { now: TEST_NOW, ...wish } })
      return new TestWorkspace(client, id)
    },
    stop: () => emulator.stop(),
  }
}

function checkedFetch(checker: ApiChecker): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    await checker.check(
      init?.method ?? 'GET',
      new URL(input instanceof Request ? input.url : input).pathname,
      response.clone(),
    )
    return response
  }
}

/** One workspace of a test. */
export class TestWorkspace {
  readonly id: string
  readonly #client: EmulatorClient

  constructor(client: EmulatorClient, id: string) {
    this.#client = client
    this.id = id
  }

  /** Performs an operation in this workspace. */
  call<Id extends WorkspaceOperationId>(
    id: Id,
    ...[request]: object extends WorkspaceRequest<Id> ? [WorkspaceRequest<Id>?] : [WorkspaceRequest<Id>]
  ): Promise<CallAnswer<Id>> {
    const { params = {}, ...rest } = (request ?? {}) as { params?: object }
    const whole = { ...rest, params: { ...params, workspace: this.id } }
    return this.#client.call(id, whole as Parameters<EmulatorClient['call']>[1]) as Promise<CallAnswer<Id>>
  }

  /** Writes from a phone and waits until nothing due is left; answers the receipt. */
  async write(
    phone: string,
    to: string,
    text: string,
    more: Partial<WriteFromPhone> = {},
  ): Promise<InboundReceipt> {
    const receipt = await this.call('writeFromPhone', { params: { phone }, body: { to, text, ...more } })
    await this.call('waitForIdle')
    return receipt
  }

  /** Steps the clock, for example by `10m` or `73h`. */
  async advance(by: string): Promise<void> {
    await this.call('advanceClock', { body: { by } })
  }

  /** Codes of all lines of a trace, the considered ones included. */
  async traceCodes(traceId: string): Promise<string[]> {
    const { lines } = await this.call('readTrace', { params: { trace: traceId } })
    return lines.flatMap((line) => [line.code, ...line.lines.map(({ code }) => code)])
  }
}

/** Adds a sender name that may be sent from at once (R165). */
export async function addAuthorisedSender(
  workspace: TestWorkspace,
  name: string,
  accountId?: number,
): Promise<void> {
  const { id } = await workspace.call('createSender', {
    body: { name, ...(accountId === undefined ? {} : { accountId }) },
  })
  await workspace.call('updateSender', { params: { sender: String(id) }, body: { status: 'authorized' } })
}

/** Verifies an own number by the code that is read out on its phone (R168). */
export async function verifyOwnNumber(workspace: TestWorkspace, number: string): Promise<void> {
  const params = { number }
  await workspace.call('sendVerificationCode', { params, body: { variant: 'call' } })
  const { items } = await workspace.call('listPhoneMessages', { params: { phone: number } })
  const code = items[0]?.text.replace(/\D/g, '') ?? ''
  await workspace.call('tryVerificationCode', { params, body: { code } })
}

/** The problem with which a call was refused; a call that succeeds fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const outcome = await call.then(
    () => 'no refusal' as const,
    (error: unknown) => error,
  )
  if (outcome instanceof ProblemError) return outcome.problem
  throw new Error(`expected a refusal, got ${String(outcome)}`)
}

function collectLog(): CollectedLog {
  const lines: string[] = []
  return {
    lines,
    info: (text) => {
      lines.push(text)
    },
    error: (text, cause) => {
      lines.push(`${text}: ${String(cause)}`)
    },
  }
}
