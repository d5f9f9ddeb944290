import type { MatchableKeyword } from '../../emulator/domain/keyword.ts'

/** A keyword of account 1 that is on and has no window, with what the test wants otherwise. */
export function keyword(
  id: number,
  kind: MatchableKeyword['kind'],
  text: string,
  other: Partial<MatchableKeyword> = {},
): MatchableKeyword {
  return {
    id,
    accountId: 1,
    kind,
    text,
    attached: 'none',
    matchAs: 'exact',
    enabled: true,
    validFrom: null,
    validTo: null,
    reservedUntil: null,
    ...other,
  }
}
