import { checkForward, type ForwardWarning } from '../../../emulator/domain/forwarding/check-forward.ts'
import type { ForwardKind, ForwardSource } from '../../../emulator/domain/forwarding/forward.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import { NUMBER_TYPE_NAMES } from '../../../emulator/domain/trace/phrasing.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { ForwardLine } from './held-forwards.ts'

export const KIND_ICONS = {
  url: 'i-lucide-link',
  email: 'i-lucide-mail',
  phone: 'i-lucide-smartphone',
} as const satisfies Readonly<Record<ForwardKind, string>>

const MISSING = {
  url: 'forwards.missingUrl',
  email: 'forwards.missingEmail',
  phone: 'forwards.missingPhone',
} as const

/** A target as people read it. */
export function readableTarget({ kind, target }: Pick<ForwardLine, 'kind' | 'target'>): string {
  return kind === 'phone' ? readableAddress(target) : target
}

/** Says what is wrong, or worth a look, with where a forward goes. */
export function useForwardWords() {
  const { t, language } = usePanelTexts()

  /** Why a source has not got a kind of forward (R28, R36); null: it has. */
  function missingOf(kind: ForwardKind, source: ForwardSource, type: NumberType | null): string | null {
    const check = checkForward({ kind, target: '', source }, type)
    if (check.kind === 'ok' || check.code === 'E_FORWARD_TARGET') return null
    return type === null
      ? t('forwards.urlOnly')
      : t(MISSING[kind], { type: NUMBER_TYPE_NAMES[type][language()] })
  }

  /** What an owner should know of a target that is accepted (R123). */
  function remarksOf(
    forward: Pick<ForwardLine, 'kind' | 'target'>,
    source: ForwardSource,
    type: NumberType | null,
  ): readonly string[] {
    const check = checkForward({ ...forward, source }, type)
    if (check.kind === 'refused') return []
    return check.warnings.map((warning) => remarkOf(warning, check.unknownMacros))
  }

  function remarkOf(warning: ForwardWarning, unknownMacros: readonly string[]): string {
    return warning === 'E_UNKNOWN_MACRO'
      ? t('forwards.unknownMacro', { macros: unknownMacros.join(', ') })
      : t(`forwards.warning.${warning}`)
  }

  return { missingOf, remarksOf }
}
