import type { NamedCapabilityCell } from './capability-matrix.ts'

/** Why a request to change or read a workspace was refused; each code with the rule it comes from, where one does. */
export type RefusalCode =
  // something named is not there
  | 'E_NO_WORKSPACE'
  | 'E_NO_ACCOUNT'
  | 'E_NO_NUMBER'
  | 'E_NO_KEYWORD'
  | 'E_NO_GROUP'
  | 'E_NO_CONTACT'
  | 'E_NO_PHONE'
  | 'E_NO_MESSAGE'
  | 'E_NO_TRACE'
  | 'E_NO_SNAPSHOT'
  | 'E_NO_SENDER'
  | 'E_NO_TEMPLATE'
  | 'E_NO_FILE'
  | 'E_NO_PAYMENT'
  | 'E_NO_PREMIUM'
  | 'E_NO_QUIZ'
  | 'E_NO_NOTICE'
  | 'E_NO_CALL'
  | 'E_NO_FAULT'
  | 'E_NO_FORWARD'
  | 'E_NO_DELIVERY'
  | 'E_NO_RECEIVER'
  | 'E_NO_RECEIVER_CALL'
  | 'E_NO_MAIL'
  | 'E_NO_MAIL_FILE'
  | 'E_NOT_BLACKLISTED'
  | 'E_NO_API_USER'
  | 'E_NO_SUBACCOUNT'
  | 'E_NO_API_TOKEN'
  // something is there already
  | 'E_WORKSPACE_TAKEN'
  | 'E_WORKSPACE_CLOSED'
  | 'E_NUMBER_TAKEN'
  | 'E_KEYWORD_TAKEN' // R67
  | 'E_GROUP_TAKEN'
  | 'E_CONTACT_TAKEN'
  | 'E_PHONE_TAKEN'
  | 'E_SNAPSHOT_TAKEN'
  | 'E_LOGIN_TAKEN'
  | 'E_TOKEN_TAKEN'
  | 'E_SENDER_TAKEN'
  // something cannot be
  | 'E_ADDRESS' // R6–R8
  | 'E_PREMIUM_RANGE' // R10
  | 'E_PREPAID' // R13, R17
  | 'E_CAPABILITY' // R34
  | 'E_KEYWORD_EMPTY' // R57
  | 'E_KEYWORD_FORM' // R56
  | 'E_KEYWORD_RESERVED_FORM' // R68
  | 'E_KEYWORD_LIMIT' // R69
  | 'E_TOO_LONG' // R159
  | 'E_SENDER' // R165, R167
  | 'E_TEXT'
  | 'E_AMOUNT'
  | 'E_TIME'
  | 'E_WINDOW' // R58
  | 'E_CLOCK_BACK'
  | 'E_ANSWER_TWICE' // R87
  | 'E_REMOVAL' // R82
  | 'E_CURSOR'
  | 'E_QUERY'
  | 'E_ACCOUNT_ROLE'
  | 'E_SNAPSHOT_LIMIT'
  | 'E_FILE'
  | 'E_LOGIN_FORM'
  | 'E_PASSWORD_FORM'
  | 'E_TOKEN_FORM'
  | 'E_IP_RANGE'
  | 'E_SUBACCOUNT_RIGHT'
  | 'E_SUBACCOUNT_DEPTH'
  | 'E_SUBACCOUNTS_LEFT'
  | 'E_FILE_TOO_LARGE' // R150
  | 'E_FILE_INVALID' // R143, R147
  | 'E_PREMIUM_MISMATCH'
  | 'E_PREMIUM_LIMIT'
  | 'E_VERIFICATION' // R168
  | 'E_FAULT'
  | 'E_SENDING_TIME'
  | 'E_FORWARD_NOT_ALLOWED' // R28, R36
  | 'E_FORWARD_TARGET' // R122
  | 'E_FORWARD_LIMIT'
  | 'E_DELIVERY_STATE'
  | 'E_RECEIVER_NAME'
  | 'E_RECEIVER_LIMIT'
  | 'E_TEXT_EMPTY'

/** A refusal as data: its code, what it is about by name, and for `E_CAPABILITY` the cell of the matrix (R34). */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly about: Readonly<Record<string, string>>
  readonly cell?: NamedCapabilityCell
  /** Where in the request it lies, when its code alone does not say: a JSON pointer into the body, or the name of a parameter. */
  readonly field?: string
  /** JSON pointer to the part of the body that was refused on its own: `/keywords/3`. */
  readonly within?: string
}

/** Answers a refusal. */
export function refused(
  code: RefusalCode,
  about: Readonly<Record<string, string>> = {},
  field?: string,
): Refusal {
  return { kind: 'refused', code, about, ...(field === undefined ? {} : { field }) }
}

/** Answers whether a result is a refusal. */
export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'refused'
}
