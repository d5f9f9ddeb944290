import { parseAddress, type Msisdn } from '../domain/addresses.ts'
import { parseAlphaSender } from '../domain/alpha-sender.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import {
  addPhone,
  changePhone,
  listPhoneMessages,
  listPhones,
  removePhone,
  peerNames,
} from '../services/phones.ts'
import { receiveCrowd, type InboundInput } from '../services/receive-inbound.ts'
import type { WriteFromPhone } from '../contract/messages.ts'
import type { BodyOf } from '../contract/operation.ts'
import type { Operations } from '../contract/operations.ts'
import { inSlices } from '../services/in-slices.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readPhone, toPage } from './read-fields.ts'
import { renderPhoneMessage, renderReceipt } from './render-message.ts'

type CrowdMessage = BodyOf<Operations['writeFromCrowd']>['messages'][number]

type Ids =
  | 'listPhones'
  | 'createPhone'
  | 'updatePhone'
  | 'deletePhone'
  | 'listPhoneMessages'
  | 'writeFromPhone'
  | 'writeFromCrowd'

/** Simulated phones and what is written on them. */
export const PHONE_HANDLERS: HandlersOf<Ids> = {
  listPhones({ workspace }, { query }) {
    const from = readCursor(query.cursor, 0)
    if (isRefusal(from)) return from
    const phones = listPhones(workspace.deps)
    const items = phones
      .slice(from, from + query.limit)
      .map(({ number, name, messageCount }) => ({ number, name, messageCount }))
    return { items, nextCursor: phones.length > from + query.limit ? String(from + query.limit) : null }
  },

  createPhone({ workspace }, { body }) {
    const number = body.number === undefined ? undefined : readPhone('/number', body.number)
    if (isRefusal(number)) return number
    const phone = addPhone(workspace.deps, body.name, number)
    if (isRefusal(phone)) return phone
    return { number: phone.number, name: phone.name, messageCount: phone.messageCount }
  },

  updatePhone({ workspace }, { params, body }) {
    const number = readPhone('phone', params.phone)
    if (isRefusal(number)) return number
    const phone = changePhone(workspace.deps, number, body.name)
    if (isRefusal(phone)) return phone
    return { number: phone.number, name: phone.name, messageCount: phone.messageCount }
  },

  deletePhone({ workspace }, { params }) {
    const number = readPhone('phone', params.phone)
    return isRefusal(number) ? number : removePhone(workspace.deps, number)
  },

  listPhoneMessages({ workspace }, { params, query }) {
    const number = readPhone('phone', params.phone)
    if (isRefusal(number)) return number
    const before = readCursor(query.cursor, Number.MAX_SAFE_INTEGER)
    if (isRefusal(before)) return before
    const messages = listPhoneMessages(workspace.deps, number, before, query.limit + 1)
    const nameOf = peerNames(workspace.deps)
    return toPage(
      messages,
      query.limit,
      (onPhone) =>
        renderPhoneMessage(
          onPhone,
          number,
          // On the owner's own handset the other side is the writer.
          onPhone.message.phone === number ? nameOf(onPhone.message) : null,
          workspace.deps.seed,
        ),
      ({ message }) => String(message.id),
    )
  },

  async writeFromPhone({ workspace }, { params, body }) {
    const from = readPhone('phone', params.phone)
    if (isRefusal(from)) return from
    const input = readWritten(from, body)
    if (isRefusal(input)) return input
    return renderReceipt(await workspace.inbound.submit(input), workspace.deps.seed)
  },

  async writeFromCrowd({ workspace }, { body }) {
    const read = await inSlices(body.messages, (slice, start) =>
      slice.map((message, index) => readOfCrowd(message, `/messages/${String(start + index)}`)),
    )
    const inputs: InboundInput[] = []
    for (const input of read) {
      if (isRefusal(input)) return input
      inputs.push(input)
    }
    const receipts = await receiveCrowd(workspace.deps, inputs)
    return {
      receipts: await inSlices(receipts, (slice) =>
        slice.map((receipt) => renderReceipt(receipt, workspace.deps.seed)),
      ),
    }
  },
}

function readOfCrowd({ from, ...written }: CrowdMessage, place: string): InboundInput | Refusal {
  const phone = readPhone(`${place}/from`, from)
  return isRefusal(phone) ? phone : readWritten(phone, written, place)
}

/** Reads what was written on a phone. Refusal: E_ADDRESS. */
function readWritten(from: Msisdn, written: WriteFromPhone, place = ''): InboundInput | Refusal {
  const to = readDestination(`${place}/to`, written.to)
  if (isRefusal(to)) return to
  return {
    from,
    to,
    toWritten: written.to,
    text: written.text,
    networkId: written.networkId ?? null,
    via: written.via ?? null,
    joined: null,
    part: written.part ?? null,
  }
}

/** A number, or the sender name that a phone tries to answer (R32). */
function readDestination(field: string, raw: string): InboundInput['to'] | Refusal {
  const parsed = parseAddress(raw)
  if (parsed.kind !== 'refused') return { kind: 'address', address: parsed.address }
  const name = parseAlphaSender(raw)
  if (name.kind === 'ok' && /\p{L}/u.test(name.sender)) return { kind: 'sender', name: name.sender }
  return refused('E_ADDRESS', { got: raw, reason: parsed.reason }, field)
}
