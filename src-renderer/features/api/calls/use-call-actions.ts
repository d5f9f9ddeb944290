import { computed } from 'vue'
import { useApiUsers } from '../../../stores/api-users.ts'
import { useActions, type PanelAction } from '../../../stores/actions.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { useVendorCalls } from '../../../stores/vendor-calls.ts'
import { useVendorPlace } from '../../../stores/vendor-place.ts'
import { replayOf } from '../../../stores/vendor-request.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { useUndoStack } from '../../../ui/undo-stack.ts'
import { useCopying } from '../../../ui/use-clipboard.ts'
import { useFailureNotice } from '../../../ui/use-failure-notice.ts'
import { curlOf } from './call-source.ts'

/** What can be done with the call that is open; every one of it is in the palette too. */
export function useCallActions() {
  const { t } = usePanelTexts()
  const calls = useVendorCalls()
  const users = useApiUsers()
  const place = useVendorPlace()
  const notices = useUndoStack()
  const withNotice = useFailureNotice(problemOf)
  const { copyText } = useCopying()

  const call = computed(() => calls.selected.value)
  const curl = computed(() => {
    const server = place.root.value.slice(0, -1)
    return call.value === null ? null : curlOf(call.value, server, place.path.value)
  })
  const replay = computed(() =>
    call.value === null ? null : replayOf(call.value, place.path.value, users.list.items),
  )
  /** Why the call cannot be made once more; empty when it can. */
  const obstacle = computed(() =>
    typeof replay.value === 'string' ? t(`apiCalls.obstacle.${replay.value}`) : '',
  )

  async function makeAgain(): Promise<void> {
    const { value: request } = replay
    if (request === null || typeof request === 'string') return
    if (await withNotice(() => calls.replay(request))) notices.say(t('apiCalls.replayed'))
  }

  const actions = computed((): readonly PanelAction[] => {
    const { value: command } = curl
    if (call.value === null) return []
    return [
      ...(obstacle.value === ''
        ? [
            {
              id: 'api.replay',
              group: 'do' as const,
              title: t('apiCalls.replay'),
              words: t('apiCalls.replayHint', { user: call.value.user ?? '' }),
              icon: 'i-lucide-rotate-ccw',
              keys: 'p',
              run: makeAgain,
            },
          ]
        : []),
      ...(command === null
        ? []
        : [
            {
              id: 'api.curl',
              group: 'do' as const,
              title: t('apiCalls.copyCurl'),
              icon: 'i-lucide-terminal',
              keys: 'y',
              run: () => copyText(command, t('apiCalls.curlCopied')),
            },
          ]),
    ]
  })

  useActions(() => actions.value)
  return { actions, curl, obstacle }
}
