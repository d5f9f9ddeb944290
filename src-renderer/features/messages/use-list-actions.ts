import { useActions } from '../../stores/actions.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { stepActions, type SteppedList } from '../../ui/step-actions.ts'

interface ListHandle extends SteppedList {
  readonly focusSearch: () => void
}

interface ListActionOptions {
  readonly list: () => ListHandle | null
  readonly write: () => void
  readonly search: (query: string) => Promise<void>
}

/** What can be done on the screen whatever is open: move through the list, search, write. */
export function useListActions({ list, write, search }: ListActionOptions): void {
  const { t } = usePanelTexts()

  useActions(() => [
    {
      id: 'messages.search',
      group: 'do',
      title: t('messages.search.focus'),
      icon: 'i-lucide-search',
      keys: '/',
      run: () => list()?.focusSearch(),
    },
    {
      id: 'messages.write',
      group: 'do',
      title: t('messages.act.newMessage'),
      icon: 'i-lucide-square-pen',
      keys: 'w',
      run: write,
    },
    ...stepActions({ screen: 'messages', list, next: t('messages.next'), previous: t('messages.previous') }),
    ...(['unread', 'lost', 'unmatched'] as const).map((view) => ({
      id: `messages.view-${view}`,
      group: 'go' as const,
      title: t('messages.views.open', { name: t(`messages.views.${view}`) }),
      icon: 'i-lucide-list-filter',
      run: () => search(`is:${view}`),
    })),
  ])
}
