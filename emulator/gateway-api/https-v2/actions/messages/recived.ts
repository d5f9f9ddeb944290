import { parseAddress } from '../../../../domain/addresses.ts'
import type { Message } from '../../../../domain/message.ts'
import type { ReceivedAttachment } from '../../../../domain/received-mms.ts'
import type { NumberType } from '../../../../domain/number-type.ts'
import type { Profile } from '../../../../domain/profile.ts'
import { contactsOfPhones } from '../../../../services/address-book.ts'
import { publicIdOf } from '../../../../services/delivery-reports.ts'
import { pullReceived, type ReceivedFilter, type ReceivedPage } from '../../../../services/pull-received.ts'
import { findBlacklistEntry } from '../../../../services/search-contacts.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer, AnswerFields } from '../../answer.ts'
import { isApiError } from '../../api-errors.ts'
import { timeRenderer } from '../../local-time.ts'
import { pagingOf, readPage } from '../../read-page.ts'
import { readPhones, readSpan } from '../../read-parameters.ts'
import { renderContact } from '../../render-contact.ts'

const NDI_TYPES: readonly NumberType[] = ['NDI_SMS', 'SCI', 'NDI_MMS']
/** Everything that can come to an individual number. */
const INDIVIDUAL: ReceivedFilter['types'] = [...NDI_TYPES, 'MMS']
/** Which number types a filter means (R134, R136). Premium messages have an action of their own; what means nothing finds nothing. */
const TYPES: ReadonlyMap<string, ReceivedFilter['types']> = new Map<string, ReceivedFilter['types']>([
  ['eco', ['ECO_PLUS', 'TWO_WAY']],
  ['2way', ['TWO_WAY']],
  ['nd', ['ND', 'SC']],
  ['ndi', NDI_TYPES],
  ['mms', ['MMS']],
])

/**
 * `messages/recived`, also under `received`: what came in; with `read` it is not given out again (api-v2 2.1.11 [V+C], R134, R135).
 * Error: 1006 for a date.
 */
export function recived(call: ActionCall): Answer {
  const { parameters, workspace, user, profile } = call
  const span = readSpan(parameters, 'date_from', 'date_to')
  if (isApiError(span)) return span
  const page = readPage(call)
  const asked = parameters.list('type')
  const types = asked.flatMap((type): ReceivedFilter['types'] => TYPES.get(type) ?? ['none'])
  const ndi = readNumber(parameters.text('ndi'))
  const filter = {
    accountId: user.accountId,
    types: ndi === null || types.length > 0 ? types : INDIVIDUAL,
    number: ndi,
    phones: readPhones(parameters, 'phone'),
    ...span,
  }
  const received = pullReceived(workspace.deps, filter, page, { forGood: parameters.flag('read') })
  return {
    paging: pagingOf(page, received.total),
    items: received.items.map(itemRenderer(call, received, twoWayTypeFor(asked, profile))),
  }
}

function readNumber(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null
  const parsed = parseAddress(text)
  return parsed.kind === 'refused' ? text : parsed.address
}

/** Both spellings of the date: the papers have the misspelled one, the clients of 2026 read the other (api-v2 open point 3). */
function itemRenderer(
  call: ActionCall,
  { items, mms }: ReceivedPage,
  twoWayType: string,
): (message: Message) => AnswerFields {
  const { parameters, workspace, user } = call
  const { deps } = workspace
  const timeOf = timeRenderer()
  const contactOf = parameters.flag('show_contact')
    ? contactsOfPhones(
        deps,
        user.accountId,
        items.map(({ phone }) => phone),
      )
    : () => undefined
  return (message) => {
    const contact = contactOf(message.phone)
    const came = mms.get(message.id)
    const recived = timeOf(message.at)
    return {
      id: message.id,
      type: came === undefined ? typeOf(message, twoWayType) : 'mms',
      phone: user.rights.numbers ? message.phone : undefined,
      recived,
      received: recived,
      message_id: message.replyTo === null ? undefined : publicIdOf(deps, message.replyTo),
      to_number: came === undefined ? undefined : message.number,
      blacklist: findBlacklistEntry(deps, user.accountId, message.phone) !== undefined,
      text: came === undefined ? message.text : undefined,
      title: came?.title,
      attachments: came?.attachments.map(renderAttachment),
      contact: contact === undefined ? undefined : renderContact(contact, user),
    }
  }
}

/** The bytes in base64 (R137). */
function renderAttachment({ id, name, contentType, bytes }: ReceivedAttachment): AnswerFields {
  return { id, name, content_type: contentType, data: Buffer.from(bytes).toString('base64') }
}

/**
 * What a 2way reply is called: as the filter that found it says (api-v2 open point 16); one that names both or neither leaves it to V6
 * (R136).
 */
function twoWayTypeFor(asked: readonly string[], profile: Profile): string {
  const [only, ...others] = ['eco', '2way'].filter((type) => asked.includes(type))
  return only === undefined || others.length > 0 ? profile['api.two_way_type'] : only
}

function typeOf({ numberType }: Message, twoWayType: string): string {
  switch (numberType) {
    case 'ND':
    case 'SC':
      return 'nd'
    case 'TWO_WAY':
      return twoWayType
    case 'NDI_SMS':
    case 'NDI_MMS':
    case 'SCI':
      return 'ndi'
    default:
      return 'eco'
  }
}
