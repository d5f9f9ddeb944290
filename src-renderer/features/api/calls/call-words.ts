import type { ListedVendorCall } from '../../../../emulator/contract/vendor-calls.ts'
import { withoutWorkspace } from '../../../stores/vendor-request.ts'
import type { Tone } from '../../../ui/tone.ts'

/** How a call ended, for its mark: a fault was injected, messages were refused, it went wrong, or it was carried out. */
export function toneOf(call: Pick<ListedVendorCall, 'fault' | 'failed' | 'sent' | 'hungUp'>): Tone {
  if (call.fault !== null) return 'fault'
  if (isShort(call)) return 'forward'
  return call.failed ? 'error' : 'inbound'
}

/** Whether a call was answered as carried out although not all that it was to send went out. */
export function isShort({ sent, hungUp }: Pick<ListedVendorCall, 'sent' | 'hungUp'>): boolean {
  return sent !== null && sent.unsent > 0 && !hungUp
}

/** What was called: the name of an action, or, of what the interface does not have, the path as it came. */
export function calledName({ action, path }: Pick<ListedVendorCall, 'action' | 'path'>): string {
  return action ?? withoutWorkspace(path).slice(1)
}

/** How many messages a call made: they have numbers one after the other. */
export function causedCount({ messages }: Pick<ListedVendorCall, 'messages'>): number {
  return messages === null ? 0 : Number(messages.last) - Number(messages.first) + 1
}

/** The trace ids of the messages that a call made, the first ones of very many. */
export function causedIds(
  { messages }: Pick<ListedVendorCall, 'messages'>,
  atMost: number,
): readonly string[] {
  if (messages === null) return []
  const first = Number(messages.first)
  return Array.from({ length: Math.min(causedCount({ messages }), atMost) }, (_, index) =>
    String(first + index),
  )
}
