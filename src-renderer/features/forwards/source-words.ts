import type { RouteLocationRaw } from 'vue-router'
import type { Forward } from '../../../emulator/contract/forwards.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { useApiUsers } from '../../stores/api-users.ts'
import { useForwards } from '../../stores/forwards.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

type Source = Forward['source']

/** Answers where in the panel a forward of this source is set. */
export function placeOf(source: Source): RouteLocationRaw {
  if ('number' in source) return { name: 'numbers', params: { number: source.number } }
  if (source.kind === 'reports' && source.userId !== null)
    return { name: 'api', params: { tab: 'access', id: String(source.userId) } }
  return { name: 'settings', params: { tab: 'accounts' } }
}

/** Says what a forward hears of. */
export function useSourceWords(): (source: Source) => string {
  const { t } = usePanelTexts()
  const forwards = useForwards()
  const users = useApiUsers()

  return (source) => {
    switch (source.kind) {
      case 'number':
        return t('forwards.sourceNumber', { number: readableAddress(source.number) })
      case 'keyword':
        return t('forwards.sourceKeyword', {
          keyword: forwards.keywords.value.find(({ id }) => id === source.keywordId)?.text ?? '…',
          number: readableAddress(source.number),
        })
      case 'replies':
        return t('forwards.sourceReplies')
      case 'premium':
        return t('forwards.sourcePremium')
      case 'reports':
        return source.userId === null
          ? t('forwards.sourceReports')
          : t('forwards.sourceUserReports', {
              user: users.list.items.find(({ id }) => id === source.userId)?.username ?? '…',
            })
    }
  }
}
