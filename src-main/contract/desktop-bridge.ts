/** A screen of the panel, by the name of its route. The menu leads to all that are on the panel's rail, in that order. */
export type PanelScreen =
  'start' | 'messages' | 'numbers' | 'contacts' | 'deliveries' | 'holdings' | 'api' | 'settings'

/** An action of the panel's registry that the native menu can ask for, by the registry's id. */
export type MenuAction =
  `go.${PanelScreen}` | 'frame.palette' | 'frame.phones' | 'frame.keyboard' | 'phones.add'

export type Theme = 'light' | 'dark' | 'system'

/** How the emulator behind the panel is. While it restarts, the panel reconnects by itself. */
export type EmulatorState = 'starting' | 'running' | 'restarting' | 'failed'

export type Unsubscribe = () => void

/**
 * What the desktop window offers the panel beyond what a browser does; in a browser there is none. The emulator's address
 * and token are not here: they come in the page's own address, in the window just as in a browser, so that there is one
 * way in and not two.
 */
export interface DesktopBridge {
  readonly appVersion: string
  onMenuAction(listener: (action: MenuAction) => void): Unsubscribe
  onEmulatorState(listener: (state: EmulatorState) => void): Unsubscribe
  /** Shows the folder with the workspace files in the system's file manager. */
  openWorkspaceFolder(): Promise<void>
  /** Makes everything that the system draws (menu, dialogs, window frame) light, dark, or as the system is. */
  setTheme(theme: Theme): Promise<void>
}

declare global {
  interface Window {
    readonly bramkaDesktop?: DesktopBridge
  }
}
