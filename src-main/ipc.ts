import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { PanelRequests } from './contract/channels.ts'
import type { Theme } from './contract/desktop-bridge.ts'

interface IpcDependencies {
  readonly ipc: Pick<IpcMain, 'handle'>
  /** Where the emulator serves the panel, such as `http://127.0.0.1:4310`; nothing while it does not run. */
  readonly panelOrigin: () => string | undefined
  readonly openWorkspaceFolder: () => Promise<void>
  readonly setTheme: (theme: Theme) => void
}

type Frame = Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'parent'>

/** Answers the panel's requests. Whoever else asks, or asks with anything unexpected, gets an error and nothing happens. */
export function answerPanel({ ipc, panelOrigin, openWorkspaceFolder, setTheme }: IpcDependencies): void {
  function handle(name: keyof PanelRequests, answer: (...parameters: readonly unknown[]) => unknown): void {
    ipc.handle(name, async (event, ...parameters: readonly unknown[]) => {
      if (!isPanel(event.senderFrame, panelOrigin())) throw new Error(`${name}: only the panel may ask`)
      await answer(...parameters)
    })
  }

  handle('openWorkspaceFolder', openWorkspaceFolder)
  handle('setTheme', (theme) => setTheme(parseTheme(theme)))
}

/** Answers whether a frame is the panel itself: the whole page, from the emulator's own address. */
function isPanel(frame: Frame | null, panelOrigin: string | undefined): boolean {
  return frame !== null && frame.parent === null && panelOrigin !== undefined && frame.origin === panelOrigin
}

function parseTheme(value: unknown): Theme {
  if (value === 'light' || value === 'dark' || value === 'system') return value
  throw new TypeError(`setTheme: expected light, dark or system, got ${JSON.stringify(value)}`)
}
