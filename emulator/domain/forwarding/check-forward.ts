import { parsePhone } from '../addresses.ts'
import { NUMBER_RULES, type ForwardTarget } from '../number-rules.ts'
import type { NumberType } from '../number-type.ts'
import type { Forward, ForwardKind, ForwardSource } from './forward.ts'
import { findUnknownMacros, hasMacro, MESSAGE_MACROS, REPORT_MACROS } from './url-macros.ts'

/**
 * What an owner should know of a target that was accepted: an unknown macro (R123), an address that does not tell who wrote or
 * what (R123), one that says nothing of the message or the state it reports.
 */
export type ForwardWarning =
  'E_UNKNOWN_MACRO' | 'W_URL_NO_SENDER' | 'W_URL_NO_TEXT' | 'W_URL_NO_ID' | 'W_URL_NO_STATE'

export type ForwardCheck =
  | {
      readonly kind: 'ok'
      /** The target in canonical form. */
      readonly target: string
      readonly warnings: readonly ForwardWarning[]
      /** Unknown macros as they are written. */
      readonly unknownMacros: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly code: 'E_FORWARD_NOT_ALLOWED' | 'E_FORWARD_TARGET'
      /** What was expected. */
      readonly reason: ForwardRefusalReason
    }

export type ForwardRefusalReason =
  | 'number-type'
  | 'url-only'
  | 'url-form'
  | 'url-host'
  | 'url-unsafe-character'
  | 'url-credentials'
  | 'email-form'
  | 'phone-form'

const COLUMN: Readonly<Record<ForwardKind, ForwardTarget>> = { url: 'URL', email: 'EMAIL', phone: 'PHONE' }

/**
 * Answers whether messages of a number type may be sent on to such a target (R28, R36), and whether the target can be one.
 * `type` is that of the number; 2way for replies, null for reports and premium messages, which only a URL hears of.
 * Refusals: E_FORWARD_NOT_ALLOWED, E_FORWARD_TARGET.
 */
export function checkForward(
  { kind, target, source }: Pick<Forward, 'kind' | 'target' | 'source'>,
  type: NumberType | null,
): ForwardCheck {
  if (type === null ? kind !== 'url' : !hasForward(type, kind)) {
    return {
      kind: 'refused',
      code: 'E_FORWARD_NOT_ALLOWED',
      reason: type === null ? 'url-only' : 'number-type',
    }
  }
  switch (kind) {
    case 'url':
      return checkUrl(target.trim(), source)
    case 'email':
      return checkMailbox(target.trim())
    case 'phone':
      return checkPhone(target)
  }
}

/** Answers whether messages of a number type can be sent on to a target of this kind (R28, R36). */
export function hasForward(type: NumberType, kind: ForwardKind): boolean {
  return NUMBER_RULES[type].forwards[COLUMN[kind]]
}

/** An `http` or `https` address; after the host anything that can travel in a request line as it is. */
const URL_FORM = /^https?:\/\/([^/?#]*)([^]*)$/i
const HOST_FORM = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/
const MOST_IN_URL = 4_000

/** Answers whether a text can be an address with macros: what reports and callbacks of single messages are checked by, too. */
export function refuseUrl(target: string): ForwardRefusalReason | undefined {
  const [, authority, rest] = URL_FORM.exec(target) ?? []
  if (authority === undefined || rest === undefined || target.length > MOST_IN_URL) return 'url-form'
  if (authority.includes('@')) return 'url-credentials'
  if (!HOST_FORM.test(authority)) return 'url-host'
  // The fixed part is never encoded again (R124), so it has to be encoded already.
  return /[^\u0021-\u007e]/.test(rest) ? 'url-unsafe-character' : undefined
}

function checkUrl(target: string, source: ForwardSource): ForwardCheck {
  const reason = refuseUrl(target)
  if (reason !== undefined) return { kind: 'refused', code: 'E_FORWARD_TARGET', reason }
  const isReport = source.kind === 'reports'
  const unknownMacros = findUnknownMacros(target, isReport ? REPORT_MACROS : MESSAGE_MACROS)
  const warnings: ForwardWarning[] = unknownMacros.length === 0 ? [] : ['E_UNKNOWN_MACRO']
  if (isReport) {
    if (!hasMacro(target, ['SMSID', 'USMSID'])) warnings.push('W_URL_NO_ID')
    if (!hasMacro(target, ['STAN'])) warnings.push('W_URL_NO_STATE')
  } else {
    if (!hasMacro(target, ['NUMER', 'NUMEROD'])) warnings.push('W_URL_NO_SENDER')
    if (!hasMacro(target, ['WIADOMOSC'])) warnings.push('W_URL_NO_TEXT')
  }
  return { kind: 'ok', target, warnings, unknownMacros }
}

/** One mailbox without a display name; letters beyond ASCII may stand in it (RFC 6531). */
const MAILBOX_FORM = /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)*[\p{L}\p{N}-]{1,63}$/u
const MOST_IN_MAILBOX = 254

function checkMailbox(target: string): ForwardCheck {
  if (!MAILBOX_FORM.test(target) || target.length > MOST_IN_MAILBOX) {
    return { kind: 'refused', code: 'E_FORWARD_TARGET', reason: 'email-form' }
  }
  return { kind: 'ok', target, warnings: [], unknownMacros: [] }
}

function checkPhone(target: string): ForwardCheck {
  const parsed = parsePhone(target)
  if (parsed.kind === 'refused') return { kind: 'refused', code: 'E_FORWARD_TARGET', reason: 'phone-form' }
  return { kind: 'ok', target: parsed.address, warnings: [], unknownMacros: [] }
}
