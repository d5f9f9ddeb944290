import type { Fault } from '../../../../emulator/contract/faults.ts'
import {
  isNumberUpTo,
  NEW_OCCASION,
  occasionFaultsOf,
  toOccasion,
  type OccasionDraft,
  type OccasionFault,
} from '../../../ui/fault-occasion.ts'

type Injection = Fault['inject']
export type InjectionKind = Injection['kind']

/** A fault as it is being written: every field keeps its text while another kind is chosen. */
export interface FaultDraft extends OccasionDraft {
  readonly kind: InjectionKind
  readonly status: '500' | '503'
  readonly code: string
  readonly delay: string
  /** Empty: every action, whoever calls. */
  readonly action: string
  readonly user: string
  readonly effect: 'before' | 'after'
}

export const NEW_FAULT: FaultDraft = {
  ...NEW_OCCASION,
  kind: 'status',
  status: '503',
  code: '1010',
  delay: '5000',
  action: '',
  user: '',
  effect: 'before',
}

/** What a fault does, whatever it has hit so far. */
export type FaultTerms = Pick<Fault, 'action' | 'user' | 'inject' | 'effect' | 'when' | 'expiresAt'>

/** Which fields of a draft cannot be read. */
export type DraftFault = 'delay' | OccasionFault

/** The fields that keep a draft from being a fault. */
export function faultsOf(draft: FaultDraft): readonly DraftFault[] {
  const isDelayWrong = draft.kind === 'latency' && !isNumberUpTo(draft.delay, 600_000)
  return [...(isDelayWrong ? ['delay' as const] : []), ...occasionFaultsOf(draft)]
}

/** The fault that a draft without faults of its own describes. */
export function toFault(draft: FaultDraft): FaultTerms {
  const { action, user, effect } = draft
  return {
    action: action === '' ? null : action,
    user: user === '' ? null : user,
    inject: injectionOf(draft),
    effect: draft.kind === 'half' ? 'after' : effect,
    ...toOccasion(draft),
  }
}

function injectionOf({ kind, status, code, delay }: FaultDraft): Injection {
  switch (kind) {
    case 'latency':
      return { kind, ms: Number(delay) }
    case 'status':
      return { kind, status: status === '500' ? 500 : 503 }
    case 'error':
      return { kind, code: Number(code) }
    case 'drop':
    case 'half':
      return { kind }
  }
}
