import type { InboundDecision, InboundSubmission } from '../domain/inbound/routing.ts'
import { routeInbound } from '../domain/inbound/route-inbound.ts'
import { routingLookups } from '../store/routing-lookups.ts'
import type { Reading } from './routing-config.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What would happen to a text, and what the other readings of it would make of it. */
export interface TriedText {
  readonly decision: InboundDecision
  /** Strict mode (R43). */
  readonly strict: InboundDecision
  /** The two readings of an exact keyword on a shared number (R48). */
  readonly firstWord: InboundDecision
  readonly whole: InboundDecision
}

/** Decides about a message without committing anything: no effects, no trace, no number used up. */
export function tryText(deps: WorkspaceDeps, submission: InboundSubmission): TriedText {
  const { db } = deps.database
  const stamp = { id: 0, at: deps.now(), wallAt: deps.wallNow() }
  const decide = (reading: Reading): InboundDecision =>
    routeInbound(submission, deps.routing.reading(db, reading), routingLookups(db, stamp.at), stamp)
  return {
    decision: decide('current'),
    strict: decide('strict'),
    firstWord: decide('first-word'),
    whole: decide('whole'),
  }
}
