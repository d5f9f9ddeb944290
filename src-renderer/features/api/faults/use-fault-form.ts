import { computed } from 'vue'
import { useFaults } from '../../../stores/faults.ts'
import { useFormDraft } from '../../../stores/form-drafts.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { useSaving } from '../../../ui/use-saving.ts'
import { faultsOf, NEW_FAULT, toFault, type FaultDraft } from './fault-draft.ts'

interface FaultFormOptions {
  /** What is written already. */
  readonly begun: Partial<FaultDraft>
  readonly onSaved: () => void
}

/** The state of the form of a new fault: what is written, what is wrong with it, and saving it. */
export function useFaultForm({ begun, onSaved }: FaultFormOptions) {
  const { t } = usePanelTexts()
  const faults = useFaults()
  const { isBusy, failure, perform } = useSaving(problemOf)
  const { draft, forget } = useFormDraft<FaultDraft>('fault of calls', { ...NEW_FAULT, ...begun })

  const wrong = computed(() => faultsOf(draft.value))
  const errors = computed(() => ({
    delay: wrong.value.includes('delay') ? t('apiFaults.badDelay') : '',
  }))
  /** The fault as it would be made now; null while something is wrong. */
  const wished = computed(() => (wrong.value.length > 0 ? null : toFault(draft.value)))

  /** Saves, unless something is wrong, which the form shows. */
  async function save(): Promise<void> {
    const fault = wished.value
    if (fault === null) return
    await perform(async () => {
      await faults.create(fault)
      forget()
      onSaved()
    })
  }

  return { draft, errors, wished, failure, isBusy, save, forget }
}
