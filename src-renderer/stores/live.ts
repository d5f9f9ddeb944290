import { defineStore } from 'pinia'
import { watch, type WatchHandle } from 'vue'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import { isCallFailure, ProblemError } from '../client/call-failure.ts'
import type { StreamState } from '../client/emulator-client.ts'
import { useAccounts } from './accounts.ts'
import { useEmulatorClient } from './client-injection.ts'
import { useClock } from './clock.ts'
import { useConnection } from './connection.ts'
import { useContacts } from './contacts.ts'
import { useDeliveries } from './deliveries.ts'
import { useDeliveryFaults } from './delivery-faults.ts'
import { useEgress } from './egress.ts'
import { createEventIntake } from './event-intake.ts'
import { useFiles } from './files.ts'
import { useForwards } from './forwards.ts'
import { useJournal } from './journal.ts'
import { useLedger } from './ledger.ts'
import { useMails } from './mails.ts'
import { useMessageForwards } from './message-forwards.ts'
import { useMessages } from './messages.ts'
import type { WorkspaceMirror } from './mirror.ts'
import { useNetwork } from './network.ts'
import { useNumbers } from './numbers.ts'
import { usePhones } from './phones.ts'
import { usePosters } from './posters.ts'
import { useProfile } from './profile.ts'
import { useReceivers } from './receivers.ts'
import { useSenders } from './senders.ts'
import { useTemplates } from './templates.ts'
import { useTwoWay } from './two-way.ts'
import { useApiUsers } from './api-users.ts'
import { useFaults } from './faults.ts'
import { useVendorCalls } from './vendor-calls.ts'
import { useVendorInterfaces } from './vendor-interfaces.ts'
import { useWorkspaces } from './workspace.ts'

/** Keeps the stores true to the open workspace: the one place that follows its events. */
export const useLive = defineStore('live', () => {
  const client = useEmulatorClient()
  const connection = useConnection()
  const workspaces = useWorkspaces()
  const mirrors: readonly WorkspaceMirror[] = [
    workspaces,
    useMessages(),
    usePhones(),
    useNumbers(),
    useContacts(),
    useClock(),
    useProfile(),
    useLedger(),
    useAccounts(),
    useJournal(),
    usePosters(),
    useTwoWay(),
    useVendorInterfaces(),
    useVendorCalls(),
    useFaults(),
    useApiUsers(),
    useSenders(),
    useTemplates(),
    useFiles(),
    useNetwork(),
    useForwards(),
    useDeliveries(),
    useMessageForwards(),
    useEgress(),
    useReceivers(),
    useDeliveryFaults(),
    useMails(),
  ]
  const everything: WorkspaceMirror = {
    applyEvents: (events) => mirrors.forEach((mirror) => mirror.applyEvents(events)),
    refresh: () => mirrors.forEach((mirror) => mirror.refresh()),
    restart: () => mirrors.forEach((mirror) => mirror.restart()),
  }
  let watching: WatchHandle | null = null

  /** Follows the open workspace, whichever that is, until `stop`. */
  function start(): void {
    watching ??= watch(
      [() => workspaces.currentId, () => workspaces.resets],
      ([workspace], _, onCleanup) => {
        const leaving = new AbortController()
        onCleanup(() => leaving.abort())
        everything.restart()
        void follow(workspace, leaving.signal)
      },
      { immediate: true, flush: 'sync' },
    )
  }

  function stop(): void {
    watching?.stop()
    watching = null
  }

  async function follow(workspace: string, signal: AbortSignal): Promise<void> {
    let take = createEventIntake(everything, signal)
    const onEvent = (event: EmulatorEvent) => take(event)
    const onState = (state: StreamState) => {
      connection.setStream(state)
      if (state !== 'connected') return
      // What was read before the stream stood may be old by now.
      take = createEventIntake(everything, signal)
      everything.refresh()
    }
    try {
      await client.followEvents({ workspace, after: null, onEvent, onState, signal })
    } catch (error) {
      if (signal.aborted) return
      if (!isCallFailure(error)) throw error
      connection.setRefused(error)
      const isWorkspaceGone = error instanceof ProblemError && error.problem.status === 404
      if (isWorkspaceGone) await workspaces.switchAway()
    }
  }

  return { start, stop }
})
