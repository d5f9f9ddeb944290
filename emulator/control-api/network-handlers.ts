import type { NetworkRules } from '../contract/network.ts'
import { MAGIC_OUTCOMES, magicNumber, type NetworkRule } from '../domain/outbound/network.ts'
import { explainOutcome } from '../domain/outbound/explain-outcome.ts'
import { listNetworkRules, setNetworkRules } from '../services/network-rules.ts'
import type { HandlersOf } from './handler.ts'

type Ids = 'readNetworkRules' | 'replaceNetworkRules'

/** What becomes of outgoing messages in the network. */
export const NETWORK_HANDLERS: HandlersOf<Ids> = {
  readNetworkRules({ workspace: { deps } }) {
    return renderRules(listNetworkRules(deps))
  },

  replaceNetworkRules({ workspace: { deps } }, { body }) {
    return renderRules(setNetworkRules(deps, body.rules))
  },
}

function renderRules(rules: readonly NetworkRule[]): NetworkRules {
  return {
    rules: rules.map(({ prefix, share, outcome }) => ({ prefix, share, outcome })),
    magicNumbers: [...MAGIC_OUTCOMES].map(([digits, outcome]) => ({
      number: magicNumber(digits),
      outcome,
      text: explainOutcome(outcome),
    })),
  }
}
