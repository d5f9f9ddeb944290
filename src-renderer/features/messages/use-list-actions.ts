import { useActions } from '../../stores/actions.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { ListMove } from '../../ui/list-keys.ts'

interface ListHandle {
  readonly go: (move: ListMove) => void
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
    {
      id: 'messages.next',
      group: 'do',
      title: t('messages.next'),
      icon: 'i-lucide-arrow-down',
      keys: 'j',
      run: () => list()?.go('next'),
    },
    {
      id: 'messages.previous',
      group: 'do',
      title: t('messages.previous'),
      icon: 'i-lucide-arrow-up',
      keys: 'k',
      run: () => list()?.go('previous'),
    },
    ...(['unread', 'lost', 'unmatched'] as const).map((view) => ({
      id: `messages.view-${view}`,
      group: 'go' as const,
      title: t('messages.views.open', { name: t(`messages.views.${view}`) }),
      icon: 'i-lucide-list-filter',
      run: () => search(`is:${view}`),
    })),
  ])
}
