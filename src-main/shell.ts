import { join } from 'node:path'
import { app, ipcMain, Menu, nativeTheme, shell as desktop } from 'electron'
import { assertNever } from '../emulator/domain/assert-never.ts'
import { startEmulatorProcess } from './emulator-process.ts'
import { EmulatorSupervisor, type EmulatorStatus } from './emulator-supervisor.ts'
import type { ErrorPageAction } from './error-page.ts'
import { guardPages } from './guards.ts'
import { answerPanel } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { textsFor } from './texts.ts'
import { Windows } from './windows.ts'

export interface ShellSettings {
  readonly dataFolder: string
  readonly port: string | undefined
}

const emulatorProgram = join(import.meta.dirname, 'emulator.js')
const panelFolder = join(import.meta.dirname, '../renderer')

/** Makes the app around the panel: its windows, its menu, and the emulator behind it. Call once, when Electron is ready. */
export function openShell({ dataFolder, port: wantedPort }: ShellSettings): void {
  const texts = textsFor(app.getLocale())
  const windows = new Windows(texts, answerError)
  const emulator = new EmulatorSupervisor({
    startProcess: (lastPort) => startEmulatorProcess(emulatorProgram, emulatorParameters(lastPort)),
    onStatus: follow,
    nowMs: () => performance.now(),
    after: (pauseMs, action) => {
      const timer = setTimeout(action, pauseMs)
      return () => clearTimeout(timer)
    },
  })

  function emulatorParameters(lastPort: number | undefined): readonly string[] {
    const port = lastPort?.toString() ?? wantedPort
    const always = ['serve', '--json', '--data', dataFolder, '--panel', panelFolder]
    return port === undefined ? always : [...always, '--port', port]
  }

  function follow(status: EmulatorStatus): void {
    switch (status.kind) {
      case 'starting':
      case 'restarting':
        return windows.tellPanel('emulator-state', status.kind)
      case 'running':
        windows.showPanel(status.panel)
        return windows.tellPanel('emulator-state', status.kind)
      case 'failed':
        windows.tellPanel('emulator-state', status.kind)
        return windows.showFailure(status)
      case 'stopped':
        return
      default:
        assertNever(status)
    }
  }

  function answerError(action: ErrorPageAction): void {
    switch (action) {
      case 'retry':
        return emulator.start()
      case 'open-folder':
        return void openWorkspaceFolder()
      case 'quit':
        return app.quit()
      default:
        assertNever(action)
    }
  }

  async function openWorkspaceFolder(): Promise<void> {
    const problem = await desktop.openPath(dataFolder)
    if (problem !== '') throw new Error(`opening ${dataFolder}: ${problem}`)
  }

  guardPages(() => windows.panelOrigin)
  answerPanel({
    ipc: ipcMain,
    panelOrigin: () => windows.panelOrigin,
    openWorkspaceFolder,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
  })
  const menu = menuTemplate({
    texts,
    isMac: process.platform === 'darwin',
    onAction: (action) => windows.tellPanel('menu-action', action),
    openWorkspaceFolder: () => void openWorkspaceFolder(),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() })

  app.on('second-instance', () => windows.bringToFront())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (!emulator.hasProcess) return
    // The windows are gone; the emulator may finish what it is writing before the app is gone too.
    event.preventDefault()
    void emulator.stop().then(() => app.quit())
  })
  emulator.start()
}
