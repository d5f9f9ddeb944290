import type { PhoneMessage } from '../../../emulator/contract/messages.ts'
import type { RibbonTick } from '../../../emulator/domain/inbound-result.ts'

/** What stands in a conversation, from the oldest down: the days, the messages, and between them what the gateway did. */
export type TimelineEntry =
  | { readonly kind: 'day'; readonly id: string; readonly day: string }
  | { readonly kind: 'message'; readonly id: string; readonly message: PhoneMessage }
  | { readonly kind: 'chip'; readonly id: string; readonly told: ChipSubject; readonly message: PhoneMessage }

/** What a chip tells of: a tick of the ribbon, one forward with its fate, or an answer that waits for its time. */
export type ChipSubject =
  | { readonly kind: 'tick'; readonly tick: RibbonTick }
  | { readonly kind: 'forward'; readonly forward: PhoneMessage['forwards'][number] }
  | { readonly kind: 'answer'; readonly at: number }

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
    for (const [index, told] of chipsOf(message).entries())
      entries.push({ kind: 'chip', id: `chip-${message.id}-${String(index)}`, told, message })
  }
  return entries
}

/**
 * What happened to a message is told where it was written. Left out is what the conversation says already: an answer is the
 * next bubble unless it waits, and what follows a match implies it.
 */
function chipsOf({ direction, ribbon, forwards, answerAt }: PhoneMessage): readonly ChipSubject[] {
  if (direction === 'received') return []
  return ribbon.flatMap((tick): readonly ChipSubject[] => {
    if (tick === 'matched' && ribbon.length > 1) return []
    if (tick === 'answer') return answerAt === null ? [] : [{ kind: 'answer', at: Date.parse(answerAt) }]
    const sentOn = forwards.filter(({ kind }) => tick === `forward-${kind}`)
    if (sentOn.length === 0) return [{ kind: 'tick', tick }]
    return sentOn.map((forward) => ({ kind: 'forward', forward }))
  })
}
