import { usePanelTexts } from '../texts/panel-texts.ts'
import type { InjectedFault } from './injected-fault.ts'

/** How a fault stands: it can hit, was switched off, has hit all it was for, or its time is over. */
export type FaultStanding = 'active' | 'off' | 'spent' | 'expired'

export function faultStandingOf({
  enabled,
  active,
  when,
  injected,
}: Pick<InjectedFault, 'enabled' | 'active' | 'when' | 'injected'>): FaultStanding {
  if (!enabled) return 'off'
  if (active) return 'active'
  return 'calls' in when && injected >= when.calls ? 'spent' : 'expired'
}

/** What is left of faults, in words. */
export function useFaultProgress() {
  const { t, formats } = usePanelTexts()

  /** What is left of a fault, and what it has done. */
  function leftOf({ when, injected, matched }: Pick<InjectedFault, 'when' | 'injected' | 'matched'>): string {
    if ('share' in when)
      return matched === 0 ? t('apiFaults.notYet') : t('apiFaults.hits', { hit: injected, matched })
    const left = when.calls - injected
    if (injected === 0) return t('apiFaults.notYet')
    return left > 0
      ? t('apiFaults.left', { n: left })
      : t('apiFaults.hits', { hit: injected, matched: when.calls })
  }

  /** Until when it works; empty: without end. */
  function untilOf({ expiresAt }: Pick<InjectedFault, 'expiresAt'>): string {
    return expiresAt === null ? '' : t('apiFaults.until', { time: formats().stamp(Date.parse(expiresAt)) })
  }

  return { leftOf, untilOf }
}
