import { z } from 'zod'
import {
  UNDELIVERED_REASONS,
  UNSENT_REASONS,
  type UndeliveredReason,
  type UnsentReason,
} from '../domain/outbound/delivery.ts'
import type { NetworkOutcome, NetworkRule } from '../domain/outbound/network.ts'
import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

const Outcome: z.ZodType<NetworkOutcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delivered') }),
  z.object({ kind: z.literal('late'), afterMinutes: z.number() }),
  z.object({ kind: z.literal('undelivered'), reason: z.enum<UndeliveredReason[]>([...UNDELIVERED_REASONS]) }),
  z.object({ kind: z.literal('unsent'), reason: z.enum<UnsentReason[]>([...UNSENT_REASONS]) }),
  z.object({ kind: z.literal('never-reported') }),
])

/** Every rule of the network, in the order in which they are asked. */
export function readNetworkRules(db: ReadableDb): NetworkRule[] {
  return readRows<{ id: number; prefix: string; share: number; outcome: string }>(
    db,
    'SELECT id, prefix, share, outcome FROM network_rules ORDER BY position, id',
  ).map(({ outcome, ...rule }) => ({ ...rule, outcome: Outcome.parse(JSON.parse(outcome)) }))
}

/** Puts other rules in the place of all there are; they are asked in the given order. */
export function replaceNetworkRules(tx: WritableDb, rules: readonly Omit<NetworkRule, 'id'>[]): void {
  run(tx, 'DELETE FROM network_rules')
  for (const [position, { prefix, share, outcome }] of rules.entries()) {
    run(
      tx,
      `INSERT INTO network_rules (position, prefix, share, outcome) VALUES (@position, @prefix, @share, @outcome)`,
      { position, prefix, share, outcome: JSON.stringify(outcome) },
    )
  }
}
