import { computed, ref } from 'vue'
import { useFaults } from '../../../stores/faults.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { useFailureText } from '../../../ui/failure-text.ts'
import { faultsOf, NEW_FAULT, toFault, type FaultDraft } from './fault-draft.ts'

/** The state of the form of a new fault: what is written, what is wrong with it, and saving it. */
export function useFaultForm(begun: Partial<FaultDraft>) {
  const { t } = usePanelTexts()
  const faults = useFaults()
  const failureText = useFailureText()
  const draft = ref<FaultDraft>({ ...NEW_FAULT, ...begun })
  const isBusy = ref(false)
  const failure = ref<string | undefined>()

  const wrong = computed(() => faultsOf(draft.value))
  const errors = computed(() => ({
    delay: wrong.value.includes('delay') ? t('apiFaults.badDelay') : '',
    calls: wrong.value.includes('calls') ? t('apiFaults.badCount') : '',
    share: wrong.value.includes('share') ? t('apiFaults.badShare') : '',
  }))
  /** The fault as it would be made now; null while something is wrong. */
  const wished = computed(() => (wrong.value.length > 0 ? null : toFault(draft.value)))

  /** Saves; false when something is wrong, which the form then shows. */
  async function save(): Promise<boolean> {
    if (isBusy.value || wished.value === null) return false
    isBusy.value = true
    failure.value = undefined
    try {
      await faults.create(wished.value)
      return true
    } catch (error) {
      failure.value = failureText(problemOf(error))
      return false
    } finally {
      isBusy.value = false
    }
  }

  return { draft, errors, wished, failure, isBusy, save }
}
