import type { ResourceList } from './resource-list.ts'

/**
 * A deletion that can be taken back for a while; the screen offers it on the undo stack. Without `settle` it is done
 * already and `undo` reverses it; with `settle` it is only shown as done until that is called.
 */
export interface Removal {
  readonly undo: () => Promise<void>
  readonly settle?: () => Promise<void>
}

/** Shows an item as deleted at once and deletes it when the removal settles: for what could not be made again as it was. */
export function deferRemoval<Item>(
  list: ResourceList<Item>,
  isRemoved: (item: Item) => boolean,
  perform: () => Promise<void>,
): Removal & { readonly settle: () => Promise<void> } {
  const show = list.hide(isRemoved)
  return {
    undo() {
      show()
      return Promise.resolve()
    },
    async settle() {
      try {
        await perform()
        list.change((items) => items.filter((item) => !isRemoved(item)))
      } finally {
        show() // when the emulator refused, the item is still there and must be seen
      }
    },
  }
}
