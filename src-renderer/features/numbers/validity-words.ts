import type { Keyword } from '../../../emulator/contract/keywords.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

export interface ValidityFact {
  readonly text: string
  /** Whether the keyword does not work now because of this. */
  readonly isOver: boolean
}

/** Says when a keyword works, and whether that is now; times are virtual (R58, R70). */
export function useValidityWords() {
  const { t, formats } = usePanelTexts()
  const moment = (at: number) => formats().stamp(at).slice(0, 'YYYY-MM-DD HH:MM'.length)

  function validityOf(
    { validFrom, validTo, reservedUntil }: Pick<Keyword, 'validFrom' | 'validTo' | 'reservedUntil'>,
    nowMs: number | null,
  ): readonly ValidityFact[] {
    const now = nowMs ?? Number.NaN
    const facts: ValidityFact[] = []
    if (validFrom !== null) {
      const at = Date.parse(validFrom)
      facts.push({ text: t('numbers.fromMoment', { moment: moment(at) }), isOver: now < at })
    }
    if (validTo !== null) {
      const at = Date.parse(validTo)
      facts.push({ text: t('numbers.toMoment', { moment: moment(at) }), isOver: now >= at })
    }
    if (reservedUntil !== null) {
      const at = Date.parse(reservedUntil)
      facts.push({
        text: t(now >= at ? 'numbers.reservationEnded' : 'numbers.reservationEnds', { moment: moment(at) }),
        isOver: now >= at,
      })
    }
    return facts.length === 0 ? [{ text: t('numbers.always'), isOver: false }] : facts
  }

  return { validityOf }
}
