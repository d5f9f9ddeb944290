import type { TraceFact } from './trace-fact.ts'

/** The groups that a message added its sender to and took them out of, by the names they had then (R79, R82). */
export interface GroupMoves {
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

export const NO_GROUP_MOVES: GroupMoves = { joined: [], left: [] }

/** Reads them from the facts of its trace. */
export function groupMovesIn(facts: readonly TraceFact[]): GroupMoves {
  return {
    joined: facts.flatMap((fact) => (fact.code === 'group-joined' ? [fact.group.name] : [])),
    left: facts.flatMap((fact) => (fact.code === 'group-left' ? fact.groups.map(({ name }) => name) : [])),
  }
}
