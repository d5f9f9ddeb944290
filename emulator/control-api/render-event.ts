import type { EmulatorEvent } from '../contract/events.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { JournalEvent } from '../services/follow-journal.ts'
import { deliveriesOf } from '../services/message-deliveries.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import { renderMessage } from './render-message.ts'

/** Journal rows as followers see them; where their messages are is looked up for all of them at once. */
export function renderEvents(deps: WorkspaceDeps, events: readonly JournalEvent[]): EmulatorEvent[] {
  const messages = events.flatMap(({ message }) => (message === null ? [] : [message]))
  const deliveryOf = deliveriesOf(deps, messages)
  return events.map((event) => renderEvent(event, deliveryOf, deps))
}

function renderEvent(
  event: JournalEvent,
  deliveryOf: ReturnType<typeof deliveriesOf>,
  { seed }: WorkspaceDeps,
): EmulatorEvent {
  const { message: told } = event
  const message = told === null ? null : renderMessage(told, deliveryOf(told), seed)
  return {
    seq: event.seq,
    type: event.type,
    at: renderInstant(event.at),
    ref: message?.id ?? event.ref,
    message,
  }
}
