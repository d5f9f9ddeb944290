import type { DeliveryFault } from '../../../../emulator/contract/deliveries.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { readableTarget } from '../delivery-words.ts'
import type { Aim, FaultTerms } from './fault-draft.ts'

/** As much of an answer as names a fault. */
const SHOWN_OF_BODY = 40

/** Faults of forwards as sentences. */
export function useFaultWords() {
  const { t } = usePanelTexts()

  /** What goes wrong: „Odpowiedź HTTP 500”. */
  function whatOf(inject: DeliveryFault['inject']): string {
    switch (inject.kind) {
      case 'refuse':
        return t('deliveryFaults.refuse')
      case 'time-out':
        return t('deliveryFaults.timeOut')
      case 'wrong-body':
        return t('deliveryFaults.wrongBody', { body: inject.body.slice(0, SHOWN_OF_BODY) })
      case 'http-error':
        return t('deliveryFaults.httpError', { status: inject.status })
      case 'duplicate':
        return t('deliveryFaults.duplicate')
      case 'delay':
        return t('deliveryFaults.delay', { n: inject.minutes })
      case 'reorder':
        return t('deliveryFaults.reorder')
    }
  }

  /** Which attempts it hits: „następne 3 próby do 127.0.0.1:8080/sms”. */
  function whichOf({ when, kind, target }: Aim & Pick<FaultTerms, 'when'>): string {
    const which = 'share' in when ? t('deliveryFaults.share', { share: when.share }) : nextOf(when.calls)
    if (target !== null)
      return t('deliveryFaults.toTarget', { which, target: readableTarget({ kind: kind ?? 'url', target }) })
    return t('deliveryFaults.ofAll', { which, targets: t(targetWords[kind ?? 'any']) })
  }

  function nextOf(attempts: number): string {
    return attempts === 1
      ? t('deliveryFaults.nextAttempt')
      : t('deliveryFaults.nextAttempts', { n: attempts })
  }

  return { whatOf, whichOf }
}

const targetWords = {
  any: 'deliveryFaults.everyTarget',
  url: 'deliveryFaults.everyUrl',
  email: 'deliveryFaults.everyMail',
} as const
