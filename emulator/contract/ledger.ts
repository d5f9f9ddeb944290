import { z } from 'zod'
import { BILLING_UNITS } from '../domain/billing.ts'
import { OUTBOUND_REASONS } from '../domain/outbound-result.ts'
import { Instant, Pln } from './scalars.ts'

export const LedgerEntry = z
  .strictObject({
    id: z.string(),
    at: Instant,
    accountId: z.number().int(),
    unit: z.enum(BILLING_UNITS),
    parts: z.number().int(),
    price: Pln.nullable().meta({ description: 'Net PLN for all parts; null when no price is set (R177).' }),
    reason: z.enum(OUTBOUND_REASONS),
    causeMessageId: z.string().nullable().meta({ description: 'The incoming message that caused it.' }),
    causeTraceId: z.string().nullable().meta({ description: 'Its trace.' }),
    messageId: z.string().meta({ description: 'The outgoing message that was charged.' }),
    traceId: z.string().meta({ description: 'Its trace.' }),
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>

const LedgerTotals = z.strictObject({
  entries: z.number().int(),
  parts: z.number().int(),
  net: Pln.nullable(),
  vat: Pln.nullable(),
  gross: Pln.nullable(),
  unpriced: z.number().int(),
})

export const Ledger = z
  .strictObject({ items: z.array(LedgerEntry), nextCursor: z.string().nullable(), totals: LedgerTotals })
  .meta({ id: 'Ledger' })
export type Ledger = z.infer<typeof Ledger>
