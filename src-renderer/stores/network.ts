import { defineStore } from 'pinia'
import type { NetworkRules } from '../../emulator/contract/network.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type Rule = WorkspaceRequest<'replaceNetworkRules'>['body']['rules'][number]

/** What becomes of outgoing messages in the network. */
export const useNetwork = defineStore('network', () => {
  const call = useWorkspaceCall()
  const current = createResource<NetworkRules | null>(null, (signal) =>
    call('readNetworkRules', {}, { signal }),
  )

  /** Puts other rules in the place of all there are; the first one that applies decides. */
  async function replace(rules: readonly Rule[]): Promise<void> {
    const changed = await call('replaceNetworkRules', { body: { rules: [...rules] } })
    current.change(() => changed)
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'network.changed')) void current.refresh()
    },
    refresh: () => void current.refresh(),
    restart: () => void current.restart(),
  }

  return { current, load: current.load, replace, ...mirror }
})
