import { defineStore } from 'pinia'
import type { Fault } from '../../emulator/contract/faults.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { createFaultList } from './fault-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What goes wrong on purpose with calls of the vendor's interfaces. */
export const useFaults = defineStore('faults', () => {
  const call = useWorkspaceCall()
  return createFaultList<Fault, WorkspaceRequest<'createFault'>['body']>({
    readPage: (page, signal) => call('listFaults', { query: page }, { signal }),
    create: (body) => call('createFault', { body }),
    update: (fault, body) => call('updateFault', { params: { fault }, body }),
    remove: (fault) => call('deleteFault', { params: { fault } }),
    clear: () => call('clearFaults', {}),
    toWanted: ({ action, user, inject, effect, when, expiresAt, enabled }) => ({
      action,
      user,
      inject,
      effect,
      when,
      expiresAt,
      enabled,
    }),
  })
})
