import { computed, ref, type Ref } from 'vue'
import type { Keyword } from '../../../emulator/contract/keywords.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useProfile } from '../../stores/profile.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useFailureText } from '../../ui/failure-text.ts'
import { checkDraft, fieldOfProblem, type DraftFault, type KeywordField } from './check-draft.ts'
import { blankDraft, draftOf, requestOf, type KeywordDraft } from './keyword-draft.ts'
import { faultWords } from './keyword-words.ts'

/** What the emulator said the last time the form was saved in vain. */
interface Refusal {
  readonly field: KeywordField
  readonly text: string
}

/** What the fields of the form write into one by one. */
type Writable<Draft> = { -readonly [Key in keyof Draft]: Draft[Key] }

/**
 * The state of the keyword form: what is written, what is wrong with it, and saving it. Faults show as one writes, but a
 * field nobody has filled in yet is blamed only once one has tried to save.
 */
export function useKeywordForm(number: PlatformNumber, keyword: Keyword | null, text: string) {
  const { t } = usePanelTexts()
  const failureText = useFailureText()
  const numbers = useNumbers()
  const profile = useProfile()
  const draft: Ref<Writable<KeywordDraft>> = ref(
    keyword === null ? blankDraft(number.type, text) : draftOf(keyword),
  )
  const hasTried = ref(false)
  const isBusy = ref(false)
  const refusal = ref<(Refusal & { readonly of: KeywordDraft }) | null>(null)
  const check = computed(() => checkDraft(draft.value, number.type, profile.values.value ?? DEFAULT_PROFILE))
  const isUntouched = computed(
    () => refusal.value !== null && JSON.stringify(refusal.value.of) === JSON.stringify(draft.value),
  )

  function errorOf(field: KeywordField): string | undefined {
    const fault = check.value.faults.get(field)
    if (fault !== undefined && (hasTried.value || !isStillEmpty(field, fault))) return t(faultWords[fault])
    return isUntouched.value && refusal.value?.field === field ? refusal.value.text : undefined
  }

  function isStillEmpty(field: KeywordField, fault: DraftFault): boolean {
    return fault === 'answer-empty' || (field === 'text' && draft.value.text === '')
  }

  const failure = computed(() => {
    if (hasTried.value && check.value.faults.size > 0) return t('numbers.checkFields')
    if (!isUntouched.value || refusal.value === null) return undefined
    return refusal.value.field === 'form' ? refusal.value.text : t('numbers.checkFields')
  })

  /** Saves; false when something is wrong, which the form then shows. */
  async function save(): Promise<boolean> {
    hasTried.value = true
    if (check.value.faults.size > 0 || isBusy.value) return false
    isBusy.value = true
    try {
      const request = requestOf(draft.value, keyword)
      if (keyword === null) await numbers.createKeyword(number.number, request)
      else await numbers.updateKeyword(keyword, request)
      return true
    } catch (error) {
      const problem = problemOf(error)
      refusal.value = {
        field: problem === null ? 'form' : fieldOfProblem(problem),
        text: failureText(problem),
        of: { ...draft.value },
      }
      return false
    } finally {
      isBusy.value = false
    }
  }

  return { draft, check, errorOf, failure, isBusy, save }
}
