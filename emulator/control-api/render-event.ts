import type { EmulatorEvent } from '../contract/events.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { JournalEvent } from '../services/follow-journal.ts'
import { standingsOf } from '../services/message-deliveries.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import { renderMessage } from './render-message.ts'

/** Journal rows as followers see them; where their messages are is looked up for all of them at once. */
export function renderEvents(deps: WorkspaceDeps, events: readonly JournalEvent[]): EmulatorEvent[] {
  const messages = events.flatMap(({ message }) => (message === null ? [] : [message]))
  const standingOf = standingsOf(deps, messages)
  return events.map((event) => renderEvent(event, standingOf, deps))
}

function renderEvent(
  event: JournalEvent,
  standingOf: ReturnType<typeof standingsOf>,
  { seed }: WorkspaceDeps,
): EmulatorEvent {
  const { message: told } = event
  const message = told === null ? null : renderMessage(told, standingOf(told), seed)
  return {
    seq: event.seq,
    type: event.type,
    at: renderInstant(event.at),
    ref: message?.id ?? event.ref,
    message,
  }
}
