import { useActions } from '../../../stores/actions.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { stepActions, type SteppedList } from '../../../ui/step-actions.ts'

interface ListHandle extends SteppedList {
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
    ...stepActions({
      screen: 'deliveries',
      list,
      next: t('deliveries.next'),
      previous: t('deliveries.previous'),
    }),
  ])
}
