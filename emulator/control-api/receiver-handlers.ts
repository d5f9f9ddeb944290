import type {
  ListedReceiverCall as WireListedCall,
  Receiver as WireReceiver,
  ReceiverCall as WireCall,
} from '../contract/receivers.ts'
import {
  receiverPathsOf,
  type IncomingReceiverCall,
  type ListedReceiverCall,
  type Receiver,
  type ReceiverBehaviour,
} from '../domain/receiver.ts'
import { RECEIVER_PRESETS } from '../domain/receiver-presets.ts'
import { isRefusal, refused } from '../domain/refusal.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import {
  clearReceiverCalls,
  findReceiverCall,
  listReceiverCalls,
  listReceivers,
  removeReceiver,
  setReceiver,
} from '../services/receivers.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { ControlApiDeps, HandlersOf } from './handler.ts'
import { readCursor, readId, toPage } from './read-fields.ts'

type Ids =
  | 'listReceiverPresets'
  | 'listReceivers'
  | 'setReceiver'
  | 'deleteReceiver'
  | 'listReceiverCalls'
  | 'clearReceiverCalls'
  | 'readReceiverCall'

/** The built-in receivers, and what called them. */
export const RECEIVER_HANDLERS: HandlersOf<Ids> = {
  listReceiverPresets() {
    return {
      items: RECEIVER_PRESETS.map((preset) => ({ ...preset, answer: renderBehaviour(preset.answer) })),
    }
  },

  listReceivers({ api, workspace }, { query: { cursor = '', limit } }) {
    return toPage(
      listReceivers(workspace.deps, cursor, limit),
      limit,
      (receiver) => renderReceiver(receiver, workspace, api),
      ({ name }) => name,
    )
  },

  setReceiver({ api, workspace }, { params, body }) {
    const receiver = setReceiver(workspace.deps, params.name, body.answer)
    return isRefusal(receiver) ? receiver : renderReceiver(receiver, workspace, api)
  },

  deleteReceiver({ workspace: { deps } }, { params }) {
    return removeReceiver(deps, params.name)
  },

  listReceiverCalls({ workspace: { deps } }, { params, query }) {
    const before = readCursor(query.cursor, Number.MAX_SAFE_INTEGER)
    if (isRefusal(before)) return before
    const calls = listReceiverCalls(deps, params.name, { before, limit: query.limit })
    if (isRefusal(calls)) return calls
    return toPage(calls, query.limit, renderListed, ({ id }) => String(id))
  },

  clearReceiverCalls({ workspace: { deps } }, { params }) {
    return clearReceiverCalls(deps, params.name)
  },

  readReceiverCall({ workspace: { deps } }, { params }) {
    const id = readId(params.call)
    const call =
      id === undefined ? refused('E_NO_RECEIVER_CALL', { id: params.call }) : findReceiverCall(deps, id)
    if (isRefusal(call)) return call
    return { ...renderListed(call), headers: renderTexts(call.headers), body: call.body } satisfies WireCall
  },
}

function renderReceiver(
  { name, behaviour, calls, played, lastCall }: Receiver,
  { id }: WorkspaceContext,
  { status }: ControlApiDeps,
): WireReceiver {
  const { http } = status()
  return {
    name,
    answer: renderBehaviour(behaviour),
    addresses: receiverPathsOf(id, name).map((path) => `${http}${path}`),
    calls,
    played,
    lastCall: lastCall === null ? null : { ...lastCall, at: renderInstant(lastCall.at) },
  }
}

function renderBehaviour(behaviour: ReceiverBehaviour): WireReceiver['answer'] {
  return behaviour.kind === 'sequence' ? { ...behaviour, steps: [...behaviour.steps] } : behaviour
}

function renderListed(call: ListedReceiverCall): WireListedCall {
  return {
    id: call.id,
    receiver: call.receiver,
    at: renderInstant(call.at),
    wallAt: new Date(call.wallAt).toISOString(),
    method: call.method,
    path: call.path,
    parameters: renderTexts(call.parameters),
    bodyBytes: call.bodyBytes,
    remoteAddress: call.remoteAddress,
    deliveryId: call.deliveryId,
    answer: call.answer,
  }
}

function renderTexts(texts: IncomingReceiverCall['headers']) {
  return texts.map(([name, value]) => ({ name, value }))
}
