import type { TryTextAnswer } from '../contract/match.ts'
import type { Trace, TraceLine } from '../contract/traces.ts'
import type { InboundDecision } from '../domain/inbound/routing.ts'
import type { Address } from '../domain/addresses.ts'
import type { Message } from '../domain/message.ts'
import { renderMessageId } from '../domain/message-id.ts'
import { addPln, renderPln, ZERO_PLN, type MicroPln } from '../domain/money.ts'
import { explainTrace, nearMissesOf } from '../domain/trace/explain-trace.ts'
import { epochMs } from '../domain/time.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { StoredTrace } from '../services/explain-trace.ts'
import type { TriedText } from '../services/try-text.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'

/** A trace as the control API shows it, every line with its sentence in both languages. */
export function renderTrace(trace: StoredTrace, { seed }: WorkspaceDeps): Trace {
  const { facts, message } = trace
  const isDuplicate = facts.some(({ code }) => code === 'duplicate')
  const waiting = facts.find((fact) => fact.code === 'part-waits')
  const parties = message === null ? waiting : partiesOf(message)
  const at = message?.at ?? waiting?.at ?? epochMs(0)
  return {
    id: String(trace.id),
    messageId: message === null || isDuplicate ? null : renderMessageId(message.direction, message.id, seed),
    direction: message?.direction ?? 'inbound',
    at: renderInstant(at),
    wallAt: new Date(message?.wallAt ?? at).toISOString(),
    from: parties?.from ?? '',
    to: parties?.to ?? '',
    text: message?.text ?? waiting?.text ?? '',
    result: isDuplicate ? 'DUPLICATE' : (message?.result ?? 'PART_WAITING'),
    lines: renderLines(facts, message?.text),
    nearMisses: renderNearMisses(facts),
    effects: trace.effects.map((effect) => ({
      id: effect.id,
      kind: effect.kind,
      state: effect.state,
      dueAt: renderInstant(effect.dueAt),
      settledAt: effect.settledAt === null ? null : renderInstant(effect.settledAt),
      outcome: effect.outcome,
      messageId: effect.messageId === null ? null : renderMessageId('outbound', effect.messageId, seed),
      messageTraceId: effect.messageId === null ? null : String(effect.messageId),
      text: effect.text,
      deliveryId: effect.deliveryId === null ? null : String(effect.deliveryId),
    })),
    cost: sumOf(trace.prices),
  }
}

/** Who wrote to whom. */
function partiesOf(message: Message): { readonly from: string; readonly to: string } {
  const { phone, number, direction } = message
  return direction === 'inbound' ? { from: phone, to: number ?? '' } : { from: number ?? '', to: phone }
}

/** A text that was only tried, with what the other readings make of it. */
export function renderTried(
  { decision, strict, firstWord, whole }: TriedText,
  addresses: { readonly from: Address; readonly to: Address },
  text: string,
): TryTextAnswer {
  const compared = decision.facts.find((fact) => fact.code === 'compared')
  return {
    ...addresses,
    ...readingOf(decision),
    payload: decision.payload,
    normalised: compared?.form ?? '',
    lines: renderLines(decision.facts, text),
    nearMisses: renderNearMisses(decision.facts),
    readings: { strict: readingOf(strict), firstWord: readingOf(firstWord), whole: readingOf(whole) },
  }
}

function readingOf({ result, keyword }: InboundDecision) {
  return { result, keyword: keyword === null ? null : { ...keyword } }
}

function renderLines(facts: readonly TraceFact[], text: string | undefined): TraceLine[] {
  return explainTrace(facts, text).map((line) => ({
    ...line,
    data: { ...line.data },
    lines: line.lines.map((subLine) => ({ ...subLine, data: { ...subLine.data } })),
  }))
}

function renderNearMisses(facts: readonly TraceFact[]): Trace['nearMisses'] {
  return nearMissesOf(facts).map((miss) => ({ ...miss }))
}

function sumOf(prices: readonly (MicroPln | null)[]): Trace['cost'] {
  const total = prices.reduce<MicroPln | null>(
    (sum, price) => (sum === null || price === null ? null : addPln(sum, price)),
    ZERO_PLN,
  )
  return { total: total === null ? null : renderPln(total), entries: prices.length }
}
