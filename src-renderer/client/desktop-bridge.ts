import type { DesktopBridge } from '../../src-main/contract/desktop-bridge.ts'

/** What the desktop window offers beyond a browser; undefined in a browser, where the panel works without it. */
export function desktopBridge(): DesktopBridge | undefined {
  return window.bramkaDesktop
}
