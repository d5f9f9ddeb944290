import type { PhoneMessage } from '../../../emulator/contract/messages.ts'
import type { RibbonTick } from '../../../emulator/domain/inbound-result.ts'

/** What stands in a conversation, from the oldest down: the days, the messages, and between them what the gateway did. */
export type TimelineEntry =
  | { readonly kind: 'day'; readonly id: string; readonly day: string }
  | { readonly kind: 'message'; readonly id: string; readonly message: PhoneMessage }
  | { readonly kind: 'chip'; readonly id: string; readonly tick: RibbonTick; readonly message: PhoneMessage }

/** Lays out what a phone shows. `dayOf` names the day of an instant. */
export function timelineOf(
  newestFirst: readonly PhoneMessage[],
  dayOf: (atMs: number) => string,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  let dayBefore = ''
  for (const message of newestFirst.toReversed()) {
    const day = dayOf(Date.parse(message.at))
    if (day !== dayBefore) entries.push({ kind: 'day', id: `day-${message.id}`, day })
    dayBefore = day
    entries.push({ kind: 'message', id: `message-${message.id}`, message })
    for (const tick of ticksToTell(message))
      entries.push({ kind: 'chip', id: `chip-${message.id}-${tick}`, tick, message })
  }
  return entries
}

/**
 * What happened to a message is told where it was written. Left out is what the conversation says already: an answer is the
 * next bubble, and what follows a match implies it.
 */
function ticksToTell({ direction, ribbon }: PhoneMessage): readonly RibbonTick[] {
  if (direction === 'received') return []
  const told = ribbon.filter((tick) => tick !== 'answer')
  return ribbon.length > 1 ? told.filter((tick) => tick !== 'matched') : told
}
