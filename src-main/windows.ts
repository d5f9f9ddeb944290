import type { BrowserWindow } from 'electron'
import type { ShellNews } from './contract/channels.ts'
import type { FailedStatus } from './emulator-supervisor.ts'
import type { ErrorPageAction } from './error-page.ts'
import { openErrorWindow } from './error-window.ts'
import { openPanelWindow, reloadPanel } from './panel-window.ts'
import type { ShellTexts } from './texts.ts'

/** The app's windows: at most one with the panel and one that says why there is no emulator. */
export class Windows {
  readonly #texts: ShellTexts
  readonly #onErrorAction: (action: ErrorPageAction) => void
  #panelUrl: string | undefined
  #panel: BrowserWindow | undefined
  #error: BrowserWindow | undefined

  constructor(texts: ShellTexts, onErrorAction: (action: ErrorPageAction) => void) {
    this.#texts = texts
    this.#onErrorAction = onErrorAction
  }

  /** Where the panel is at home; nothing before the emulator first ran. */
  get panelOrigin(): string | undefined {
    return this.#panelUrl === undefined ? undefined : new URL(this.#panelUrl).origin
  }

  /** Opens the panel, or loads it anew if the emulator has come back under another address or token. */
  showPanel(panelUrl: string): void {
    const isElsewhere = panelUrl !== this.#panelUrl
    this.#panelUrl = panelUrl
    if (this.#panel === undefined) {
      this.#panel = openPanelWindow(panelUrl)
      this.#panel.once('closed', () => (this.#panel = undefined))
    } else if (isElsewhere) {
      void reloadPanel(this.#panel, panelUrl)
    }
    this.#error?.close()
  }

  showFailure(status: FailedStatus): void {
    const previous = this.#error
    const window = openErrorWindow(status, this.#texts, this.#onErrorAction)
    window.once('closed', () => {
      if (this.#error === window) this.#error = undefined
    })
    this.#error = window
    // Only now: an app without any window would quit.
    previous?.close()
  }

  tellPanel<Channel extends keyof ShellNews>(channel: Channel, news: ShellNews[Channel]): void {
    this.#panel?.webContents.send(channel, news)
  }

  bringToFront(): void {
    const window = this.#error ?? this.#panel
    if (window?.isMinimized() === true) window.restore()
    window?.show()
    window?.focus()
  }
}
