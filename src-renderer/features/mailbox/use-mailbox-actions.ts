import { useActions } from '../../stores/actions.ts'
import { useMails } from '../../stores/mails.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { stepActions, type SteppedList } from '../../ui/step-actions.ts'
import { useUndoRemoval } from '../../ui/undo-removal.ts'

interface ListHandle extends SteppedList {
  readonly focusSearch: () => void
}

/** What can be done with the mailbox whatever is open: move through it, search, empty it. `leave` closes the mail that is open. */
export function useMailboxActions(list: () => ListHandle | null, leave: () => void): void {
  const { t } = usePanelTexts()
  const mails = useMails()
  const offerUndo = useUndoRemoval(problemOf)

  function clear(): void {
    leave()
    offerUndo(t('mailbox.cleared'), mails.removeAll())
  }

  useActions(() => [
    {
      id: 'mailbox.search',
      group: 'do',
      title: t('mailbox.search'),
      icon: 'i-lucide-search',
      keys: '/',
      run: () => list()?.focusSearch(),
    },
    ...stepActions({ screen: 'mailbox', list, next: t('mailbox.next'), previous: t('mailbox.previous') }),
    ...(mails.list.items.length === 0
      ? []
      : [
          {
            id: 'mailbox.clear',
            group: 'do' as const,
            title: t('mailbox.clear'),
            icon: 'i-lucide-eraser',
            run: clear,
          },
        ]),
  ])
}
