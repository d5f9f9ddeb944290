import { computed, shallowRef, watch } from 'vue'
import { readRemembered, remember } from '../../stores/remembered.ts'
import { useWorkspaces } from '../../stores/workspace.ts'

/** A search that somebody keeps under a name. */
export interface SavedView {
  readonly name: string
  readonly query: string
}

/** Reads whatever was kept; what is no longer understood is left out. */
export function parseSavedViews(kept: string | null): readonly SavedView[] {
  try {
    const views: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(views) ? views.filter(isSavedView).map(({ name, query }) => ({ name, query })) : []
  } catch {
    return []
  }
}

/** The views of the open workspace. They stay in this browser: the emulator knows nothing of them. */
export function useSavedViews() {
  const workspaces = useWorkspaces()
  const memoryKey = computed(() => `views.${workspaces.currentId}`)
  const views = shallowRef<readonly SavedView[]>([])

  watch(
    memoryKey,
    (key) => {
      views.value = parseSavedViews(readRemembered(key))
    },
    { immediate: true },
  )

  function keep(next: readonly SavedView[]): void {
    views.value = next
    remember(memoryKey.value, JSON.stringify(next))
  }

  return {
    views,
    /** Keeps a view; one of the same name is replaced. */
    save(view: SavedView) {
      keep([...views.value.filter(({ name }) => name !== view.name), view])
    },
    /** Removes a view; the answered function brings it back. */
    remove(view: SavedView): () => void {
      const before = views.value
      keep(before.filter((other) => other !== view))
      return () => keep(before)
    },
  }
}

function isSavedView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'query' in value &&
    typeof value.query === 'string'
  )
}
