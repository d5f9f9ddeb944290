import { defineStore } from 'pinia'
import { onScopeDispose, ref, type Ref } from 'vue'
import { useWorkspaces } from './workspace.ts'

/** What stands in a form, and what it began with; both as JSON, so that they can be compared. */
interface KeptDraft {
  readonly begun: string
  readonly written: string
}

/** What was written into forms and neither saved nor given up. */
const useFormDrafts = defineStore('form-drafts', () => ({ kept: new Map<string, KeptDraft>() }))

/**
 * The draft of a form that outlives it: closed by Escape or a click beside it, the form shows it again when it is opened anew in
 * the same workspace, unless what it is about has changed since. `forget` before closing a form that was saved or given up;
 * `begin` when it is about something else. `name` tells the form from others, and what it changes.
 */
export function useFormDraft<Draft>(name: string, begins: Draft) {
  const { kept } = useFormDrafts()
  const { currentId, resets } = useWorkspaces()
  const form = JSON.stringify([currentId, resets, name])
  const found = kept.get(form)
  kept.delete(form)

  let begun = JSON.stringify(begins)
  const draft = ref(copyOf(found?.begun === begun ? found.written : begun)) as Ref<Draft>

  function copyOf(written: string): Draft {
    return JSON.parse(written) as Draft
  }

  function begin(next: Draft): void {
    begun = JSON.stringify(next)
    draft.value = copyOf(begun)
  }

  function forget(): void {
    begun = JSON.stringify(draft.value)
  }

  onScopeDispose(() => {
    const written = JSON.stringify(draft.value)
    if (written !== begun) kept.set(form, { begun, written })
  })

  return { draft, begin, forget }
}
