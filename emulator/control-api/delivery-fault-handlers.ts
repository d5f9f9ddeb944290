import type { DeliveryFault as WireFault } from '../contract/deliveries.ts'
import { type DeliveryFault, type DeliveryFaultDraft } from '../domain/forwarding/delivery-fault.ts'
import { isActive } from '../domain/fault.ts'
import { isRefusal, refused } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import {
  addDeliveryFault,
  changeDeliveryFault,
  clearDeliveryFaults,
  listDeliveryFaults,
  removeDeliveryFault,
} from '../services/delivery-faults.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId, readInstant, toPage, withoutAbsent } from './read-fields.ts'

type Ids =
  | 'listDeliveryFaults'
  | 'createDeliveryFault'
  | 'updateDeliveryFault'
  | 'deleteDeliveryFault'
  | 'clearDeliveryFaults'

/** Faults injected into forwards (R121). */
export const DELIVERY_FAULT_HANDLERS: HandlersOf<Ids> = {
  listDeliveryFaults({ workspace: { deps } }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const now = deps.now()
    return toPage(
      listDeliveryFaults(deps).filter(({ id }) => id > after),
      query.limit,
      (fault) => renderFault(fault, now),
      ({ id }) => String(id),
    )
  },

  createDeliveryFault({ workspace: { deps } }, { body }) {
    const { enabled, expiresAt: expiry, ...fields } = body
    const expiresAt = readInstant('/expiresAt', expiry)
    if (isRefusal(expiresAt)) return expiresAt
    return renderFault(addDeliveryFault(deps, { ...fields, expiresAt, isEnabled: enabled }), deps.now())
  },

  updateDeliveryFault({ workspace: { deps } }, { params, body }) {
    const id = readId(params.fault)
    if (id === undefined) return refused('E_NO_FAULT', { id: params.fault })
    const { enabled, expiresAt: expiry, ...fields } = body
    const expiresAt = readInstant('/expiresAt', expiry)
    if (isRefusal(expiresAt)) return expiresAt
    const changes: Partial<DeliveryFaultDraft> = withoutAbsent({ ...fields, expiresAt, isEnabled: enabled })
    const fault = changeDeliveryFault(deps, id, changes)
    return isRefusal(fault) ? fault : renderFault(fault, deps.now())
  },

  deleteDeliveryFault({ workspace: { deps } }, { params }) {
    const id = readId(params.fault)
    return id === undefined ? refused('E_NO_FAULT', { id: params.fault }) : removeDeliveryFault(deps, id)
  },

  clearDeliveryFaults({ workspace: { deps } }) {
    clearDeliveryFaults(deps)
    return undefined
  },
}

function renderFault(fault: DeliveryFault, now: EpochMs): WireFault {
  const { expiresAt, isEnabled, inject, when, ...rest } = fault
  return {
    ...rest,
    inject: { ...inject },
    when: { ...when },
    expiresAt: expiresAt === null ? null : renderInstant(expiresAt),
    enabled: isEnabled,
    active: isActive(fault, now),
  }
}
