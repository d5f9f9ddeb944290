import { isOk } from '../../../../emulator/domain/forwarding/settle-attempt.ts'

/** What keeps an answer from being `OK` and nothing else (R125). */
export type BodyFault =
  'empty' | 'cut' | 'bom' | 'smallLetters' | 'quotes' | 'json' | 'html' | 'more' | 'other'

/** As much of a wrong answer as is shown at once (R125). */
export const SHOWN_OF_BODY = 200

const BOM = '\uFEFF'

/** Answers what is wrong with an answer; the first thing that its writer has to mend. */
export function bodyFaultOf({ body, cut }: { readonly body: string; readonly cut: boolean }): BodyFault {
  if (cut) return 'cut'
  if (body.startsWith(BOM) && isOk(body.slice(1))) return 'bom'
  // `trim` takes a byte order mark away too: what is behind it is wrong as well.
  const said = body.trim()
  if (said === '') return 'empty'
  if (said.toUpperCase() === 'OK') return 'smallLetters'
  if (/^["'„“”‘’«»]OK["'„“”‘’«»]$/i.test(said)) return 'quotes'
  if (said.startsWith('<')) return 'html'
  if (isJson(said)) return 'json'
  return /^OK\b/.test(said) ? 'more' : 'other'
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
