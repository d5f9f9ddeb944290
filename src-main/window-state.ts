export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How the window was when it was last closed. */
export interface WindowState {
  /** Nothing: let the system place it. */
  readonly bounds: Rectangle | undefined
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
}

export const initialWindowState: WindowState = { bounds: undefined, isMaximized: false, isFullScreen: false }

/** So much of the window must be on a screen for a person to get hold of it. */
const graspablePixels = 100

/**
 * Reads what was stored. A missing, damaged or foreign file is the initial state, and so are bounds that lie outside every
 * screen there is now: the laptop may have left its monitor.
 */
export function parseWindowState(text: string, screens: readonly Rectangle[]): WindowState {
  const stored = parseRecord(text)
  const bounds = parseRectangle(stored['bounds'])
  return {
    bounds:
      bounds !== undefined && screens.some((screen) => isGraspable(bounds, screen)) ? bounds : undefined,
    isMaximized: stored['isMaximized'] === true,
    isFullScreen: stored['isFullScreen'] === true,
  }
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function parseRectangle(value: unknown): Rectangle | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { x, y, width, height } = value as Partial<Record<keyof Rectangle, unknown>>
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined
  return { x, y, width, height }
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value)
}

function isGraspable(window: Rectangle, screen: Rectangle): boolean {
  const width = overlap(window.x, window.width, screen.x, screen.width)
  const height = overlap(window.y, window.height, screen.y, screen.height)
  return width >= graspablePixels && height >= graspablePixels
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
}
