import { BrowserWindow } from 'electron'
import { parseErrorPageAction, renderErrorPage, type ErrorPageAction } from './error-page.ts'
import type { FailedStatus } from './emulator-supervisor.ts'
import type { ShellTexts } from './texts.ts'

/** Says why there is no emulator and offers what can be done. The page is made here and can reach nothing. */
export function openErrorWindow(
  { failure, lastLines }: FailedStatus,
  texts: ShellTexts,
  onAction: (action: ErrorPageAction) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    width: 640,
    height: 460,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('will-frame-navigate', (event) => {
    event.preventDefault()
    const action = parseErrorPageAction(event.url)
    if (action !== undefined) onAction(action)
  })
  const { title, explanation, log, emptyLog, retry, openFolder, quit } = texts.failure
  const page = renderErrorPage({
    language: texts.language,
    title,
    reason: texts.describeFailure(failure),
    explanation,
    logTitle: log,
    log: lastLines.join('\n') || emptyLog,
    actions: { retry, 'open-folder': openFolder, quit },
  })
  void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
  return window
}
