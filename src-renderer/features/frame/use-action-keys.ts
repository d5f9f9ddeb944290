import { useEventListener } from '@vueuse/core'
import { useActionRegistry } from '../../stores/actions.ts'
import { mayTrigger, stepKeys, type PendingKey } from '../../ui/keyboard.ts'

/** Lets keys start the actions of the registry, anywhere in the window. */
export function useActionKeys(): void {
  const registry = useActionRegistry()
  let pending: PendingKey | null = null

  useEventListener(window, 'keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || !mayTrigger(event)) return
    const byKeys = new Map(registry.actions.flatMap((action) => (action.keys ? [[action.keys, action]] : [])))
    const step = stepKeys(pending, event, new Set(byKeys.keys()))
    pending = step.pending
    const action = step.match === null ? undefined : byKeys.get(step.match)
    if (action === undefined) return
    event.preventDefault()
    void action.run()
  })
}
