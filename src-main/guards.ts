import { app, session, type Session, type WebContents } from 'electron'

/**
 * Keeps every page of the app at home, whatever a message, a mail or a bug in the panel makes it try: it stays at the
 * emulator's address, opens no windows, gets no permissions and reaches no other host.
 */
export function guardPages(panelOrigin: () => string | undefined): void {
  const isAtHome = (url: string): boolean => originOf(url) === panelOrigin()
  guardSession(session.defaultSession, isAtHome)
  app.on('web-contents-created', (_event, contents) => guardContents(contents, isAtHome))
}

function guardContents(contents: WebContents, isAtHome: (url: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!isAtHome(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAtHome(event.url)) event.preventDefault()
  })
}

function guardSession(pages: Session, isAtHome: (url: string) => boolean): void {
  // Copying a text after a click is all that the panel asks for.
  const isGranted = (permission: string): boolean => permission === 'clipboard-sanitized-write'
  pages.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  pages.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  pages.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (request, answer) => {
      answer({ cancel: !isAtHome(request.url) })
    },
  )
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined
}
