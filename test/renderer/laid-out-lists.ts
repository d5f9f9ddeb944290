import { afterEach, beforeEach, vi } from 'vitest'

/** Tells the lists of a file or `describe` that they are 400 px high, so that they draw rows: nothing is laid out here. */
export function layOutLists(): void {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400)
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
}
