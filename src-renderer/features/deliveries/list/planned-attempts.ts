import type { ListedDelivery } from '../../../../emulator/contract/deliveries.ts'
import { nextStep } from '../../../../emulator/domain/forwarding/settle-attempt.ts'
import { epochMs, type EpochMs } from '../../../../emulator/domain/time.ts'

/** An attempt that will be made if those before it fail. */
export interface PlannedAttempt {
  readonly number: number
  readonly at: EpochMs
}

/** Answers the attempts that a delivery has before it, by the ladder that the gateway climbs itself (R126). */
export function plannedAttempts(
  { attempts, dueAt }: Pick<ListedDelivery, 'attempts' | 'dueAt'>,
  retryMinutes: readonly number[],
): readonly PlannedAttempt[] {
  const planned: PlannedAttempt[] = []
  let at = dueAt === null ? null : epochMs(Date.parse(dueAt))
  for (let number = attempts + 1; at !== null; number += 1) {
    planned.push({ number, at })
    const next = nextStep({ kind: 'timed-out' }, number, at, retryMinutes)
    at = next.state === 'waiting' ? next.dueAt : null
  }
  return planned
}
