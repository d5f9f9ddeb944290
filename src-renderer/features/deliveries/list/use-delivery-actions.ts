import { computed } from 'vue'
import { useActions, type PanelAction } from '../../../stores/actions.ts'
import { useDeliveries } from '../../../stores/deliveries.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { useUndoStack } from '../../../ui/undo-stack.ts'
import { useCopying } from '../../../ui/use-clipboard.ts'
import { useFailureNotice } from '../../../ui/use-failure-notice.ts'
import { curlOf } from './attempt-source.ts'

/** What can be done with the delivery that is open; every one of it is in the palette too. */
export function useDeliveryActions() {
  const { t } = usePanelTexts()
  const deliveries = useDeliveries()
  const notices = useUndoStack()
  const withNotice = useFailureNotice(problemOf)
  const { copyText } = useCopying()

  async function perform(step: () => Promise<void>, said?: string): Promise<void> {
    if ((await withNotice(step)) && said !== undefined) notices.say(said)
  }

  const actions = computed((): readonly PanelAction[] => {
    const delivery = deliveries.selected.value
    if (delivery === null) return []
    const { id, kind, state, subject } = delivery
    const curl = curlOf(delivery)
    const does = (action: Omit<PanelAction, 'group'>): PanelAction => ({ group: 'do', ...action })
    return [
      ...(state === 'waiting'
        ? [
            does({
              id: 'deliveries.retry',
              title: t('deliveries.retry'),
              words: t('deliveries.retryHint'),
              icon: 'i-lucide-skip-forward',
              keys: 'n',
              run: () => perform(() => deliveries.retry(id)),
            }),
          ]
        : []),
      ...(state === 'done' || state === 'failed' || state === 'cancelled'
        ? [
            does({
              id: 'deliveries.replay',
              title: kind === 'phone' ? t('deliveries.replayPhone') : t('deliveries.replay'),
              words: kind === 'phone' ? t('deliveries.replayPhoneHint') : t('deliveries.replayHint'),
              icon: 'i-lucide-rotate-ccw',
              keys: 'p',
              run: () => perform(() => deliveries.replay(id), t('deliveries.replayed')),
            }),
          ]
        : []),
      ...(kind === 'url' && subject === 'message'
        ? [
            does({
              id: 'deliveries.spell',
              title: t('deliveries.spell'),
              words: t('deliveries.spellHint'),
              icon: 'i-lucide-list-ordered',
              run: () => perform(() => deliveries.spell(id), t('deliveries.spelled')),
            }),
          ]
        : []),
      ...(state === 'waiting' || state === 'held'
        ? [
            does({
              id: 'deliveries.cancel',
              title: t('deliveries.cancel'),
              icon: 'i-lucide-ban',
              run: () => perform(() => deliveries.cancel(id), t('deliveries.cancelled')),
            }),
          ]
        : []),
      ...(curl === null
        ? []
        : [
            does({
              id: 'deliveries.curl',
              title: t('deliveries.copyCurl'),
              icon: 'i-lucide-terminal',
              keys: 'y',
              run: () => copyText(curl, t('deliveries.curlCopied')),
            }),
          ]),
    ]
  })

  useActions(() => actions.value)
  return actions
}
