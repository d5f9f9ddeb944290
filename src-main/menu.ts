import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction, PanelScreen } from './contract/desktop-bridge.ts'
import type { ShellTexts } from './texts.ts'

/** Where the menu leads, in the order of the panel's rail; the settings have their usual place, with the file. */
const screens = [
  'start',
  'messages',
  'numbers',
  'contacts',
  'deliveries',
  'holdings',
  'api',
] as const satisfies readonly PanelScreen[]

export interface MenuDependencies {
  readonly texts: ShellTexts
  readonly isMac: boolean
  readonly onAction: (action: MenuAction) => void
  readonly openWorkspaceFolder: () => void
}

/**
 * Answers the native menu. Its entries for the panel only name an action; the panel has the one registry of what can be
 * done. Entries with a role are done by the system; their labels are ours, because Electron's are English only.
 */
export function menuTemplate({
  texts: { menu },
  isMac,
  onAction,
  openWorkspaceFolder,
}: MenuDependencies): MenuItemConstructorOptions[] {
  function panel(label: string, action: MenuAction, accelerator?: string): MenuItemConstructorOptions {
    return { label, click: () => onAction(action), ...(accelerator !== undefined && { accelerator }) }
  }
  const separator: MenuItemConstructorOptions = { type: 'separator' }

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: menu.file,
      submenu: [
        panel(menu.newPhone, 'phones.add', 'CmdOrCtrl+N'),
        separator,
        { label: menu.openWorkspaceFolder, click: openWorkspaceFolder },
        panel(menu.settings, 'go.settings', 'CmdOrCtrl+,'),
        separator,
        isMac ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        separator,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.go,
      submenu: [
        ...screens.map((screen, index) => panel(menu[screen], `go.${screen}`, `CmdOrCtrl+${index + 1}`)),
        separator,
        panel(menu.palette, 'frame.palette', 'CmdOrCtrl+K'),
        panel(menu.phones, 'frame.phones', 'CmdOrCtrl+J'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'reload', label: menu.reload },
        separator,
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        { role: 'resetZoom', label: menu.actualSize },
        { role: 'togglefullscreen', label: menu.fullScreen },
        separator,
        { role: 'toggleDevTools', label: menu.developerTools },
      ],
    },
    {
      role: 'help',
      label: menu.help,
      submenu: [panel(menu.keyboard, 'frame.keyboard'), { role: 'about', label: menu.about }],
    },
  ]
}
