import type { Phone } from '../../../emulator/contract/messages.ts'
import { parseAddress } from '../../../emulator/domain/addresses.ts'
import { foldForSearch } from '../../ui/fuzzy.ts'

/** What a sentence in the palette asks to be sent. */
export interface SendPhrase {
  readonly text: string
  readonly phone: Phone
  /** Canonical, or as the phone last wrote to it. */
  readonly to: string
}

interface PhraseSurroundings {
  readonly phones: readonly Phone[]
  /** The phone meant when the sentence names none. */
  readonly selected: Phone | null
  /** Where to, when the sentence does not say. */
  readonly destination: string | null
}

const verb = /^\s*(?:wy[sś]lij|napisz|send|write)\s+/iu
const toNumber = /(?:^|\s+)(?:na|do|to)\s+(?<number>[+\d][\d\s().-]*)$/iu
const fromPhone = /(?:^|\s+)(?:z|jako|od|as|from)\s+(?<name>\p{L}[\p{L}\p{N}\s-]*)$/iu

/**
 * Reads „wyślij TAK z Ola na 4301”: a verb, the text, then whose phone and which number, both of which may be left out. A
 * name is found in its cases too („z telefonu Oli”). Null: this is no such sentence, or names what is not there.
 */
export function parseSendPhrase(query: string, surroundings: PhraseSurroundings): SendPhrase | null {
  if (!verb.test(query)) return null
  let rest = query.replace(verb, '').trimEnd()

  const written = toNumber.exec(rest)
  let to = surroundings.destination
  if (written !== null) {
    const parsed = parseAddress(written.groups?.['number'] ?? '')
    if (parsed.kind === 'refused') return null
    to = parsed.address
    rest = rest.slice(0, written.index)
  }

  const named = fromPhone.exec(rest)
  // „wyślij przyjadę z psem”: without a phone of that name these words belong to the text.
  const owner = phoneNamed(named?.groups?.['name'] ?? '', surroundings.phones)
  if (named !== null && owner !== undefined) rest = rest.slice(0, named.index)

  const phone = owner ?? surroundings.selected
  const text = rest.trim()
  return text === '' || phone === null || to === null ? null : { text, phone, to }
}

/** The phone that a name means: the whole name, else one that differs only in its ending. */
function phoneNamed(written: string, phones: readonly Phone[]): Phone | undefined {
  const name = foldForSearch(written.replace(/^telefonu\s+/iu, '').trim())
  if (name === '') return undefined
  return (
    phones.find((phone) => foldForSearch(phone.name) === name) ??
    phones.find((phone) => isInflected(foldForSearch(phone.name), name))
  )
}

function isInflected(name: string, written: string): boolean {
  const stem = name.length > 2 ? name.slice(0, -1) : name
  return written.startsWith(stem) && Math.abs(written.length - name.length) <= 2
}
