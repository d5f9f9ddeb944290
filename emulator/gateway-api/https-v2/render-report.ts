import { parsePhone } from '../../domain/addresses.ts'
import { operatorOf } from '../../domain/operator.ts'
import type { CurrentReport } from '../../services/delivery-reports.ts'
import type { ContactRecord } from '../../services/address-book.ts'
import type { ActionCall } from './action.ts'
import type { AnswerFields } from './answer.ts'
import { timeRenderer } from './local-time.ts'
import { renderContact } from './render-contact.ts'
import { renderPhone } from './render-phone.ts'
import { TYPE_OF_CHANNEL } from './report-types.ts'

const MICRO = 1_000_000

/**
 * Answers a function that writes reports as the interface does (api-v2 2.1.9 [V+C]). What has not happened is left out; a number is
 * left out for a user who may not see numbers (1008).
 */
export function reportRenderer(
  { user }: ActionCall,
  contactOf: (phone: string) => ContactRecord | undefined,
): (report: CurrentReport) => AnswerFields {
  const timeOf = timeRenderer()
  return ({ message, outbound, publicId, report, mailing }) => {
    const contact = contactOf(message.phone)
    const isEco = outbound.channel === 'eco'
    return {
      id: publicId,
      phone: user.rights.numbers ? renderPhone(message.phone) : undefined,
      status: report.status,
      queued: timeOf(outbound.queuedAt),
      sent: report.sentAt === null ? undefined : timeOf(report.sentAt),
      delivered: report.deliveredAt === null ? undefined : timeOf(report.deliveredAt),
      sender: isEco ? undefined : (message.number ?? mailing?.content.sender),
      type: TYPE_OF_CHANNEL[outbound.channel],
      text: message.text,
      flash: message.flash,
      utf: message.encoding === 'UCS-2',
      parts: message.parts,
      cost: (outbound.charge?.price ?? 0) / MICRO,
      method: mailing === null ? 'panel' : 'api',
      ...renderNetwork(message.phone),
      attachments:
        outbound.channel === 'mms'
          ? (mailing?.content.files ?? []).map((_, index) => ({ id: index + 1 }))
          : undefined,
      reason: report.reason ?? undefined,
      contact: contact === undefined ? undefined : renderContact(contact, user),
    }
  }
}

/** The network of a Polish mobile phone; of any other nothing is known. */
function renderNetwork(phone: string): AnswerFields {
  const parsed = parsePhone(phone)
  const operator = parsed.kind === 'phone' ? operatorOf(parsed.address) : null
  return operator === null ? {} : { mnc: operator.mnc, country: 'PL', network: operator.name }
}
