import { ACCOUNT_HELP } from '../../../domain/account-help.ts'
import { LIMIT_TYPES, type LimitType } from '../../../domain/api-user.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import { listNotices } from '../../../services/account-notices.ts'
import { remainingOf } from '../../../services/api-limits.ts'
import { findAccounts } from '../../../services/configure-accounts.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'

/** Characters and parts of one message; what is asked and not sent has none (api-v2 5.3 [V]). */
const LENGTHS: Readonly<Record<LimitType, string>> = {
  eco: '918/6',
  full: '918/6',
  voice: '160/1',
  mms: '40/1',
  lookup: 'nd',
  hlr: 'nd',
}

/**
 * `account/limits`: what the caller may still send or ask for, as texts in the vendor's order; with `show_type` also how the account is
 * paid for (api-v2 2.4 [V+C], R178).
 */
export function limits({ parameters, workspace, user }: ActionCall): Answer {
  const { deps } = workspace
  const remaining = remainingOf(deps.database.db, user.id)
  const kind = findAccounts(deps).get(user.accountId)?.kind
  const type = kind === 'PREPAID' ? 'prepaid' : 'postpaid'
  return {
    account: parameters.flag('show_type') ? { type } : undefined,
    items: LIMIT_TYPES.map((limited) => ({
      type: limited,
      chars_limit: LENGTHS[limited],
      value: String(remaining[limited]),
    })),
  }
}

/** `account/help`: where to ask; the person in charge under both names that clients know (api-v2 2.4 [C], open point 19). */
export function help(): Answer {
  const { telephone, email, form, faq, maintainer } = ACCOUNT_HELP
  return {
    telephone,
    email,
    form,
    faq,
    account_maintainer: { ...maintainer },
    quardian_account: { ...maintainer },
  }
}

/** `account/messages`: what the platform tells the account, the newest first (api-v2 2.4 [C], open point 18). */
export function notices({ workspace, user }: ActionCall): Answer {
  const found = listNotices(workspace.deps, user.accountId)
  return { items: isRefusal(found) ? [] : found.map(({ isNew, message }) => ({ new: isNew, message })) }
}
