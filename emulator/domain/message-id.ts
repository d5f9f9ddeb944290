import { parseHexId, renderHexId } from './hex-id.ts'
import type { Seed } from './seeded-random.ts'

/**
 * Ids of messages as the outside sees them. An incoming message shows its number; an outgoing one shows ten hexadecimal
 * digits (like `eba39e4fe1`).
 */
export type MessageDirection = 'inbound' | 'outbound'

const PURPOSE = 'message-id'

/** Answers the public id of the message with this internal number. */
export function renderMessageId(direction: MessageDirection, id: number, seed: Seed): string {
  return direction === 'inbound' ? String(id) : renderHexId(PURPOSE, id, seed)
}

/** Reads a public id of either form back into the internal number; undefined when it has neither form. */
export function parseMessageId(
  text: string,
  seed: Seed,
): { direction: MessageDirection; id: number } | undefined {
  const outbound = parseHexId(PURPOSE, text, seed)
  if (outbound !== undefined) return { direction: 'outbound', id: outbound }
  return /^[1-9]\d{0,8}$/.test(text) ? { direction: 'inbound', id: Number(text) } : undefined
}
