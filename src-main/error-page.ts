/** What a person can do about an emulator that does not run; the page's buttons lead to these addresses. */
export const errorPageActions = ['retry', 'open-folder', 'quit'] as const
export type ErrorPageAction = (typeof errorPageActions)[number]

export interface ErrorPageContent {
  readonly language: 'pl' | 'en'
  readonly title: string
  readonly reason: string
  readonly explanation: string
  readonly logTitle: string
  readonly log: string
  readonly actions: Readonly<Record<ErrorPageAction, string>>
}

/** An address nobody serves (.invalid never resolves): the window looks where a click wants to go, and refuses to go. */
const actionAddress = 'https://bramka.invalid/'

/** Answers which button leads to the address; nothing for any other address. */
export function parseErrorPageAction(url: string): ErrorPageAction | undefined {
  return errorPageActions.find((action) => url === actionAddress + action)
}

/** Answers the whole page as HTML. It has no script; every text is shown as text, whatever is in it. */
export function renderErrorPage(content: ErrorPageContent): string {
  const { language, title, reason, explanation, logTitle, log, actions } = content
  const buttons = errorPageActions.map(
    (action) => `<a role="button" href="${actionAddress}${action}">${escapeHtml(actions[action])}</a>`,
  )
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="reason" role="alert">${escapeHtml(reason)}</p>
<p>${escapeHtml(explanation)}</p>
<h2>${escapeHtml(logTitle)}</h2>
<pre tabindex="0" aria-label="${escapeHtml(logTitle)}">${escapeHtml(log)}</pre>
</main>
<nav>${buttons.join('')}</nav>
</html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const style = `
:root { color-scheme: light dark; font: 14px/20px system-ui, sans-serif;
  --ink: light-dark(#1d2326, #e6eaeb); --muted: light-dark(#5b6468, #a2abae); --line: light-dark(#d5dadc, #384045);
  --canvas: light-dark(#f4f5f6, #15191b); --raised: light-dark(#fff, #1c2124); --accent: light-dark(#0b6e5f, #5cc9b3);
  --error: light-dark(#b3261e, #ff8f85); }
* { box-sizing: border-box; margin: 0 }
body { display: flex; flex-direction: column; height: 100vh; padding: 24px; gap: 16px; background: var(--canvas); color: var(--ink) }
main { display: flex; flex-direction: column; flex: 1; gap: 12px; min-height: 0 }
h1 { font-size: 20px; line-height: 28px; font-weight: 600 }
h2 { margin-top: 8px; font-size: 12px; line-height: 16px; font-weight: 500; color: var(--muted) }
.reason { color: var(--error); overflow-wrap: anywhere }
pre { flex: 1; min-height: 60px; overflow: auto; padding: 12px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--raised); font: 12px/18px ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
nav { display: flex; gap: 8px }
a { padding: 6px 14px; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); color: var(--ink);
  text-decoration: none; cursor: default }
a:first-child { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #0d1a17) }
a:last-child { margin-left: auto }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`
