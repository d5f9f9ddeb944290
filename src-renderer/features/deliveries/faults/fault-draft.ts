import type { DeliveryFault } from '../../../../emulator/contract/deliveries.ts'
import {
  isNumberUpTo,
  NEW_OCCASION,
  occasionFaultsOf,
  toOccasion,
  type OccasionDraft,
  type OccasionFault,
} from '../../../ui/fault-occasion.ts'

type Injection = DeliveryFault['inject']
export type InjectionKind = Injection['kind']

/** A fault of forwards as it is being written: every field keeps its text while another kind is chosen. */
export interface FaultDraft extends OccasionDraft {
  readonly inject: InjectionKind
  readonly body: string
  readonly status: string
  readonly minutes: string
  /** Every target, every target of one kind, or one of them; see `aimOf`. */
  readonly aim: string
}

export const NEW_FAULT: FaultDraft = {
  ...NEW_OCCASION,
  inject: 'refuse',
  body: 'ERROR',
  status: '500',
  minutes: '10',
  aim: '',
}

/** Which fields of a draft cannot be read. */
export type DraftFault = 'body' | 'status' | 'minutes' | OccasionFault

/** The fields that keep a draft from being a fault. */
export function faultsOf(draft: FaultDraft): readonly DraftFault[] {
  const { inject, body, status, minutes } = draft
  const isStatus = isNumberUpTo(status, 599) && Number(status) > 200
  return [
    ...(inject === 'wrong-body' && body.length > 10_000 ? ['body' as const] : []),
    ...(inject === 'http-error' && !isStatus ? ['status' as const] : []),
    ...(inject === 'delay' && !isNumberUpTo(minutes, 100_000) ? ['minutes' as const] : []),
    ...occasionFaultsOf(draft),
  ]
}

/** Which forwards a fault is aimed at. */
export type Aim = Pick<DeliveryFault, 'kind' | 'target'>

/** An aim as the value of a choice: empty for every target, a kind, or a kind with one target. */
export function aimKey({ kind, target }: Aim): string {
  if (kind === null) return ''
  return target === null ? kind : `${kind}:${target}`
}

/** What a fault does, whatever it has hit so far. */
export type FaultTerms = Aim & Pick<DeliveryFault, 'inject' | 'when' | 'expiresAt'>

/** The fault that a draft without faults of its own describes; `aims` are those one could choose from. */
export function toFault(draft: FaultDraft, aims: readonly Aim[]): FaultTerms {
  const aim = aims.find((known) => aimKey(known) === draft.aim)
  return {
    kind: aim?.kind ?? null,
    target: aim?.target ?? null,
    inject: injectionOf(draft),
    ...toOccasion(draft),
  }
}

function injectionOf({ inject, body, status, minutes }: FaultDraft): Injection {
  switch (inject) {
    case 'wrong-body':
      return { kind: inject, body }
    case 'http-error':
      return { kind: inject, status: Number(status) }
    case 'delay':
      return { kind: inject, minutes: Number(minutes) }
    case 'refuse':
    case 'time-out':
    case 'duplicate':
    case 'reorder':
      return { kind: inject }
  }
}
