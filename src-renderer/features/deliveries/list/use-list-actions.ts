import { useActions } from '../../../stores/actions.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import type { ListMove } from '../../../ui/list-keys.ts'

interface ListHandle {
  readonly go: (move: ListMove) => void
  readonly focusFilter: () => void
}

/** What can be done with the list whatever is open: move through it and narrow it. */
export function useListActions(list: () => ListHandle | null): void {
  const { t } = usePanelTexts()

  useActions(() => [
    {
      id: 'deliveries.filter',
      group: 'do',
      title: t('deliveries.focusFilter'),
      icon: 'i-lucide-list-filter',
      keys: '/',
      run: () => list()?.focusFilter(),
    },
    {
      id: 'deliveries.next',
      group: 'do',
      title: t('deliveries.next'),
      icon: 'i-lucide-arrow-down',
      keys: 'j',
      run: () => list()?.go('next'),
    },
    {
      id: 'deliveries.previous',
      group: 'do',
      title: t('deliveries.previous'),
      icon: 'i-lucide-arrow-up',
      keys: 'k',
      run: () => list()?.go('previous'),
    },
  ])
}
