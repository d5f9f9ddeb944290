import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { versionParameter } from './contract/channels.ts'
import { sameScreen } from './same-screen.ts'
import { initialWindowState, parseWindowState, type WindowState } from './window-state.ts'

const smallest = { width: 900, height: 600 }
const usual = { width: 1440, height: 900 }

/** What is seen until the panel has painted: the colours of its own canvas, so that nothing flashes. */
const background = { light: '#f4f5f6', dark: '#15191b' }

/** Opens the panel's window where and as it was left, and shows it when there is something to see. */
export function openPanelWindow(panelUrl: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readState(stateFile)
  const window = new BrowserWindow({
    ...usual,
    ...state.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      additionalArguments: [`${versionParameter}${app.getVersion()}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false, // its dictionaries would come from the network
    },
  })
  if (state.isMaximized) window.maximize()
  if (state.isFullScreen) window.setFullScreen(true)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeState(stateFile, stateOf(window)))
  void window.loadURL(panelUrl)
  return window
}

/**
 * Shows the panel of an emulator that has come back elsewhere, on the screen where it was. Where only what follows `#`
 * differs, a plain load would stay on the page with the token it has; the empty page between makes it a new one.
 */
export async function reloadPanel(window: BrowserWindow, panelUrl: string): Promise<void> {
  const address = sameScreen(window.webContents.getURL(), panelUrl)
  await window.loadURL('about:blank')
  await window.loadURL(address)
}

function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
  }
}

function readState(file: string): WindowState {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  try {
    return parseWindowState(readFileSync(file, 'utf8'), screens)
  } catch {
    // The first start: there is no such file yet.
    return initialWindowState
  }
}

function writeState(file: string, state: WindowState): void {
  const draft = `${file}.new`
  writeFileSync(draft, JSON.stringify(state))
  renameSync(draft, file)
}
