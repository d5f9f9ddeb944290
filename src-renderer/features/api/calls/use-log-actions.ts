import { useActions } from '../../../stores/actions.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { useVendorCalls } from '../../../stores/vendor-calls.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { stepActions, type SteppedList } from '../../../ui/step-actions.ts'
import { useFailureNotice } from '../../../ui/use-failure-notice.ts'

interface LogHandle extends SteppedList {
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
    ...stepActions({ screen: 'api', list, next: t('apiCalls.next'), previous: t('apiCalls.previous') }),
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
