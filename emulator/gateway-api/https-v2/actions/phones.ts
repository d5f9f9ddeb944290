import { parsePhone, type Msisdn } from '../../../domain/addresses.ts'
import type { PhoneQueryKind, PhoneState } from '../../../domain/phone-query.ts'
import { inSlices } from '../../../services/in-slices.ts'
import { queryByTicket, queryPhones, type PhoneQueryResult } from '../../../services/query-phones.ts'
import type { ActionCall } from '../action.ts'
import type { Answer, AnswerFields } from '../answer.ts'
import { apiError, isApiError, type ApiError, type ApiErrorCode } from '../api-errors.ts'
import { badValue, missing, requireText } from '../read-parameters.ts'

/**
 * `phones/check`: asks whether phones can be reached (HLR). One gives its fields at the top, several a list; what takes longer than a
 * minute a ticket, to be asked with as `id` (api-v2 2.13 [V+C]). Errors: 2000, 4100 to 4106.
 */
export function checkPhones(call: ActionCall): Promise<Answer> {
  return query(call, 'hlr')
}

/** `phones/lookup`: the same about the network of phones (api-v2 2.13 [V]). Errors: 2000, 4100 to 4106. */
export function lookUpPhones(call: ActionCall): Promise<Answer> {
  return query(call, 'lookup')
}

/** `phones/test`: whether a number could be one; nobody is asked (api-v2 2.13 [C]). Error: 2000. */
export function testPhone({ parameters }: ActionCall): Answer {
  const text = requireText(parameters, 'phone')
  return isApiError(text) ? text : { correct: parsePhone(text).kind === 'phone' }
}

/**
 * `phones/nat`: whether a phone can be reached, in the words of the older interface. Assumed: the HLR answer in short, at once; a
 * `dlr_url` is taken and not called (api-v2 6.4 [V], open point 24). Errors: 2000, 4100 to 4104.
 */
export async function checkNat(call: ActionCall): Promise<Answer> {
  const { parameters, workspace, user } = call
  parameters.raw('dlr_url')
  const phones = await requirePhones(call)
  if (isApiError(phones)) return phones
  const asked = phones.slice(0, 1)
  const result = await queryPhones(workspace.deps, user, 'hlr', asked)
  if (result.kind === 'query-refused') return apiError(CODES[result.why])
  return { phone: asked[0] ?? null, status: natStatusOf(result) }
}

function natStatusOf(result: Exclude<PhoneQueryResult, { kind: 'query-refused' }>): string {
  if (result.kind === 'ticket') return 'PENDING'
  return result.states.every(({ reachable }) => reachable) ? 'DELIVRD' : 'UNDELIV'
}

/** How a query that was refused is answered (api-v2 3). */
const CODES: Readonly<Record<Extract<PhoneQueryResult, { kind: 'query-refused' }>['why'], ApiErrorCode>> = {
  'no-connection': 4100,
  'no-right': 4102,
  'limit-used-up': 4103,
  'account-blocked': 4104,
  waiting: 4105,
  'no-ticket': 4106,
}

async function query(call: ActionCall, kind: PhoneQueryKind): Promise<Answer> {
  const { parameters, workspace, user } = call
  const ticket = parameters.text('id')?.trim()
  if (ticket !== undefined && ticket !== '') {
    const result = queryByTicket(workspace.deps, user, kind, ticket)
    return result.kind === 'states' ? renderList(result.states) : renderRest(result)
  }
  const phones = await requirePhones(call)
  if (isApiError(phones)) return phones
  const result = await queryPhones(workspace.deps, user, kind, phones)
  if (result.kind !== 'states') return renderRest(result, phones[0])
  const [only, ...others] = result.states
  return only !== undefined && others.length === 0 ? renderOne(only) : renderList(result.states)
}

/** The phones that are asked about, each once. Errors: 2000, 4101. */
async function requirePhones({ parameters }: ActionCall): Promise<readonly Msisdn[] | ApiError> {
  const written = parameters.list('phone')
  if (written.length === 0) return missing('phone')
  const parsed = await inSlices(written, (slice) => slice.map(parsePhone))
  const wrong = written.find((_, index) => parsed[index]?.kind === 'refused')
  if (wrong !== undefined) return apiError(4101, badValue('phone', wrong))
  return [...new Set(parsed.flatMap((phone) => (phone.kind === 'phone' ? [phone.address] : [])))]
}

function renderRest(result: Exclude<PhoneQueryResult, { kind: 'states' }>, phone?: Msisdn): Answer {
  return result.kind === 'ticket' ? { phone, id: result.ticket } : apiError(CODES[result.why])
}

function renderList(states: readonly PhoneState[]): Answer {
  return {
    status: 'done',
    process: 100,
    items: states.map((state) => ({ ...renderFields(state), description: state.fault })),
  }
}

/** A description comes only where there is something to describe. */
function renderOne(state: PhoneState): Answer {
  return { ...renderFields(state), description: state.fault ?? undefined }
}

function renderFields({ phone, reachable, operator, portedTo }: PhoneState): AnswerFields {
  return {
    phone,
    status: reachable ? 'OK' : 'ERR',
    imsi: operator?.mnc ?? null,
    network: operator?.fullName ?? null,
    ported: portedTo !== null,
    network_ported: portedTo?.fullName ?? null,
  }
}
