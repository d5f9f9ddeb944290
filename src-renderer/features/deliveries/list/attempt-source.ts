import type { Delivery } from '../../../../emulator/contract/deliveries.ts'
import { shellWord } from '../../../ui/shell-word.ts'

/** What came back over the line: the head of an answer and its body; of a mail server its last word. */
export function rawAnswerOf({
  status,
  headers,
  body,
}: NonNullable<Delivery['tries'][number]['answer']>): string {
  if (status === null) return body
  return [`HTTP ${String(status)}`, ...headers.map(({ name, value }) => `${name}: ${value}`), '', body].join(
    '\n',
  )
}

/** A delivery to a URL as a command for a shell; null: it goes elsewhere. */
export function curlOf({ id, request }: Pick<Delivery, 'id' | 'request'>): string | null {
  if (request.kind !== 'url') return null
  return `curl -i -H 'X-Emulator-Delivery: ${id}' ${shellWord(request.url)}`
}
