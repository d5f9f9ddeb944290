import type { Autoresponder } from '../../../emulator/contract/answers.ts'
import type { ProfileValues } from '../../../emulator/contract/settings.ts'
import { priceOf } from '../../../emulator/domain/billing.ts'
import { renderPln } from '../../../emulator/domain/money.ts'
import { prepareText, type PreparedText } from '../../../emulator/domain/sms-text.ts'
import { explainText } from '../../../emulator/domain/text-cost.ts'
import type { ComposerNote } from '../../ui/composer-note.ts'

/** What an answer costs, and the characters that have a part in it. */
export interface AnswerCost {
  readonly prepared: PreparedText
  /** Net PLN for all parts as decimal text; null when no price is set (R177). */
  readonly price: string | null
  readonly notes: readonly ComposerNote[]
  /** The first character that costs extra, if any. */
  readonly costly: string | null
  /** Characters that go out as `?` (R161). */
  readonly lost: readonly string[]
}

/** Measures an answer as the gateway will send it (R156–R162). `unit` follows from its sender (R89). */
export function answerCost(
  { text, utf }: Pick<Autoresponder, 'text' | 'utf'>,
  unit: 'SMS_ECO' | 'SMS_FULL',
  profile: ProfileValues | null,
): AnswerCost {
  const prepared = prepareText(text, { utf })
  const costly = explainText(text, { utf })
  const lost = prepared.warnings.filter(({ code }) => code === 'W_LOST_CHARACTER')
  const price = profile === null ? null : priceOf(unit, prepared.measure.parts, profile)
  return {
    prepared,
    price: price === null ? null : renderPln(price),
    notes: [
      ...costly.map(({ start, end }) => ({ start, length: end - start, kind: 'costly' as const })),
      ...lost.flatMap(({ character, positions }) =>
        positions.map((start) => ({ start, length: character.length, kind: 'refused' as const })),
      ),
    ],
    costly: costly[0]?.character ?? null,
    lost: lost.map(({ character }) => character),
  }
}
