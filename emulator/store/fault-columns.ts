import { z } from 'zod'
import type { DeliveryInjection } from '../domain/forwarding/delivery-fault.ts'
import { FAULT_EFFECTS, type Injection } from '../domain/call-fault.ts'
import type { FaultOccasion } from '../domain/fault.ts'

/** What of a fault is kept as JSON, parsed when it is read. */
export const InjectionColumn: z.ZodType<Injection> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('latency'), ms: z.number() }),
  z.object({ kind: z.literal('status'), status: z.literal([500, 503]) }),
  z.object({ kind: z.literal('drop') }),
  z.object({ kind: z.literal('half') }),
  z.object({ kind: z.literal('error'), code: z.number() }),
])
export const DeliveryInjectionColumn: z.ZodType<DeliveryInjection> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refuse') }),
  z.object({ kind: z.literal('time-out') }),
  z.object({ kind: z.literal('wrong-body'), body: z.string() }),
  z.object({ kind: z.literal('http-error'), status: z.number() }),
  z.object({ kind: z.literal('duplicate') }),
  z.object({ kind: z.literal('delay'), minutes: z.number() }),
  z.object({ kind: z.literal('reorder') }),
])
export const FaultEffectColumn = z.enum(FAULT_EFFECTS)
export const OccasionColumn: z.ZodType<FaultOccasion> = z.union([
  z.object({ calls: z.number() }),
  z.object({ share: z.number() }),
])
