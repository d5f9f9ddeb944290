import { defineStore } from 'pinia'
import type { Sender, UpdateSender, Verification } from '../../emulator/contract/senders.ts'
import type { VerificationVariant } from '../../emulator/domain/own-number-verification.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResource } from './resource.ts'
import { createResourceList, readUpTo, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewSender = WorkspaceRequest<'createSender'>['body']

/** Sender names with where each stands, and how far each own number has come (R165, R168). */
export const useSenders = defineStore('senders', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<Sender>({
    pageSize: WHOLE_LIST,
    readPage: (query, signal) => call('listSenders', { query }, { signal }),
  })
  const predefined = createResource<readonly string[]>([], async (signal) => {
    const { names } = await call('listPredefinedSenders', {}, { signal })
    return names
  })
  /** How far each own number has come. */
  const verifications = createResource<readonly Verification[]>([], async (signal) => {
    const numbers = await readUpTo(
      WHOLE_LIST,
      (query, aborted) => call('listNumbers', { query }, { signal: aborted }),
      signal,
    )
    const own = numbers.items.filter(({ type }) => type === 'OWN_NUMBER')
    return Promise.all(own.map(({ number }) => call('readVerification', { params: { number } }, { signal })))
  })

  async function load(): Promise<void> {
    await Promise.all([list.load(), predefined.load(), verifications.load()])
  }

  async function create(sender: NewSender): Promise<Sender> {
    const created = await call('createSender', { body: sender })
    await list.refresh()
    return created
  }

  /** Decides about a name in the place of the platform's staff. */
  async function judge(id: number, verdict: UpdateSender): Promise<void> {
    const judged = await call('updateSender', { params: { sender: String(id) }, body: verdict })
    list.change((senders) => senders.map((sender) => (sender.id === id ? judged : sender)))
  }

  /** Deletes a name when the removal settles. */
  function remove(id: number): Removal {
    return deferRemoval(
      list,
      (sender) => sender.id === id,
      () => call('deleteSender', { params: { sender: String(id) } }),
    )
  }

  /** Sends a new code to the owner of an own number. */
  async function sendCode(number: string, variant: VerificationVariant): Promise<void> {
    takeIn(await call('sendVerificationCode', { params: { number }, body: { variant } }))
  }

  /** Tries a code. A wrong one is refused and costs a try, so what is known is read again. */
  async function tryCode(number: string, code: string): Promise<void> {
    try {
      takeIn(await call('tryVerificationCode', { params: { number }, body: { code } }))
    } catch (error) {
      await verifications.refresh()
      throw error
    }
  }

  function takeIn(next: Verification): void {
    verifications.change((all) => all.map((one) => (one.number === next.number ? next : one)))
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'sender.changed', 'account.changed')) void list.refresh()
      // A code loses its life with time.
      if (hasEvent(events, 'number.changed', 'clock.changed')) void verifications.refresh()
    },
    refresh() {
      void list.refresh()
      void predefined.refresh()
      void verifications.refresh()
    },
    restart() {
      void list.restart()
      void predefined.restart()
      void verifications.restart()
    },
  }

  return {
    list,
    predefined,
    verifications,
    load,
    create,
    judge,
    remove,
    sendCode,
    tryCode,
    ...mirror,
  }
})
