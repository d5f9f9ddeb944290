import { usePreferredDark } from '@vueuse/core'
import { watchEffect } from 'vue'
import { usePreferences } from '../../stores/preferences.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

/** Puts the chosen theme, density and language on the page, and follows the system's theme when asked to. */
export function useAppearance(): void {
  const preferences = usePreferences()
  const texts = usePanelTexts()
  const isSystemDark = usePreferredDark()

  watchEffect(() => {
    const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && isSystemDark.value)
    document.documentElement.classList.toggle('dark', isDark)
    document.documentElement.classList.toggle('light', !isDark)
  })
  watchEffect(() => {
    document.documentElement.dataset['density'] = preferences.density
  })
  watchEffect(() => {
    document.documentElement.lang = preferences.language
    texts.setLanguage(preferences.language)
  })
}
