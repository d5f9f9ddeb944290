import type { MessageFlag, RibbonTick } from '../inbound-result.ts'
import type { Keyword, Removal } from '../keyword.ts'
import type { GroupRef } from '../contact-group.ts'
import type { TraceFact } from '../trace-fact.ts'
import type { InboundChange, NumberConfig, RoutingLookups } from './routing.ts'

/** What a keyword does to groups and blacklist (R37 step 10). */
export interface ChangePlan {
  readonly changes: readonly InboundChange[]
  readonly facts: readonly TraceFact[]
  readonly flags: readonly MessageFlag[]
  readonly ribbon: readonly RibbonTick[]
  /** Whether the sender is on the blacklist once this is done. */
  readonly isBlacklisted: boolean
}

interface Sender {
  readonly phone: string
  readonly accountId: number
  readonly isBlacklisted: boolean
}

/** Plans removals first, then additions (R37): leaving groups (R82), the blacklist (R84, R86), joining groups (R79). */
export function planChanges(
  keyword: Keyword,
  sender: Sender,
  number: NumberConfig,
  lookups: RoutingLookups,
): ChangePlan {
  const touchesGroups = keyword.removal !== null || keyword.groups.length > 0
  const memberOf = touchesGroups ? lookups.groupsOf(sender.accountId, sender.phone) : []
  const removal = keyword.removal === null ? NOTHING : planRemoval(keyword.removal, sender, number, memberOf)
  const joining = planJoining(keyword, sender, memberOf)
  return {
    changes: [...removal.changes, ...joining.changes],
    facts: [...removal.facts, ...joining.facts],
    flags: [...removal.flags, ...joining.flags],
    ribbon: [...removal.ribbon, ...joining.ribbon],
    isBlacklisted: removal.isBlacklisted || (sender.isBlacklisted && joining.isBlacklisted),
  }
}

const NOTHING: ChangePlan = { changes: [], facts: [], flags: [], ribbon: [], isBlacklisted: false }

function planRemoval(
  removal: Removal,
  sender: Sender,
  number: NumberConfig,
  memberOf: readonly GroupRef[],
): ChangePlan {
  const left = memberOf.filter(isInScope(removal, number.fedGroups(sender.accountId)))
  const blacklists = removal.scope === 'blacklist'
  const isNew = blacklists && !sender.isBlacklisted
  return {
    changes: [
      ...left.map((group): InboundChange => ({ kind: 'leave-group', group })),
      // Who is removed is written to no more, whatever group a keyword feeds or does not feed (R91).
      { kind: 'stop-sequences', number: removal.scope === 'groups' ? number.number.number : null },
      ...(isNew ? [{ kind: 'blacklist' as const }] : []),
    ],
    facts: [
      left.length === 0 ? { code: 'was-in-no-group' } : { code: 'group-left', groups: left },
      ...(isNew ? [{ code: 'put-on-blacklist' as const }] : []),
    ],
    flags: [],
    ribbon: [
      ...(left.length === 0 ? [] : ['group-left' as const]),
      ...(isNew ? ['blacklisted' as const] : []),
    ],
    isBlacklisted: blacklists,
  }
}

function isInScope(removal: Removal, fed: readonly GroupRef[]): (group: GroupRef) => boolean {
  if (removal.scope !== 'groups') return () => true
  const wanted = new Set((removal.groups.length === 0 ? fed : removal.groups).map((group) => group.id))
  return (group) => wanted.has(group.id)
}

function planJoining(keyword: Keyword, sender: Sender, memberOf: readonly GroupRef[]): ChangePlan {
  const lifts = keyword.unblacklist && sender.isBlacklisted
  const staysListed = sender.isBlacklisted && !lifts && keyword.groups.length > 0
  const known = new Set(memberOf.map((group) => group.id))
  const joined = keyword.groups.filter((group) => !known.has(group.id))
  return {
    changes: [
      ...(lifts ? [{ kind: 'unblacklist' as const }] : []),
      ...joined.map((group): InboundChange => ({ kind: 'join-group', group })),
    ],
    facts: [
      ...(lifts ? [{ code: 'taken-off-blacklist' as const }] : []),
      ...keyword.groups.map((group): TraceFact => ({
        code: known.has(group.id) ? 'already-in-group' : 'group-joined',
        group,
      })),
      ...(staysListed ? [{ code: 'still-blacklisted' as const }] : []),
    ],
    flags: staysListed ? ['STILL_BLACKLISTED'] : [],
    ribbon: [
      ...(lifts ? ['unblacklisted' as const] : []),
      ...(joined.length === 0 ? [] : ['group-joined' as const]),
    ],
    isBlacklisted: !lifts,
  }
}
