import { defineStore } from 'pinia'
import type { DeliveryFault } from '../../emulator/contract/deliveries.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { createFaultList } from './fault-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What goes wrong on purpose with forwards (R121). */
export const useDeliveryFaults = defineStore('delivery-faults', () => {
  const call = useWorkspaceCall()
  return createFaultList<DeliveryFault, WorkspaceRequest<'createDeliveryFault'>['body']>({
    readPage: (page, signal) => call('listDeliveryFaults', { query: page }, { signal }),
    create: (body) => call('createDeliveryFault', { body }),
    update: (fault, body) => call('updateDeliveryFault', { params: { fault }, body }),
    remove: (fault) => call('deleteDeliveryFault', { params: { fault } }),
    clear: () => call('clearDeliveryFaults', {}),
    toWanted: ({ kind, target, inject, when, expiresAt, enabled }) => ({
      kind,
      target,
      inject,
      when,
      expiresAt,
      enabled,
    }),
  })
})
