import { computed, type Ref } from 'vue'
import { useTemplates } from '../../stores/templates.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

/** Writes a template of the account into a text. What is chosen follows from the text: one that was changed is no template any more. */
export function useTemplateChoice(text: Ref<string>, accountId: () => number | null) {
  const { t } = usePanelTexts()
  const store = useTemplates()
  const ofAccount = computed(() =>
    store.list.items.filter((template) => accountId() === null || template.accountId === accountId()),
  )
  const templates = computed(() =>
    ofAccount.value.length === 0
      ? []
      : [
          { value: '', label: t('messages.send.templateNone') },
          ...ofAccount.value.map(({ id, name }) => ({ value: String(id), label: name })),
        ],
  )
  const template = computed({
    get: () => String(ofAccount.value.find((one) => one.text === text.value)?.id ?? ''),
    set: (id) => {
      text.value = ofAccount.value.find((one) => String(one.id) === id)?.text ?? ''
    },
  })

  return { templates, template }
}
