import type { NetworkRule } from '../domain/outbound/network.ts'
import { appendJournal } from '../store/journal.ts'
import { readNetworkRules, replaceNetworkRules } from '../store/network-rules.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What becomes of outgoing messages, in the order in which it is asked. */
export function listNetworkRules({ database }: WorkspaceDeps): readonly NetworkRule[] {
  return readNetworkRules(database.db)
}

/** Puts other rules in the place of all there are. Messages that are in the network already keep what they met there. */
export function setNetworkRules(
  deps: WorkspaceDeps,
  rules: readonly Omit<NetworkRule, 'id'>[],
): readonly NetworkRule[] {
  deps.database.write((tx) => {
    replaceNetworkRules(tx, rules)
    appendJournal(tx, 'network.changed', deps.now(), null)
  })
  deps.routing.forgetAll()
  deps.announce()
  return listNetworkRules(deps)
}
