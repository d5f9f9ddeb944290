import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Message } from '../../emulator/contract/messages.ts'
import { ProblemError } from '../client/call-failure.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** The messages that the open call made, by the numbers of their traces, as they stand when it is opened. */
export const useCausedMessages = defineStore('caused-messages', () => {
  const call = useWorkspaceCall()
  const ids = shallowRef<readonly string[]>([])
  const current = createResource<readonly Message[]>([], async (signal) => {
    const found = await Promise.all(ids.value.map((id) => read(id, signal)))
    return found.filter((message) => message !== null)
  })

  /** null: nobody got it, or it is there no more. */
  async function read(id: string, signal: AbortSignal): Promise<Message | null> {
    try {
      const { messageId } = await call('readTrace', { params: { trace: id } }, { signal })
      if (messageId === null) return null
      return await call('readMessage', { params: { message: messageId } }, { signal })
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) return null
      throw error
    }
  }

  /** Reads these messages. */
  async function show(wanted: readonly string[]): Promise<void> {
    ids.value = wanted
    current.clear()
    if (wanted.length > 0) await current.load()
  }

  return { current, show }
})
