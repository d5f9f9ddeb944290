import { parseAddress, type AddressRefusalReason } from '../../../emulator/domain/addresses.ts'
import {
  parseAlphaSender,
  type SenderRefusalReason,
  type SenderWarning,
} from '../../../emulator/domain/alpha-sender.ts'
import { checkNumberDefinition } from '../../../emulator/domain/number-definition.ts'
import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import type { AccountKind, NumberType } from '../../../emulator/domain/number-type.ts'

/** What somebody is about to add. */
export interface NumberWish {
  readonly written: string
  readonly type: NumberType
  readonly accountKind: AccountKind
  /** Canonical addresses that are there already. */
  readonly taken: ReadonlySet<string>
}

export type NumberFault =
  | AddressRefusalReason
  | `sender-${SenderRefusalReason}`
  | 'needs-nine-digits'
  | 'needs-four-digits'
  | 'needs-phone'
  | 'premium-range'
  | 'prepaid-account'
  | 'taken'

export type NumberCheck =
  | { readonly kind: 'ok'; readonly address: string; readonly warnings: readonly SenderWarning[] }
  | { readonly kind: 'refused'; readonly fault: NumberFault }

/** Answers, by the gateway's own functions, whether a number could be added as it is written (R6–R10, R32, R36). */
export function checkNumber(wish: NumberWish): NumberCheck {
  const check = wish.type === 'ALPHA_SENDER' ? checkName(wish.written) : checkAddress(wish)
  return check.kind === 'ok' && wish.taken.has(check.address) ? refused('taken') : check
}

function checkName(written: string): NumberCheck {
  const parsed = parseAlphaSender(written)
  return parsed.kind === 'ok'
    ? { kind: 'ok', address: parsed.sender, warnings: parsed.warnings }
    : refused(`sender-${parsed.reason}`)
}

function checkAddress({ written, type, accountKind }: NumberWish): NumberCheck {
  const parsed = parseAddress(written)
  if (parsed.kind === 'refused') return refused(parsed.reason)
  const { address } = parsed
  const check = checkNumberDefinition({ type, address, accountKind })
  if (check.kind === 'ok') return { kind: 'ok', address, warnings: [] }
  switch (check.refusal.code) {
    case 'E_ADDRESS':
      return refused(shapeFault(type))
    case 'E_PREMIUM_RANGE':
      return refused('premium-range')
    case 'E_PREPAID':
      return refused('prepaid-account')
  }
}

function shapeFault(type: NumberType): NumberFault {
  switch (NUMBER_RULES[type].address) {
    case '4-digits':
      return 'needs-four-digits'
    case 'real-number':
      return 'needs-phone'
    default:
      return 'needs-nine-digits'
  }
}

function refused(fault: NumberFault): NumberCheck {
  return { kind: 'refused', fault }
}
