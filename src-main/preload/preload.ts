import { contextBridge, ipcRenderer } from 'electron'
import { versionParameter, type PanelRequests, type ShellNews } from '../contract/channels.ts'
import type { DesktopBridge, Unsubscribe } from '../contract/desktop-bridge.ts'

function ask<Request extends keyof PanelRequests>(
  request: Request,
  ...parameters: Parameters<PanelRequests[Request]>
): Promise<void> {
  return ipcRenderer.invoke(request, ...parameters) as Promise<void>
}

function follow<Channel extends keyof ShellNews>(
  channel: Channel,
  listener: (news: ShellNews[Channel]) => void,
): Unsubscribe {
  // The listener gets the news alone: Electron's event would hand the page a way to send anything to the main process.
  const receive = (_event: unknown, news: ShellNews[Channel]): void => listener(news)
  ipcRenderer.on(channel, receive)
  return () => ipcRenderer.off(channel, receive)
}

function readVersion(): string {
  const parameter = process.argv.find((candidate) => candidate.startsWith(versionParameter))
  return parameter?.slice(versionParameter.length) ?? ''
}

const bridge: DesktopBridge = {
  appVersion: readVersion(),
  onMenuAction: (listener) => follow('menu-action', listener),
  onEmulatorState: (listener) => follow('emulator-state', listener),
  openWorkspaceFolder: () => ask('openWorkspaceFolder'),
  setTheme: (theme) => ask('setTheme', theme),
}

contextBridge.exposeInMainWorld('bramkaDesktop', bridge)
