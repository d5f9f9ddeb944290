import { usePanelTexts } from '../texts/panel-texts.ts'

/** What a refusal says of itself; a problem document of the control API fits. */
export interface ToldProblem {
  readonly detail: string
  readonly text?: { readonly pl: string; readonly en: string } | undefined
}

/** Puts a failed call into a sentence of the language in use: the refusal's own, or, for null, that nobody answered. */
export function useFailureText(): (problem: ToldProblem | null) => string {
  const { t, language } = usePanelTexts()
  return (problem) =>
    problem === null ? t('errors.unreachable') : (problem.text?.[language()] ?? problem.detail)
}
