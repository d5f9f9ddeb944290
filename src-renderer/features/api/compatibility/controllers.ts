import type { VendorInterface } from '../../../../emulator/contract/vendor-calls.ts'
import { foldForSearch, holdsWords } from '../../../ui/fuzzy.ts'

export type VendorAction = VendorInterface['actions'][number]

/** The actions of one controller, `messages` for example, in the order of the papers. */
export interface Controller {
  readonly name: string
  readonly actions: readonly VendorAction[]
}

/** What of the actions is wanted. */
export interface ActionFilter {
  readonly query: string
  readonly onlyCalled: boolean
}

/** The actions that a filter leaves, by their controllers. Searched are names, aliases, parameters and what they do. */
export function controllersOf(
  actions: readonly VendorAction[],
  { query, onlyCalled }: ActionFilter,
): readonly Controller[] {
  const wanted = actions.filter(
    (action) => (!onlyCalled || action.calls > 0) && holdsWords(wordsOf(action), query),
  )
  const groups = Map.groupBy(wanted, ({ name }) => name.split('/', 1)[0] ?? name)
  return [...groups].map(([name, group]) => ({ name, actions: group }))
}

function wordsOf({ name, aliases, about, parameters }: VendorAction): string {
  return foldForSearch(
    [name, ...aliases, about.pl, about.en, ...parameters.map((parameter) => parameter.name)].join(' '),
  )
}
