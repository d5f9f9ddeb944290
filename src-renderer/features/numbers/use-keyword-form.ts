import { computed, ref, watch } from 'vue'
import type { Keyword } from '../../../emulator/contract/keywords.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { useFormDraft } from '../../stores/form-drafts.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useProfile } from '../../stores/profile.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useSaving } from '../../ui/use-saving.ts'
import { checkDraft, fieldOfProblem, type DraftFault, type KeywordField } from './check-draft.ts'
import { blankDraft, draftOf, requestOf, type KeywordDraft } from './keyword-draft.ts'
import { faultWords } from './keyword-words.ts'

/** What the fields of the form write into one by one. */
type Writable<Draft> = { -readonly [Key in keyof Draft]: Draft[Key] }

interface KeywordFormOptions {
  readonly number: PlatformNumber
  /** Null: a new one, which begins with `text`. */
  readonly keyword: Keyword | null
  readonly text: string
  readonly onSaved: () => void
}

/**
 * The state of the keyword form: what is written, what is wrong with it, and saving it. Faults show as one writes, but a
 * field nobody has filled in yet is blamed only once one has tried to save.
 */
export function useKeywordForm({ number, keyword, text, onSaved }: KeywordFormOptions) {
  const { t } = usePanelTexts()
  const { isBusy, failure: refusalText, refusal, perform } = useSaving(problemOf)
  const numbers = useNumbers()
  const profile = useProfile()
  const { draft, forget } = useFormDraft<Writable<KeywordDraft>>(
    `keyword ${number.number} ${keyword?.id ?? 'new'}`,
    keyword === null ? blankDraft(number.type, text) : draftOf(keyword),
  )
  const hasTried = ref(false)
  const older = computed(() =>
    numbers.keywords.items.filter(
      ({ ownership, id }) => ownership === 'own' && (keyword === null || id < keyword.id),
    ),
  )
  const check = computed(() =>
    checkDraft(draft.value, number.type, profile.values.value ?? DEFAULT_PROFILE, older.value),
  )
  /** What of the draft the emulator refused. */
  const refusedField = computed(() => {
    if (refusal.value === undefined) return undefined
    return refusal.value === null ? 'form' : fieldOfProblem(refusal.value)
  })

  // A refusal is about the draft that was tried.
  watch(
    draft,
    () => {
      refusal.value = undefined
    },
    { deep: true },
  )

  function errorOf(field: KeywordField): string | undefined {
    const fault = check.value.faults.get(field)
    if (fault !== undefined && (hasTried.value || !isStillEmpty(field, fault))) return t(faultWords[fault])
    return refusedField.value === field ? refusalText.value : undefined
  }

  function isStillEmpty(field: KeywordField, fault: DraftFault): boolean {
    return fault === 'answer-empty' || (field === 'text' && draft.value.text === '')
  }

  const failure = computed(() => {
    if (hasTried.value && check.value.faults.size > 0) return t('numbers.checkFields')
    if (refusedField.value === undefined) return undefined
    return refusedField.value === 'form' ? refusalText.value : t('numbers.checkFields')
  })

  /** Saves, unless something is wrong, which the form then shows. */
  async function save(): Promise<void> {
    hasTried.value = true
    if (check.value.faults.size > 0) return
    await perform(async () => {
      const request = requestOf(draft.value, keyword)
      if (keyword === null) await numbers.createKeyword(number.number, request)
      else await numbers.updateKeyword(keyword, request)
      forget()
      onSaved()
    })
  }

  return { draft, check, errorOf, failure, isBusy, save, forget }
}
