import type { ActionGroup, PanelAction } from '../../stores/actions.ts'
import { fuzzyScore } from '../../ui/fuzzy.ts'

export interface FoundGroup {
  readonly id: ActionGroup | 'suggested'
  readonly actions: readonly PanelAction[]
}

/**
 * What the palette shows for a query: first what sources made for these very words, unfiltered, then the standing
 * actions that fit, the best first; without a query, all of them in the order they were offered; and the things that were found.
 * Empty groups are left out.
 */
export function findCommands(
  query: string,
  standing: readonly PanelAction[],
  offered: readonly PanelAction[],
): readonly FoundGroup[] {
  const standingIds = new Set(standing.map((action) => action.id))
  const fitting = standing
    .flatMap((action) => {
      const score = fuzzyScore(query, `${action.title} ${action.words ?? ''}`)
      return score === null ? [] : [{ action, score }]
    })
    .toSorted((one, other) => other.score - one.score)
    .map(({ action }) => action)
  const made = offered.filter((action) => !standingIds.has(action.id))
  const fittingOf = (group: ActionGroup) => fitting.filter((action) => action.group === group)
  const groups: readonly FoundGroup[] = [
    { id: 'suggested', actions: made.filter(({ group }) => group !== 'found') },
    { id: 'do', actions: fittingOf('do') },
    { id: 'go', actions: fittingOf('go') },
    { id: 'found', actions: made.filter(({ group }) => group === 'found') },
    { id: 'change', actions: fittingOf('change') },
  ]
  return groups.filter((group) => group.actions.length > 0)
}
