import { EVENT_STREAM } from '../contract/events.ts'
import type { Operation } from '../contract/operation.ts'
import { OPERATIONS } from '../contract/operations.ts'

/** A page that lists every operation, readable without a network; the schemas are in `openapi.json` beside it. */
export function referencePage(): string {
  const operations = Object.entries<Operation>(OPERATIONS)
  const byTag = Map.groupBy(operations, ([, { tag }]) => tag)
  const sections = [...byTag].map(([tag, entries]) => {
    const rows = entries.map(([id, { method, path, summary }]) =>
      row(method.toUpperCase(), path, id, summary),
    )
    return `<h2>${escapeHtml(tag)}</h2><table>${rows.join('')}</table>`
  })
  const stream = row(
    'GET',
    EVENT_STREAM.path,
    'followEvents',
    'Server-sent events, resumable by sequence number',
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Bramka control API</title>
<h1>Bramka control API</h1>
<p>Every path stands below <code>/_bramka/v1</code> and wants <code>Authorization: Bearer &lt;token&gt;</code>, the token that the
server printed at start. Errors are RFC 9457 problem documents. Schemas: <a href="openapi.json">openapi.json</a>.</p>
${sections.join('\n')}
<h2>stream</h2><table>${stream}</table>
</html>
`
}

function row(method: string, path: string, id: string, summary: string): string {
  return `<tr><th scope="row"><code>${method} ${escapeHtml(path)}</code></th><td>${escapeHtml(summary)}</td><td><code>${id}</code></td></tr>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
