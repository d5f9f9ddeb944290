import { MESSAGE_MACROS, REPORT_MACROS } from '../../../emulator/domain/forwarding/url-macros.ts'
import type { ForwardSource } from '../../../emulator/domain/forwarding/forward.ts'

/** A stretch of an address with macros. */
export interface UrlPiece {
  readonly text: string
  readonly kind: 'fixed' | 'macro' | 'unknown'
}

/** Answers the macros that an address knows by what it hears of (R122; api-v2 6.1). */
export function macrosOf(source: ForwardSource['kind']): readonly string[] {
  return source === 'reports' ? REPORT_MACROS : MESSAGE_MACROS
}

/** Cuts an address at its macros; those that nobody knows stay in the call as they are written (R123). */
export function urlPieces(target: string, known: readonly string[]): readonly UrlPiece[] {
  return target
    .split(/(#[A-Za-z_]+#)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: kindOf(text, known) }))
}

function kindOf(text: string, known: readonly string[]): UrlPiece['kind'] {
  if (!/^#[A-Za-z_]+#$/.test(text)) return 'fixed'
  return known.includes(text.slice(1, -1)) ? 'macro' : 'unknown'
}
