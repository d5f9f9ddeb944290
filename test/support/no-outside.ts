import type { Exchange, Outside } from '../../emulator/domain/forwarding/exchange.ts'

const UNREACHABLE: Exchange = {
  result: { kind: 'disconnected', why: 'unreachable', detail: 'there is no outside here' },
  request: '',
  peer: null,
  durationMs: 0,
}

/** An outside in which nobody can be reached, for workspaces without a server. */
export const NO_OUTSIDE: Outside = {
  http: () => Promise.resolve('http://127.0.0.1:1'),
  callUrl: () => Promise.resolve(UNREACHABLE),
  sendMail: () => Promise.resolve(UNREACHABLE),
}
