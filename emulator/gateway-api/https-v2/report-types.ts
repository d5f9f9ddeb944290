import type { OutboundChannel } from '../../domain/outbound/delivery.ts'

/** What the interface calls a kind of message; RCS has no word of its own (api-v2 2.1.9). */
export const TYPE_OF_CHANNEL = { eco: 'eco', full: 'full', voice: 'voice', mms: 'mms', rcs: 'full' } as const

/** The same the other way: what is found by a type. */
export const CHANNELS_OF_TYPE: ReadonlyMap<string, readonly OutboundChannel[]> = new Map<
  string,
  readonly OutboundChannel[]
>([
  ['eco', ['eco']],
  ['full', ['full', 'rcs']],
  ['mms', ['mms']],
  ['voice', ['voice']],
])
