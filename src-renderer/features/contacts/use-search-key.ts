import { useActions } from '../../stores/actions.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

/** Lets `/` lead to the search field of the list that is open. */
export function useSearchKey(focus: () => void): void {
  const { t } = usePanelTexts()
  useActions(() => [
    {
      id: 'contacts.search',
      group: 'do',
      title: t('contacts.actionSearch'),
      icon: 'i-lucide-search',
      keys: '/',
      run: focus,
    },
  ])
}
