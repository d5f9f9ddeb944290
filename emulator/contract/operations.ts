import { ACCOUNT_OPERATIONS } from './operations/accounts.ts'
import { API_USER_OPERATIONS } from './operations/api-users.ts'
import { CLOCK_OPERATIONS } from './operations/clock.ts'
import { CONTACT_OPERATIONS } from './operations/contacts.ts'
import { FORWARD_OPERATIONS } from './operations/forwards.ts'
import { HOLDING_OPERATIONS } from './operations/holdings.ts'
import { MAIL_OPERATIONS } from './operations/mails.ts'
import { MESSAGE_OPERATIONS } from './operations/messages.ts'
import { NUMBER_OPERATIONS } from './operations/numbers.ts'
import { PHONE_OPERATIONS } from './operations/phones.ts'
import { RECEIVER_OPERATIONS } from './operations/receivers.ts'
import { SENDER_OPERATIONS } from './operations/senders.ts'
import { SERVER_OPERATIONS } from './operations/server.ts'
import { VENDOR_API_OPERATIONS } from './operations/vendor-api.ts'
import { WORKSPACE_OPERATIONS } from './operations/workspaces.ts'

/** Every operation of the control API, by its id. */
export const OPERATIONS = {
  ...SERVER_OPERATIONS,
  ...WORKSPACE_OPERATIONS,
  ...NUMBER_OPERATIONS,
  ...CONTACT_OPERATIONS,
  ...PHONE_OPERATIONS,
  ...MESSAGE_OPERATIONS,
  ...CLOCK_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...API_USER_OPERATIONS,
  ...SENDER_OPERATIONS,
  ...HOLDING_OPERATIONS,
  ...VENDOR_API_OPERATIONS,
  ...FORWARD_OPERATIONS,
  ...RECEIVER_OPERATIONS,
  ...MAIL_OPERATIONS,
} as const

export type OperationId = keyof typeof OPERATIONS
export type Operations = typeof OPERATIONS
