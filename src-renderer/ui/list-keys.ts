/** What a key asks of a list. */
export type ListMove = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp' | 'open'

/** The meaning of a press in a list: J/K and arrows, Home/End, Page Up/Down, Enter. Null: not for the list. */
export function listMoveOf(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): ListMove | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  switch (press.key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return 'next'
    case 'k':
    case 'K':
    case 'ArrowUp':
      return 'previous'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    case 'PageDown':
      return 'pageDown'
    case 'PageUp':
      return 'pageUp'
    case 'Enter':
      return 'open'
    default:
      return null
  }
}

/** The row a move leads to, within `count` rows; `current` is -1 when none is chosen. -1: there is no row to go to. */
export function rowAfter(
  move: Exclude<ListMove, 'open'>,
  current: number,
  count: number,
  pageRows: number,
): number {
  const last = count - 1
  switch (move) {
    case 'next':
      return Math.min(current + 1, last)
    case 'previous':
      return current < 0 ? last : Math.min(Math.max(current - 1, 0), last)
    case 'first':
      return Math.min(0, last)
    case 'last':
      return last
    case 'pageDown':
      return Math.min(Math.max(current, 0) + pageRows, last)
    case 'pageUp':
      return Math.min(Math.max(current - pageRows, 0), last)
  }
}
