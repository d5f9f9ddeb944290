import { useActions } from '../../stores/actions.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

/** Lets `/` lead to the search field of the part of Settings that is open. */
export function useSearchKey(focus: () => void): void {
  const { t } = usePanelTexts()
  useActions(() => [
    {
      id: 'settings.search',
      group: 'do',
      title: t('settings.actionSearch'),
      icon: 'i-lucide-search',
      keys: '/',
      run: focus,
    },
  ])
}
