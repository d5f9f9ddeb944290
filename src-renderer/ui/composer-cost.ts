import { measureText } from '../../emulator/domain/sms-text.ts'
import { explainText, type CharacterNote } from '../../emulator/domain/text-cost.ts'
import type { ComposerNote } from './composer-note.ts'

/** How long a text is, and what makes it so, in the words of the rules (R156–R162). */
export interface ComposerCost {
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly parts: number
  /** Places taken, of those in as many parts. */
  readonly units: number
  readonly places: number
  /** The first few different characters that cost extra; whether there are more. */
  readonly costly: readonly string[]
  readonly hasMoreCostly: boolean
  readonly notes: readonly ComposerNote[]
}

const shownCharacters = 3

/** Measures a text the way a phone sends it: in the GSM alphabet while every character allows it, else in UCS-2. */
export function costOf(text: string): ComposerCost {
  const { encoding, parts, units, limitPerPart } = measureText(text, { alphabet: 'auto' })
  const characters = explainText(text, { utf: true })
  const different = [...new Set(characters.map(({ character }) => character))]
  return {
    encoding,
    parts,
    units,
    places: parts * limitPerPart,
    costly: different.slice(0, shownCharacters),
    hasMoreCostly: different.length > shownCharacters,
    notes: characters.map(toNote),
  }
}

function toNote({ start, end }: CharacterNote): ComposerNote {
  return { start, length: end - start, kind: 'costly' }
}
