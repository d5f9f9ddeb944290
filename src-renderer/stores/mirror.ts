import type { EmulatorEvent, EventType } from '../../emulator/contract/events.ts'

/** A store that shows part of a workspace and is kept true to it by `live.ts`. */
export interface WorkspaceMirror {
  /** Takes in what was committed: new events only, in their order, none missing. */
  readonly applyEvents: (events: readonly EmulatorEvent[]) => void
  /** Reads again what was asked for: something may have been missed. */
  readonly refresh: () => void
  /** Starts anew: this is another workspace, or the same one after a reset. */
  readonly restart: () => void
}

export const MESSAGE_EVENTS = ['message.received', 'message.sent', 'message.updated'] as const

export function hasEvent(events: readonly EmulatorEvent[], ...types: readonly EventType[]): boolean {
  return events.some(({ type }) => types.includes(type))
}
