import { priceOf, unitOf } from '../../../emulator/domain/billing.ts'
import { renderPln } from '../../../emulator/domain/money.ts'
import type { Profile } from '../../../emulator/domain/profile.ts'
import { prepareText, type SmsEncoding } from '../../../emulator/domain/sms-text.ts'
import { explainText } from '../../../emulator/domain/text-cost.ts'
import type { ComposerNote } from '../../ui/composer-note.ts'

/** What a text comes to when it is sent: computed as the gateway computes it. */
export interface OutgoingCount {
  readonly parts: number
  readonly encoding: SmsEncoding
  readonly used: number
  readonly limit: number
  readonly isTooLong: boolean
  /** Characters that go out as a question mark (R161). */
  readonly lost: readonly string[]
  /** Characters that put the text into UCS-2 or count double (R162). */
  readonly costly: readonly string[]
  readonly notes: readonly ComposerNote[]
  /** Net PLN as decimal text; null when no price is set (R177) or the prices are not known yet. */
  readonly price: string | null
}

/** Counts a text for a sender; an empty sender is ECO+, which never goes in UCS-2 (R14, R160). */
export function countOutgoing(
  text: string,
  {
    sender,
    utf,
    profile,
  }: { readonly sender: string; readonly utf: boolean; readonly profile: Profile | null },
): OutgoingCount {
  const isEco = sender === ''
  const options = { utf: utf && !isEco }
  const { encoding, measure, warnings } = prepareText(text, options)
  const unit = unitOf(isEco ? 'eco' : 'full')
  const price = profile === null ? null : priceOf(unit, measure.parts, profile)
  const lost = warnings.filter(({ code }) => code === 'W_LOST_CHARACTER')
  const costly = explainText(text, options)
  return {
    parts: measure.parts,
    encoding,
    used: measure.limitPerPart - measure.unitsLeftInLastPart,
    limit: measure.limitPerPart,
    isTooLong: measure.tooLong,
    lost: unique(lost.map(({ character }) => character)),
    costly: unique(costly.map(({ character }) => character)),
    notes: [
      ...costly.map(({ start, end }): ComposerNote => ({ start, length: end - start, kind: 'costly' })),
      ...lost.flatMap(({ character, positions }) =>
        positions.map((start): ComposerNote => ({ start, length: character.length, kind: 'refused' })),
      ),
    ],
    price: price === null ? null : renderPln(price),
  }
}

function unique(characters: readonly string[]): readonly string[] {
  return [...new Set(characters)]
}
