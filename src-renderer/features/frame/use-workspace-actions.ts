import { useActions, type PanelAction } from '../../stores/actions.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useWorkspaces } from '../../stores/workspace.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useUndoRemoval } from '../../ui/undo-removal.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'

export type WorkspaceDialog = 'create' | 'rename' | 'reset'

/** What one can do with workspaces: the menu in the title bar and the palette show the same list. */
export function useWorkspaceActions(openDialog: (dialog: WorkspaceDialog) => void): {
  readonly standing: () => readonly PanelAction[]
} {
  const workspaces = useWorkspaces()
  const { t } = usePanelTexts()
  const offerUndo = useUndoRemoval(problemOf)
  const withNotice = useFailureNotice(problemOf)

  async function remove(): Promise<void> {
    const name = workspaces.current.value?.name ?? workspaces.currentId
    await withNotice(async () => {
      offerUndo(t('workspaces.removed', { name }), await workspaces.remove(workspaces.currentId), name)
    })
  }

  function standing(): readonly PanelAction[] {
    const action = (
      id: string,
      title: string,
      icon: string,
      run: () => void | Promise<void>,
    ): PanelAction => ({
      id: `workspace.${id}`,
      group: 'change',
      title,
      words: t('workspaces.title'),
      icon,
      run,
    })
    return [
      action('create', t('workspaces.create'), 'i-lucide-plus', () => openDialog('create')),
      action('rename', t('workspaces.rename'), 'i-lucide-pencil', () => openDialog('rename')),
      action('reset', t('workspaces.reset'), 'i-lucide-rotate-ccw', () => openDialog('reset')),
      // The last one stays: without any there would be nothing to show.
      ...(workspaces.list.items.length > 1
        ? [action('remove', t('workspaces.remove'), 'i-lucide-trash-2', remove)]
        : []),
    ]
  }

  useActions(standing)
  useActions(() =>
    workspaces.list.items
      .filter(({ id }) => id !== workspaces.currentId)
      .map(({ id, name }) => ({
        id: `workspace.go.${id}`,
        group: 'go',
        title: t('workspaces.goTo', { name }),
        icon: 'i-lucide-layers',
        run: () => workspaces.switchTo(id),
      })),
  )
  return { standing }
}
