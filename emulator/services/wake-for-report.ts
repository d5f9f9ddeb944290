import type { OutboundDecision } from '../domain/outbound/sending.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Has the dispatcher awake when the report of a message comes; nothing for one that has none. May be called for every message. */
export function wakeForReport(
  deps: Pick<WorkspaceDeps, 'wakeOutboxBy'>,
  { delivery }: Pick<OutboundDecision, 'delivery'>,
): void {
  if (delivery.state === 'handed-over' && delivery.settledAt !== null) deps.wakeOutboxBy(delivery.settledAt)
}
