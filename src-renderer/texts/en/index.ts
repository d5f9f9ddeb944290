import { addresses } from './addresses.ts'
import { api } from './api.ts'
import { apiAccess } from './api-access.ts'
import { apiCalls } from './api-calls.ts'
import { apiFaults } from './api-faults.ts'
import { clock } from './clock.ts'
import { common } from './common.ts'
import { contactImport } from './contact-import.ts'
import { contacts } from './contacts.ts'
import { deliveries } from './deliveries.ts'
import { deliveryFaults } from './delivery-faults.ts'
import { errors } from './errors.ts'
import { events } from './events.ts'
import { forwards } from './forwards.ts'
import { frame } from './frame.ts'
import { holdings } from './holdings.ts'
import { mailbox } from './mailbox.ts'
import { messages } from './messages.ts'
import { numbers } from './numbers.ts'
import { phones } from './phones.ts'
import { receivers } from './receivers.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { trace } from './trace.ts'
import { workspaces } from './workspaces.ts'
import type { pl } from '../pl/index.ts'
import type { Translated } from '../translated.ts'

export const en: Translated<typeof pl> = {
  addresses,
  api,
  apiAccess,
  apiCalls,
  apiFaults,
  clock,
  common,
  contactImport,
  contacts,
  deliveries,
  deliveryFaults,
  errors,
  events,
  forwards,
  frame,
  holdings,
  mailbox,
  messages,
  numbers,
  phones,
  receivers,
  settings,
  start,
  trace,
  workspaces,
}
