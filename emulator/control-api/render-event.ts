import type { EmulatorEvent } from '../contract/events.ts'
import type { Seed } from '../domain/seeded-random.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { JournalEvent } from '../services/follow-journal.ts'
import { renderMessage } from './render-message.ts'

/** A journal row as followers see it. */
export function renderEvent(event: JournalEvent, seed: Seed): EmulatorEvent {
  const message = event.message === null ? null : renderMessage(event.message, seed)
  return {
    seq: event.seq,
    type: event.type,
    at: renderInstant(event.at),
    ref: message?.id ?? event.ref,
    message,
  }
}
