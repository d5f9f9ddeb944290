import { refused, type Refusal } from '../domain/refusal.ts'
import { findUnsendable, type UnsendableCharacter } from '../domain/sms-text.ts'
import { renderPointer } from './request-fields.ts'

/**
 * Refuses a body that holds, in any of its texts, what is no character: NUL or a lone surrogate (E_TEXT). Inside nobody checks
 * again.
 */
export function findUnsendableField(value: unknown): Refusal | undefined {
  const found = findWithin(value)
  if (found === undefined) return undefined
  const { kind, position } = found.character
  return refused('E_TEXT', { kind, position: String(position + 1) }, renderPointer(found.path.toReversed()))
}

/** What is no character, and the way to it from the inside out: nearly every text is sound, so the way is made on the way back. */
interface Found {
  readonly character: UnsendableCharacter
  readonly path: string[]
}

function findWithin(value: unknown): Found | undefined {
  if (typeof value === 'string') {
    const character = findUnsendable(value)
    return character === undefined ? undefined : { character, path: [] }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    const found = findWithin(part)
    if (found === undefined) continue
    found.path.push(name)
    return found
  }
  return undefined
}
