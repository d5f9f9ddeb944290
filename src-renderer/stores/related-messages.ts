import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Message } from '../../emulator/contract/messages.ts'
import type { Trace } from '../../emulator/contract/traces.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What hangs together with one message. */
export interface RelatedMessages {
  /** What it replies to, or what caused it. */
  readonly cause: Message | null
  /** What it caused, the oldest first. */
  readonly caused: readonly Message[]
  /** Other messages of the same phone, newest first. */
  readonly samePhone: readonly Message[]
}

interface Subject {
  readonly message: Message
  readonly causedIds: readonly string[]
}

/** As many messages of one phone as are looked through. */
const threadLength = 50

/** The messages around the one that is shown. */
export const useRelatedMessages = defineStore('related-messages', () => {
  const call = useWorkspaceCall()
  const subject = shallowRef<Subject | null>(null)
  const current = createResource<RelatedMessages | null>(null, async (signal) => {
    if (subject.value === null) return null
    const { message, causedIds } = subject.value
    const read = (id: string) => call('readMessage', { params: { message: id } }, { signal })
    const thread = await call(
      'listMessages',
      { query: { q: message.phone, limit: threadLength } },
      { signal },
    )
    const others = thread.items.filter(({ id, phone }) => phone === message.phone && id !== message.id)
    const find = async (id: string) => others.find((other) => other.id === id) ?? (await read(id))
    const cause = message.replyTo === null ? null : await find(message.replyTo)
    const found = others.filter(({ replyTo }) => replyTo === message.id)
    const missing = causedIds.filter((id) => found.every((other) => other.id !== id))
    const caused = [...(await Promise.all(missing.map(find))), ...found].toSorted(byTime)
    const told = new Set([cause?.id, ...caused.map(({ id }) => id)])
    return { cause, caused, samePhone: others.filter(({ id }) => !told.has(id)) }
  })

  /** Shows what hangs together with a message and its trace; asked again about the same one, reads it anew. */
  async function show(message: Message | null, trace: Trace | null): Promise<void> {
    if (message?.id !== subject.value?.message.id) current.clear()
    subject.value =
      message === null
        ? null
        : { message, causedIds: trace?.effects.flatMap(({ messageId }) => messageId ?? []) ?? [] }
    if (message !== null) await current.load()
  }

  return { current, show }
})

function byTime(one: Message, other: Message): number {
  return Date.parse(one.at) - Date.parse(other.at)
}
