import { createI18n, useI18n } from 'vue-i18n'
import { en } from './en/index.ts'
import { formatsOf } from './formats.ts'
import { pl } from './pl/index.ts'
import { polishPluralForm, type Language } from './plural.ts'
import type { TextArguments, TextKey } from './text-key.ts'

/** Makes the plugin that holds both languages. Messages are interpreted, never compiled to code, so a strict CSP holds. */
export function createPanelTexts(language: Language) {
  return createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'pl',
    messages: { pl, en },
    pluralRules: { pl: polishPluralForm },
  })
}

/** The texts and formats of the language in use; whatever a template reads from them changes with the language. */
export function usePanelTexts() {
  const i18n = useI18n({ useScope: 'global' })
  const language = i18n.locale

  function t<Key extends TextKey>(key: Key, ...[params]: TextArguments<Key>): string {
    if (params === undefined) return i18n.t(key)
    const values: Readonly<Record<string, string | number>> = params
    const count = values['n']
    if (typeof count !== 'number') return i18n.t(key, values)
    return i18n.t(key, { ...values, n: formatsOf(currentLanguage()).number(count) }, count)
  }

  function currentLanguage(): Language {
    return language.value === 'en' ? 'en' : 'pl'
  }

  return {
    t,
    /** Numbers, money and times, written as the current language writes them; times are those of Warsaw. */
    formats: () => formatsOf(currentLanguage()),
    language: currentLanguage,
    setLanguage(next: Language) {
      language.value = next
    },
  }
}
