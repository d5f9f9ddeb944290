import { join } from 'node:path'
import { app } from 'electron'
import { parseShellOptions } from './shell-options.ts'
import { openShell } from './shell.ts'

const { dataFolder, port } = parseShellOptions(process.argv.slice(1))
// A data folder of one's own makes an app of one's own, with its own window state, that can run beside the usual one.
if (dataFolder !== undefined) app.setPath('userData', join(dataFolder, 'desktop'))

if (app.requestSingleInstanceLock()) {
  // Not awaited: Electron is ready only after this module has been loaded to its end.
  void app.whenReady().then(() => openShell({ dataFolder: dataFolder ?? usualDataFolder(), port }))
} else {
  app.quit()
}

/** The emulator's own default, so that the window and `npm run serve` show the same workspaces. */
function usualDataFolder(): string {
  const { XDG_DATA_HOME = join(app.getPath('home'), '.local/share') } = process.env
  const base = process.platform === 'linux' ? join(XDG_DATA_HOME, app.getName()) : app.getPath('userData')
  return join(base, 'workspaces')
}
