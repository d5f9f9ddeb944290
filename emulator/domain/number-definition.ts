import { isPolish, isPremiumRange, isShortCode, type Address } from './addresses.ts'
import { assertNever } from './assert-never.ts'
import { NUMBER_RULES, type AddressShape } from './number-rules.ts'
import type { AccountKind, NumberType } from './number-type.ts'

/** A number somebody wants to have on an account. */
export interface NumberDefinition {
  readonly type: NumberType
  readonly address: Address
  readonly accountKind: AccountKind
}

/** Why a number cannot be defined: it does not look like its type (R8), is premium-rate (R10), or the account is pre-paid (R36). */
export type NumberDefinitionRefusal =
  | { readonly code: 'E_ADDRESS'; readonly address: Address; readonly expected: AddressShape }
  | { readonly code: 'E_PREMIUM_RANGE'; readonly address: Address }
  | { readonly code: 'E_PREPAID'; readonly type: NumberType }

export type NumberDefinitionCheck =
  { readonly kind: 'ok' } | { readonly kind: 'refused'; readonly refusal: NumberDefinitionRefusal }

/**
 * Answers whether a number of this type and address can exist on such an account. Refuses, the address before the account:
 * `E_ADDRESS` (R8, and any number for a sender name, R32), `E_PREMIUM_RANGE` for a short code that starts with 7 or 9 (R10),
 * `E_PREPAID` for a type that needs a post-paid account (R13, R17, R22, R24, R25, R36).
 */
export function checkNumberDefinition({
  type,
  address,
  accountKind,
}: NumberDefinition): NumberDefinitionCheck {
  const rules = NUMBER_RULES[type]
  if (!hasShape(address, rules.address))
    return refused({ code: 'E_ADDRESS', address, expected: rules.address })
  if (isShortCode(address) && isPremiumRange(address)) return refused({ code: 'E_PREMIUM_RANGE', address })
  if (!rules.accounts.includes(accountKind)) return refused({ code: 'E_PREPAID', type })
  return { kind: 'ok' }
}

function hasShape(address: Address, shape: AddressShape): boolean {
  switch (shape) {
    case 'random-9':
    case '9-digits':
      return !isShortCode(address) && isPolish(address)
    case '4-digits':
      return isShortCode(address)
    case 'real-number':
      return !isShortCode(address)
    case 'up-to-11-characters':
      return false
    default:
      return assertNever(shape)
  }
}

function refused(refusal: NumberDefinitionRefusal): NumberDefinitionCheck {
  return { kind: 'refused', refusal }
}
