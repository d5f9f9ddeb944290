import type { describeApi } from '../contract/openapi.ts'
import type { HttpMethod } from '../contract/operation.ts'

const METHODS: readonly HttpMethod[] = ['get', 'post', 'put', 'patch', 'delete']

interface Row {
  readonly method: HttpMethod
  readonly path: string
  readonly operationId?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly summary?: string | undefined
  readonly description?: string | undefined
}

const STYLE = `
body { font: 15px/1.5 sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th { text-align: left; width: 40%; overflow-wrap: anywhere }
th, td { vertical-align: top; padding: 0.3rem 0.6rem; border-top: 1px solid #ddd }
p { margin: 0 }
`

/** A page that lists every operation of a document, readable without a network; the schemas are in `openapi.json` beside it. */
export function referencePage({ paths = {} }: ReturnType<typeof describeApi>): string {
  const rows: Row[] = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [{ method, path, ...operation }]
    }),
  )
  const byTag = Map.groupBy(rows, ({ tags }) => tags?.[0] ?? '')
  const sections = [...byTag].map(
    ([tag, entries]) => `<h2>${escapeHtml(tag)}</h2><table>${entries.map(row).join('')}</table>`,
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Bramka control API</title>
<style>${STYLE}</style>
<h1>Bramka control API</h1>
<p>Every path but <code>/ready</code> wants <code>Authorization: Bearer &lt;token&gt;</code>, the token that the server printed at
start. Errors are RFC 9457 problem documents. Schemas and examples: <a href="/_bramka/v1/openapi.json">openapi.json</a>.</p>
${sections.join('\n')}
</html>
`
}

function row({ method, path, operationId = '', summary = '', description = '' }: Row): string {
  const heading = `<code>${method.toUpperCase()} ${escapeHtml(path)}</code><br><small>${escapeHtml(operationId)}</small>`
  return `<tr><th scope="row">${heading}</th><td><p><b>${toHtml(summary)}</b></p><p>${toHtml(description)}</p></td></tr>`
}

/** Text in which backticks mark code. */
function toHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
