import { useActions } from '../../../stores/actions.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { useVendorCalls } from '../../../stores/vendor-calls.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import type { ListMove } from '../../../ui/list-keys.ts'
import { useFailureNotice } from '../../../ui/use-failure-notice.ts'

interface LogHandle {
  readonly go: (move: ListMove) => void
  readonly focusSearch: () => void
}

interface LogActionOptions {
  readonly list: () => LogHandle | null
  readonly toggleSource: () => void
  readonly cleared: () => Promise<void>
}

/** What can be done with the log whatever is open: move through it, search, see the source, empty it. */
export function useLogActions({ list, toggleSource, cleared }: LogActionOptions): void {
  const { t } = usePanelTexts()
  const calls = useVendorCalls()
  const withNotice = useFailureNotice(problemOf)

  async function clear(): Promise<void> {
    await withNotice(async () => {
      await calls.clear()
      await cleared()
    })
  }

  useActions(() => [
    {
      id: 'api.search',
      group: 'do',
      title: t('apiCalls.search'),
      icon: 'i-lucide-search',
      keys: '/',
      run: () => list()?.focusSearch(),
    },
    {
      id: 'api.next',
      group: 'do',
      title: t('apiCalls.next'),
      icon: 'i-lucide-arrow-down',
      keys: 'j',
      run: () => list()?.go('next'),
    },
    {
      id: 'api.previous',
      group: 'do',
      title: t('apiCalls.previous'),
      icon: 'i-lucide-arrow-up',
      keys: 'k',
      run: () => list()?.go('previous'),
    },
    {
      id: 'api.source',
      group: 'do',
      title: t('apiCalls.toggleSource'),
      icon: 'i-lucide-code-xml',
      keys: 's',
      run: toggleSource,
    },
    {
      id: 'api.clear-log',
      group: 'do',
      title: t('apiCalls.clearLog'),
      icon: 'i-lucide-eraser',
      run: clear,
    },
  ])
}
