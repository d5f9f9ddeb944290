import type { Fault } from '../../../../emulator/contract/faults.ts'

type Injection = Fault['inject']
export type InjectionKind = Injection['kind']

/** A fault as it is being written: every field keeps its text while another kind is chosen. */
export interface FaultDraft {
  readonly kind: InjectionKind
  readonly status: '500' | '503'
  readonly code: string
  readonly delay: string
  /** Empty: every action, whoever calls, without end. */
  readonly action: string
  readonly user: string
  readonly expiry: string
  readonly often: 'calls' | 'share'
  readonly calls: string
  readonly share: string
  readonly effect: 'before' | 'after'
}

export const NEW_FAULT: FaultDraft = {
  kind: 'status',
  status: '503',
  code: '1010',
  delay: '5000',
  action: '',
  user: '',
  expiry: '',
  often: 'calls',
  calls: '1',
  share: '20',
  effect: 'before',
}

/** What a fault does, whatever it has hit so far. */
export type FaultTerms = Pick<Fault, 'action' | 'user' | 'inject' | 'effect' | 'when' | 'expiresAt'>

/** Which fields of a draft cannot be read. */
export type DraftFault = 'delay' | 'calls' | 'share'

/** The fields that keep a draft from being a fault. */
export function faultsOf({ kind, delay, often, calls, share }: FaultDraft): readonly DraftFault[] {
  return [
    ...(kind === 'latency' && !isWithin(delay, 600_000) ? ['delay' as const] : []),
    ...(often === 'calls' && !isWithin(calls, 1_000_000) ? ['calls' as const] : []),
    ...(often === 'share' && !isWithin(share, 100) ? ['share' as const] : []),
  ]
}

/** The fault that a draft without faults of its own describes. */
export function toFault(draft: FaultDraft): FaultTerms {
  const { action, user, expiry, often, calls, share, effect } = draft
  return {
    action: action === '' ? null : action,
    user: user === '' ? null : user,
    inject: injectionOf(draft),
    effect: draft.kind === 'half' ? 'after' : effect,
    when: often === 'calls' ? { calls: Number(calls) } : { share: Number(share) },
    expiresAt: expiry === '' ? null : expiry.replace('T', ' '),
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

function isWithin(text: string, most: number): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most
}
