import { accountTables } from './accounts.ts'
import { answerTables } from './answers.ts'
import { apiUserTables } from './api-users.ts'
import { contactTables } from './contacts.ts'
import { forwardTables } from './forwards.ts'
import { holdingTables } from './holdings.ts'
import { keywordTables } from './keywords.ts'
import { mailboxTables } from './mailbox.ts'
import { messageTables } from './messages.ts'
import { networkTables } from './network.ts'
import { numberTables } from './numbers.ts'
import { outboundTables } from './outbound.ts'
import { outboxTables } from './outbox.ts'
import { receiverTables } from './receivers.ts'
import { vendorCallTables } from './vendor-calls.ts'
import { workspaceTables } from './workspace.ts'

/**
 * The format of a workspace file as it is today: all tables, and the rows that they begin with. New files are made of it; older ones get
 * there by migrations, so whatever changes here is a new migration as well.
 *
 * A closed set of words is checked by `IN`, but where a row is written with every message by `OR`: for three words and more SQLite
 * builds a table of them anew for each row, which was more than half of the price of an outgoing message.
 */
export const SCHEMA = [
  workspaceTables,
  accountTables,
  apiUserTables,
  numberTables,
  contactTables,
  keywordTables,
  networkTables,
  messageTables,
  answerTables,
  outboundTables,
  outboxTables,
  forwardTables,
  receiverTables,
  mailboxTables,
  vendorCallTables,
  holdingTables,
].join('')
