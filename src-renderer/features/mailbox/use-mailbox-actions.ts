import { useActions } from '../../stores/actions.ts'
import { useMails } from '../../stores/mails.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { ListMove } from '../../ui/list-keys.ts'
import { useUndoRemoval } from '../../ui/undo-removal.ts'

interface ListHandle {
  readonly go: (move: ListMove) => void
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
    {
      id: 'mailbox.next',
      group: 'do',
      title: t('mailbox.next'),
      icon: 'i-lucide-arrow-down',
      keys: 'j',
      run: () => list()?.go('next'),
    },
    {
      id: 'mailbox.previous',
      group: 'do',
      title: t('mailbox.previous'),
      icon: 'i-lucide-arrow-up',
      keys: 'k',
      run: () => list()?.go('previous'),
    },
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
