import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'

/** `go` leads to a screen, `do` makes something happen, `change` alters the panel or the workspace, `found` leads to one thing. */
export type ActionGroup = 'go' | 'do' | 'change' | 'found'

/** One thing the panel can do, wherever it is asked from: palette, key, menu of the desktop, button. */
export interface PanelAction {
  /** Stable and dotted, such as `go.messages`; the desktop's menu names actions by it. */
  readonly id: string
  readonly group: ActionGroup
  /** Says the result, in the language in use. */
  readonly title: string
  /** Said beside the title, muted. */
  readonly note?: string
  /** More words to find it by. */
  readonly words?: string
  readonly icon?: string
  /** A chord (`mod+k`, `?`) or two keys after one another (`g m`); see `ui/keyboard.ts`. */
  readonly keys?: string
  readonly run: () => void | Promise<void>
}

/**
 * Where actions come from. A source is asked again whenever something it read changes. Most ignore the query; one that
 * understands it („wyślij TAK z Ola na 4301”) answers with what can be done about exactly these words.
 */
export type ActionSource = (query: string) => readonly PanelAction[]

/** The one registry of everything the panel can do. */
export const useActionRegistry = defineStore('actions', () => {
  const sources = shallowRef<readonly ActionSource[]>([])

  function addSource(source: ActionSource): () => void {
    sources.value = [...sources.value, source]
    return () => {
      sources.value = sources.value.filter((other) => other !== source)
    }
  }

  /** What a query offers; of two actions with one id the later source wins, so a screen can refine a general action. */
  function actionsFor(query: string): readonly PanelAction[] {
    const byId = new Map(
      sources.value.flatMap((source) => source(query)).map((action) => [action.id, action]),
    )
    return [...byId.values()]
  }

  const actions = computed(() => actionsFor(''))

  /** Runs an action by its id. False: there is no such action now. */
  async function run(id: string): Promise<boolean> {
    const action = actions.value.find((candidate) => candidate.id === id)
    if (action === undefined) return false
    await action.run()
    return true
  }

  return { actions, actionsFor, addSource, run }
})

/** Offers actions for as long as the calling component (or scope) lives. */
export function useActions(source: ActionSource): void {
  onScopeDispose(useActionRegistry().addSource(source))
}

/** Lets `/` lead to the search field of the screen that is open. */
export function useSearchAction(id: string, title: () => string, focus: () => void): void {
  useActions(() => [{ id, group: 'do', title: title(), icon: 'i-lucide-search', keys: '/', run: focus }])
}
