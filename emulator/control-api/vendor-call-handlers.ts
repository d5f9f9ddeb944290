import type {
  ListedVendorCall,
  VendorCall as WireCall,
  VendorInterface as WireInterface,
} from '../contract/vendor-calls.ts'
import { isRefusal, refused } from '../domain/refusal.ts'
import { hasFailed, type CallCounter, type ListedCall } from '../domain/vendor-call.ts'
import type { VendorInterface } from '../domain/vendor-interface.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { findCall, listCallCounters, listCalls } from '../services/vendor-calls.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId } from './read-fields.ts'

type Ids = 'listVendorCalls' | 'readVendorCall' | 'clearVendorCalls' | 'listVendorInterfaces'

/** The log of calls, and what there is to call. */
export const VENDOR_CALL_HANDLERS: HandlersOf<Ids> = {
  async listVendorCalls({ workspace }, { query }) {
    const before = readCursor(query.cursor, Number.MAX_SAFE_INTEGER)
    if (isRefusal(before)) return before
    const { action = null, user = null, q = '', only, limit } = query
    const filter = { action, user, text: q === '' ? null : q, onlyFailed: only === 'failed' }
    const { items, nextBefore } = await listCalls(workspace, filter, { before, limit })
    return {
      items: items.map(renderListed),
      nextCursor: nextBefore === null ? null : String(nextBefore),
    }
  },

  readVendorCall({ workspace }, { params }) {
    const id = readId(params.call)
    const call = id === undefined ? refused('E_NO_CALL', { id: params.call }) : findCall(workspace, id)
    if (isRefusal(call)) return call
    return { ...renderFacts(call), request: call.request, answer: call.answer } satisfies WireCall
  },

  clearVendorCalls({ workspace }) {
    workspace.calls.clear()
    return undefined
  },

  listVendorInterfaces({ api, workspace }) {
    const counters = listCallCounters(workspace)
    return { items: api.vendorInterfaces.map((one) => renderInterface(one, counters)) }
  },
}

function renderListed(call: ListedCall): ListedVendorCall {
  return { ...renderFacts(call), request: call.request, answer: call.answer }
}

function renderFacts(call: ListedCall): Omit<ListedVendorCall, 'request' | 'answer'> {
  const { id, messages, fault } = call
  return {
    id,
    at: renderInstant(call.at),
    wallAt: new Date(call.wallAt).toISOString(),
    interface: call.interface,
    method: call.method,
    path: call.path,
    action: call.action,
    format: call.format,
    encoding: call.encoding,
    user: call.user,
    hasToken: call.hasToken,
    remoteAddress: call.remoteAddress,
    userAgent: call.userAgent,
    error: call.error,
    failed: hasFailed(call),
    sent: call.sent,
    ignored: [...call.ignored],
    durationMs: call.durationMs,
    messages: messages === null ? null : { first: String(messages.first), last: String(messages.last) },
    fault,
    hungUp: call.hungUp,
  }
}

function renderInterface(
  { name, title, actions, errors }: VendorInterface,
  counters: readonly CallCounter[],
): WireInterface {
  const counterOf = new Map(counters.map((counter) => [`${counter.interface} ${counter.action}`, counter]))
  return {
    name,
    title,
    actions: actions.map((action) => {
      const { calls = 0, failures = 0, lastAt } = counterOf.get(`${name} ${action.name}`) ?? {}
      return {
        ...action,
        aliases: [...action.aliases],
        parameters: [...action.parameters],
        calls,
        failures,
        lastAt: lastAt === undefined ? null : renderInstant(lastAt),
      }
    }),
    errors: [...errors],
  }
}
