import { useProfile } from '../../stores/profile.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { CapabilityMark } from './capability-marks.ts'

/** Says a cell of the capability matrix in the language in use. */
export function useCapabilityWords() {
  const { t, formats, language } = usePanelTexts()
  const profile = useProfile()

  /** Why a function is missing: this type has not got it, and which have. */
  function reasonOf({ name, hadBy }: CapabilityMark): string {
    const lacking = t('numbers.markMissing', { name: name[language()] })
    if (hadBy.length === 0) return lacking
    return `${lacking} ${t('numbers.markHadBy', { columns: hadBy.map((column) => column[language()]).join(', ') })}`
  }

  /** What stands in the cell: yes, no, a priority, or what a fee comes to (R35). */
  function cellOf({ cell, row }: CapabilityMark): string {
    switch (cell) {
      case 'yes':
        return t('numbers.cellYes')
      case 'no':
      case 'not-applicable':
        return t('numbers.cellNo')
      case 'standard':
        return t('numbers.cellStandard')
      case 'high':
        return t('numbers.cellHigh')
      case 'package':
        return feeOf(row)
    }
  }

  function feeOf(row: string): string {
    const key = row === 'installation-fee' ? 'price.installation_fee' : 'price.maintenance_fee'
    const amount = profile.values.value?.[key] ?? null
    return amount === null
      ? t('numbers.feeByPackage')
      : t('numbers.priceNet', { price: formats().money(amount) })
  }

  return { reasonOf, cellOf }
}
