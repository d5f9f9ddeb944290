import type { DesktopBridge, EmulatorState, MenuAction } from './desktop-bridge.ts'

/** What the panel may ask of the shell: the parts of the bridge that are answered in the main process. */
export type PanelRequests = Pick<DesktopBridge, 'openWorkspaceFolder' | 'setTheme'>

/** What the shell tells the panel: one value for each channel. */
export interface ShellNews {
  readonly 'menu-action': MenuAction
  readonly 'emulator-state': EmulatorState
}

/** The command line parameter by which the preload learns the version of the app. */
export const versionParameter = '--bramka-version='
