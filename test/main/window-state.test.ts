import { describe, expect, test } from 'vitest'
import { parseWindowState } from '../../src-main/window-state.ts'

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
]
const initial = { bounds: undefined, isMaximized: false, isFullScreen: false }

function stored(bounds: unknown): string {
  return JSON.stringify({ bounds, isMaximized: false, isFullScreen: false })
}

describe('parseWindowState', () => {
  test.each([
    { label: 'what was stored', bounds: { x: 40, y: 30, width: 1200, height: 800 }, isKept: true },
    {
      label: 'a window on the second screen',
      bounds: { x: 2000, y: 10, width: 1000, height: 700 },
      isKept: true,
    },
    { label: 'a corner to drag it by', bounds: { x: 1100, y: -700, width: 1000, height: 800 }, isKept: true },
    {
      label: 'a corner too small to drag it by',
      bounds: { x: -950, y: 0, width: 1000, height: 800 },
      isKept: false,
    },
    { label: 'a screen that is gone', bounds: { x: 4000, y: 0, width: 1000, height: 800 }, isKept: false },
    { label: 'a fraction of a pixel', bounds: { x: 0.5, y: 0, width: 1000, height: 800 }, isKept: false },
    { label: 'a missing side', bounds: { x: 0, y: 0, width: 1000 }, isKept: false },
    { label: 'no rectangle', bounds: 'everywhere', isKept: false },
  ])('bounds: $label', ({ bounds, isKept }) => {
    const state = parseWindowState(stored(bounds), screens)
    expect(state).toEqual({ ...initial, bounds: isKept ? bounds : undefined })
  })

  test.each(['', '{', 'null', '[]', '"window"', '{"isMaximized":"yes","isFullScreen":1}'])(
    'a damaged or foreign file is the initial state: %s',
    (text) => expect(parseWindowState(text, screens)).toEqual(initial),
  )

  test('maximised and full screen are kept', () => {
    const text = JSON.stringify({ isMaximized: true, isFullScreen: true })
    expect(parseWindowState(text, screens)).toEqual({ ...initial, isMaximized: true, isFullScreen: true })
  })
})
