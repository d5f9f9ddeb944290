import type { Fault } from '../../../../emulator/contract/faults.ts'
import { useVendorInterfaces } from '../../../stores/vendor-interfaces.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import type { FaultTerms } from './fault-draft.ts'

type Injection = Fault['inject']

/** How a fault stands: it can hit a call, was switched off, has hit all its calls, or its time is over. */
export type FaultStanding = 'active' | 'off' | 'spent' | 'expired'

export function standingOf({ enabled, active, when, injected }: Fault): FaultStanding {
  if (!enabled) return 'off'
  if (active) return 'active'
  return 'calls' in when && injected >= when.calls ? 'spent' : 'expired'
}

/** Faults as sentences. */
export function useFaultWords() {
  const { t, formats, language } = usePanelTexts()
  const interfaces = useVendorInterfaces()

  /** What goes wrong: „HTTP 503 zamiast odpowiedzi”. */
  function whatOf(inject: Injection): string {
    switch (inject.kind) {
      case 'latency':
        return t('apiFaults.latency', { time: timeOf(inject.ms) })
      case 'status':
        return t('apiFaults.status', { status: inject.status })
      case 'error': {
        const message = interfaces.errorByCode.get(inject.code)?.message[language()]
        return message === undefined
          ? t('apiFaults.errorBare', { code: inject.code })
          : t('apiFaults.error', { code: inject.code, message })
      }
      case 'drop':
        return t('apiFaults.drop')
      case 'half':
        return t('apiFaults.half')
    }
  }

  function timeOf(ms: number): string {
    return ms >= 1000 && ms % 1000 === 0
      ? t('apiFaults.seconds', { value: formats().number(ms / 1000) })
      : t('apiFaults.milliseconds', { value: formats().number(ms) })
  }

  /** Which calls it hits: „następne 3 wywołania messages/send_sms, gdy woła demo”. */
  function whichOf({ action, user, when }: Pick<FaultTerms, 'action' | 'user' | 'when'>): string {
    const often = 'share' in when ? t('apiFaults.share', { share: when.share }) : nextOf(when.calls)
    const ofAction = action === null ? often : t('apiFaults.ofAction', { which: often, action })
    return user === null ? ofAction : t('apiFaults.ofUser', { which: ofAction, user })
  }

  function nextOf(calls: number): string {
    return calls === 1 ? t('apiFaults.nextCall') : t('apiFaults.nextCalls', { n: calls })
  }

  /** Whether the call is carried out all the same. */
  function effectOf({ inject, effect }: Pick<FaultTerms, 'inject' | 'effect'>): string {
    if (inject.kind === 'latency')
      return t(effect === 'before' ? 'apiFaults.beforeLatency' : 'apiFaults.afterLatency')
    if (inject.kind === 'error')
      return t(effect === 'before' ? 'apiFaults.beforeError' : 'apiFaults.afterError')
    return t(effect === 'before' ? 'apiFaults.before' : 'apiFaults.after')
  }

  /** What is left of a fault, and what it has done. */
  function leftOf({ when, injected, matched }: Fault): string {
    if ('share' in when)
      return matched === 0 ? t('apiFaults.notYet') : t('apiFaults.hits', { hit: injected, matched })
    const left = when.calls - injected
    if (injected === 0) return t('apiFaults.notYet')
    return left > 0
      ? t('apiFaults.left', { n: left })
      : t('apiFaults.hits', { hit: injected, matched: when.calls })
  }

  /** Until when it works; empty: without end. */
  function untilOf({ expiresAt }: Pick<FaultTerms, 'expiresAt'>): string {
    return expiresAt === null ? '' : t('apiFaults.until', { time: formats().stamp(Date.parse(expiresAt)) })
  }

  return { whatOf, whichOf, effectOf, leftOf, untilOf }
}
