import type { Keyword } from '../../emulator/contract/keywords.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'

export type NewKeyword = WorkspaceRequest<'createKeyword'>['body']

/** The request that makes a keyword again as it was; only its id and its time of creation are then others. */
export function asNewKeyword(keyword: Keyword): NewKeyword {
  const { kind, text, accountId, attached, matchAs, enabled, validFrom, validTo, reservedUntil } = keyword
  const { unblacklist, onlyMine, answer, sequence, replyWhenClosed, removal } = keyword
  return {
    kind,
    text,
    accountId,
    attached,
    matchAs,
    enabled,
    validFrom,
    validTo,
    reservedUntil,
    groups: idsOf(keyword.groups),
    unblacklist,
    onlyMine,
    answer,
    sequence,
    replyWhenClosed,
    ...(removal !== null && { removal: { ...removal, groups: idsOf(removal.groups) } }),
  }
}

function idsOf(groups: Keyword['groups']): number[] {
  return groups.map(({ id }) => id)
}
