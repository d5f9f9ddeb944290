import type { ActionGroup, PanelAction } from '../../stores/actions.ts'
import { fuzzyScore } from '../../ui/fuzzy.ts'

export interface FoundGroup {
  readonly id: ActionGroup | 'suggested'
  readonly actions: readonly PanelAction[]
}

/**
 * What the palette shows for a query: first what sources made for these very words, unfiltered, then the standing
 * actions that fit, the best first; without a query, all of them in the order they were offered. Empty groups are left out.
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
  const groups: readonly FoundGroup[] = [
    { id: 'suggested', actions: offered.filter((action) => !standingIds.has(action.id)) },
    ...(['do', 'go', 'change'] as const).map((group) => ({
      id: group,
      actions: fitting.filter((action) => action.group === group),
    })),
  ]
  return groups.filter((group) => group.actions.length > 0)
}
