import type { ApiUser } from '../../../../emulator/contract/api-users.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'

export type RightName = keyof ApiUser['rights']
export type LimitName = keyof ApiUser['limits']

/** In the order in which people read them. */
export const RIGHT_NAMES = [
  'api',
  'manage',
  'numbers',
  'sms',
  'flash',
  'personalised',
  'foreign',
  'subaccounts',
] as const satisfies readonly RightName[]
export const LIMIT_NAMES = [
  'eco',
  'full',
  'voice',
  'mms',
  'lookup',
  'hlr',
] as const satisfies readonly LimitName[]

/** Users with their subaccounts right below each. */
export function inFamilies(users: readonly ApiUser[]): readonly ApiUser[] {
  const children = Map.groupBy(users, ({ parentId }) => parentId)
  const below = (user: ApiUser): readonly ApiUser[] => [user, ...(children.get(user.id) ?? []).flatMap(below)]
  return (children.get(null) ?? []).flatMap(below)
}

/** What a user may do, in words. */
export function useUserWords() {
  const { t, formats } = usePanelTexts()

  function rightsOf({ rights }: ApiUser): string {
    const missing = RIGHT_NAMES.filter((name) => !rights[name])
    if (missing.length === 0) return t('apiAccess.rightsAll')
    return t('apiAccess.rightsNone', {
      names: missing.map((name) => t(`apiAccess.rightNames.${name}`)).join(', '),
    })
  }

  function limitOf(limit: ApiUser['limits'][LimitName]): string {
    if (limit === 'no_limit') return t('apiAccess.limitNone')
    if (limit === 'not_available') return t('apiAccess.limitMissing')
    return t('apiAccess.limitLeft', { value: formats().number(limit) })
  }

  function ipsOf({ allowedIps, blockedIps }: ApiUser): string {
    const parts = [
      allowedIps.length === 0
        ? t('apiAccess.ipsAny')
        : t('apiAccess.ipsAllowed', { list: allowedIps.join(', ') }),
      ...(blockedIps.length === 0 ? [] : [t('apiAccess.ipsBlocked', { list: blockedIps.join(', ') })]),
    ]
    return parts.join(', ')
  }

  return { rightsOf, limitOf, ipsOf }
}
