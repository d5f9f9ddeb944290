import type { PhoneMessage } from '../../../emulator/contract/messages.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'

/** One other side that a phone has exchanged messages with, as its phone book calls it (R169). */
export interface Conversation {
  readonly peer: string
  readonly name: string
}

/** Answers the conversations of a phone, the one with the newest message first. */
export function conversationsOf(newestFirst: readonly PhoneMessage[]): readonly Conversation[] {
  const byPeer = new Map<string, Conversation>()
  for (const { peer, peerName } of newestFirst)
    if (!byPeer.has(peer)) byPeer.set(peer, { peer, name: peerName ?? readableAddress(peer) })
  return [...byPeer.values()]
}
