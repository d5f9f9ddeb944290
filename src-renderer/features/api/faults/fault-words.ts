import type { Fault } from '../../../../emulator/contract/faults.ts'
import { useVendorInterfaces } from '../../../stores/vendor-interfaces.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import type { FaultTerms } from './fault-draft.ts'

type Injection = Fault['inject']

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

  return { whatOf, whichOf, effectOf }
}
