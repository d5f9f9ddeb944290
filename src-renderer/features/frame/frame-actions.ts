import { useRouter } from 'vue-router'
import { type PanelAction, useActions } from '../../stores/actions.ts'
import { usePhoneDrafts } from '../../stores/phone-drafts.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { innerScreens, panelScreens } from './panel-screens.ts'

interface FrameDialogs {
  readonly openPalette: () => void
  readonly openKeyboard: () => void
}

/** What the frame itself can do: go to screens, open its dialogs, change how the panel looks. */
export function useFrameActions({ openPalette, openKeyboard }: FrameDialogs): void {
  const { t } = usePanelTexts()
  const router = useRouter()
  const preferences = usePreferences()
  const drafts = usePhoneDrafts()

  useActions((): PanelAction[] =>
    [...panelScreens, ...innerScreens].map((screen) => ({
      id: `go.${screen.name}`,
      group: 'go',
      title: t(screen.goTitle),
      icon: screen.icon,
      keys: screen.keys,
      run: async () => {
        await router.push({ name: screen.name })
      },
    })),
  )

  useActions((): PanelAction[] => [
    {
      id: 'frame.palette',
      group: 'do',
      title: t('frame.openPalette'),
      icon: 'i-lucide-search',
      keys: 'mod+k',
      run: openPalette,
    },
    {
      id: 'frame.keyboard',
      group: 'do',
      title: t('frame.openKeyboard'),
      icon: 'i-lucide-keyboard',
      keys: '?',
      run: openKeyboard,
    },
    {
      id: 'frame.phones',
      group: 'change',
      title: preferences.isDockOpen ? t('frame.hidePhones') : t('frame.showPhones'),
      icon: 'i-lucide-smartphone',
      keys: 'mod+j',
      run: () => {
        preferences.isDockOpen = !preferences.isDockOpen
        if (preferences.isDockOpen) drafts.askForFocus()
      },
    },
    {
      id: 'frame.bottom',
      group: 'change',
      title: preferences.isBottomOpen ? t('frame.hideEvents') : t('frame.showEvents'),
      icon: 'i-lucide-scroll-text',
      keys: 'mod+`',
      run: () => {
        preferences.isBottomOpen = !preferences.isBottomOpen
      },
    },
  ])

  useActions((): PanelAction[] => {
    const change = (id: string, title: string, icon: string, run: () => void): PanelAction => ({
      id: `frame.${id}`,
      group: 'change',
      title,
      icon,
      run,
    })
    return [
      change('theme-light', t('frame.themeLight'), 'i-lucide-sun', () => {
        preferences.theme = 'light'
      }),
      change('theme-dark', t('frame.themeDark'), 'i-lucide-moon', () => {
        preferences.theme = 'dark'
      }),
      change('theme-system', t('frame.themeSystem'), 'i-lucide-monitor', () => {
        preferences.theme = 'system'
      }),
      preferences.density === 'comfortable'
        ? change('density', t('frame.densityCompact'), 'i-lucide-rows-4', () => {
            preferences.density = 'compact'
          })
        : change('density', t('frame.densityComfortable'), 'i-lucide-rows-3', () => {
            preferences.density = 'comfortable'
          }),
      preferences.language === 'pl'
        ? change('language', t('frame.languageEnglish'), 'i-lucide-languages', () => {
            preferences.language = 'en'
          })
        : change('language', t('frame.languagePolish'), 'i-lucide-languages', () => {
            preferences.language = 'pl'
          }),
    ]
  })
}
