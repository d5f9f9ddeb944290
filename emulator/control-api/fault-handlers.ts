import type { Fault as WireFault } from '../contract/faults.ts'
import type { CallFault, FaultDraft } from '../domain/call-fault.ts'
import { isActive } from '../domain/fault.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { addFault, changeFault, clearFaults, listFaults, removeFault } from '../services/call-faults.ts'
import type { ControlApiDeps, HandlersOf } from './handler.ts'
import { readCursor, readId, readInstant, toPage, withoutAbsent } from './read-fields.ts'

type Ids = 'listFaults' | 'createFault' | 'updateFault' | 'deleteFault' | 'clearFaults'

/** Faults injected into calls of the vendor's interfaces. */
export const FAULT_HANDLERS: HandlersOf<Ids> = {
  listFaults({ workspace: { deps } }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const faults = listFaults(deps).filter(({ id }) => id > after)
    const now = deps.now()
    return toPage(
      faults,
      query.limit,
      (fault) => renderFault(fault, now),
      ({ id }) => String(id),
    )
  },

  createFault({ api, workspace: { deps } }, { body }) {
    const { enabled, expiresAt: expiry, ...fields } = body
    const expiresAt = readInstant('/expiresAt', expiry)
    if (isRefusal(expiresAt)) return expiresAt
    const unknown = findUnknown(api, fields)
    if (unknown !== undefined) return unknown
    return renderFault(addFault(deps, { ...fields, expiresAt, isEnabled: enabled }), deps.now())
  },

  updateFault({ api, workspace: { deps } }, { params, body }) {
    const id = readId(params.fault)
    if (id === undefined) return refused('E_NO_FAULT', { id: params.fault })
    const { enabled, expiresAt: expiry, ...fields } = body
    const expiresAt = readInstant('/expiresAt', expiry)
    if (isRefusal(expiresAt)) return expiresAt
    const unknown = findUnknown(api, fields)
    if (unknown !== undefined) return unknown
    const changes: Partial<FaultDraft> = withoutAbsent({ ...fields, expiresAt, isEnabled: enabled })
    const fault = changeFault(deps, id, changes)
    return isRefusal(fault) ? fault : renderFault(fault, deps.now())
  },

  deleteFault({ workspace: { deps } }, { params }) {
    const id = readId(params.fault)
    return id === undefined ? refused('E_NO_FAULT', { id: params.fault }) : removeFault(deps, id)
  },

  clearFaults({ workspace: { deps } }) {
    clearFaults(deps)
    return undefined
  },
}

/** A fault that names an action or a code that no interface has would never do anything: E_FAULT. */
function findUnknown(
  { vendorInterfaces }: ControlApiDeps,
  {
    action,
    inject,
  }: { readonly action?: string | null | undefined; readonly inject?: FaultDraft['inject'] | undefined },
): Refusal | undefined {
  const hasAction = vendorInterfaces.some(({ actions }) => actions.some(({ name }) => name === action))
  if (typeof action === 'string' && !hasAction) {
    return refused('E_FAULT', { reason: 'action', got: action }, '/action')
  }
  if (inject?.kind !== 'error') return undefined
  const hasCode = vendorInterfaces.some(({ errors }) => errors.some(({ code }) => code === inject.code))
  return hasCode
    ? undefined
    : refused('E_FAULT', { reason: 'code', got: String(inject.code) }, '/inject/code')
}

function renderFault(fault: CallFault, now: EpochMs): WireFault {
  const { isEnabled, expiresAt, ...fields } = fault
  return {
    ...fields,
    expiresAt: expiresAt === null ? null : renderInstant(expiresAt),
    enabled: isEnabled,
    active: isActive(fault, now),
  }
}
