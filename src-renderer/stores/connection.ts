import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ServerStatus } from '../../emulator/contract/settings.ts'
import { ProblemError, type CallFailure } from '../client/call-failure.ts'
import type { StreamState } from '../client/emulator-client.ts'
import { useEmulatorClient } from './client-injection.ts'
import { createResource } from './resource.ts'

/** How the panel and the emulator hold together. */
export const useConnection = defineStore('connection', () => {
  const client = useEmulatorClient()
  const stream = shallowRef<StreamState>('connecting')
  /** Why the emulator will not be followed, such as a wrong token; null when it can be. */
  const refusal = shallowRef<CallFailure | null>(null)
  /** The emulator wants another token than the panel has: it was started anew, or the page was opened without one. */
  const isLocked = computed(
    () =>
      client.token === null ||
      (refusal.value instanceof ProblemError && refusal.value.problem.status === 401),
  )
  const server = createResource<ServerStatus | null>(null, (signal) =>
    client.call('readStatus', {}, { signal }),
  )

  function setStream(state: StreamState): void {
    stream.value = state
    refusal.value = null
    if (state === 'connected') void server.refresh() // it may have been started anew
  }

  function setRefused(failure: CallFailure): void {
    stream.value = 'offline'
    refusal.value = failure
  }

  return { stream, refusal, isLocked, server, token: client.token, setStream, setRefused }
})
