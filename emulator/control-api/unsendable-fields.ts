import { refused, type Refusal } from '../domain/refusal.ts'
import { findUnsendable } from '../domain/sms-text.ts'
import { escapeStep } from './request-fields.ts'

/**
 * Refuses a body that holds, in any of its texts, what is no character: NUL or a lone surrogate (E_TEXT). Inside nobody checks
 * again.
 */
export function findUnsendableField(value: unknown, pointer = ''): Refusal | undefined {
  if (typeof value === 'string') {
    const found = findUnsendable(value)
    return found === undefined
      ? undefined
      : refused('E_TEXT', { kind: found.kind, position: String(found.position + 1) }, pointer)
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    const refusal = findUnsendableField(part, `${pointer}/${escapeStep(name)}`)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
