import { useRules } from '../../stores/rules.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

/** Says a rule by its number in the language in use; undefined until the rule book is read. */
export function useRuleSentence(): (rule: string) => string | undefined {
  const rules = useRules()
  const { language } = usePanelTexts()
  void rules.load()
  return (rule) => rules.ruleOf(rule)?.text[language()]
}
