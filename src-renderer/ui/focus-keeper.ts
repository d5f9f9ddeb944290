import { onScopeDispose } from 'vue'

/** Where the focus is: the element, and each of its parents with the place in it. */
interface FocusPlace {
  readonly element: HTMLElement
  readonly parents: readonly { readonly parent: Element; readonly index: number }[]
}

/** What lies over the page for a while; when it goes, the focus belongs where it was before. */
const overlays = '[role="dialog"], [role="menu"], [data-overlay]'
const tabbable =
  'a[href], button, input:not([type="hidden"]), select, textarea, [tabindex="0"]:not([role="separator"])'
/** A scrolled list is one stop of its own. */
const lists = '[role="listbox"], [role="log"]'

/**
 * Keeps the focus where somebody works: when what had it goes, with a deleted row or a button that another one replaces,
 * the browser would drop it, and the next key would begin at the top of the page. It then goes to what stands in that
 * place now, else to the list around it, or back to where it was before a dialog or a notice.
 */
export function useFocusKeeper(root: HTMLElement = document.body): void {
  let place: FocusPlace | null = null
  let placeBelow: FocusPlace | null = null

  function note({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    const wasInOverlay = place?.element.closest(overlays) ?? null
    if (target.closest(overlays) === null) placeBelow = null
    else if (place !== null && !place.parents.some(({ parent }) => parent.matches(overlays)) && !wasInOverlay)
      placeBelow = place
    place = placeOf(target, root)
  }

  function letGo(): void {
    // Somebody pointed at what takes no focus: it was not lost.
    if (document.activeElement === document.body) place = placeBelow = null
  }

  function keep(): void {
    if (place === null || place.element.isConnected || document.activeElement !== document.body) return
    const found = heirOf(place) ?? (placeBelow?.element.isConnected ? placeBelow.element : null)
    const heir = found ?? (placeBelow === null ? null : heirOf(placeBelow))
    place = null
    heir?.focus()
  }

  const changes = new MutationObserver(keep)
  changes.observe(root, { childList: true, subtree: true })
  root.addEventListener('focusin', note)
  root.addEventListener('pointerup', letGo)
  onScopeDispose(() => {
    changes.disconnect()
    root.removeEventListener('focusin', note)
    root.removeEventListener('pointerup', letGo)
  })
}

function placeOf(element: HTMLElement, root: HTMLElement): FocusPlace {
  const parents: { parent: Element; index: number }[] = []
  for (let child: Element = element; child !== root;) {
    const parent: Element | null = child.parentElement
    if (parent === null) break
    parents.push({ parent, index: [...parent.children].indexOf(child) })
    child = parent
  }
  return { element, parents: parents.filter(({ parent }) => parent !== root) }
}

/** What stands where the focus was: from the nearest parent that is still there outwards, the next thing or the last. */
function heirOf({ parents }: FocusPlace): HTMLElement | null {
  for (const { parent, index } of parents) {
    if (!parent.isConnected) continue
    const within = [...parent.querySelectorAll<HTMLElement>(tabbable)].filter(isReachable)
    const list = within.find((element) => element.matches(lists))
    if (list !== undefined) return list
    const follows = [...parent.children].slice(index)
    const next = within.find((element) => follows.some((child) => child.contains(element)))
    const heir = next ?? within.at(-1)
    if (heir !== undefined) return heir
  }
  return null
}

function isReachable(element: HTMLElement): boolean {
  return !element.matches(':disabled') && element.checkVisibility()
}
