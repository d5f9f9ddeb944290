import { mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { createPanelTexts } from '../../src-renderer/texts/panel-texts.ts'
import type { Language } from '../../src-renderer/texts/plural.ts'

/** What a composable gives to a component that shows nothing, of a panel in this language. */
export function inComponent<Given>(use: () => Given, language: Language = 'pl'): Given {
  const runs: { readonly given: Given }[] = []
  const User = defineComponent(() => {
    runs.push({ given: use() })
    return () => null
  })
  mount(User, { global: { plugins: [createPanelTexts(language)] } })
  const [run] = runs
  if (run === undefined) throw new Error('the component did not run')
  return run.given
}
