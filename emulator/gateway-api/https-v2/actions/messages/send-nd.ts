import { parseAddress, type Address } from '../../../../domain/addresses.ts'
import { reachedAccount } from '../../../../domain/inbound-result.ts'
import { firstNumberOf } from '../../../../services/configure-numbers.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError, type ApiError } from '../../api-errors.ts'
import { badValue, refuseMissing, requirePhone, requireText } from '../../read-parameters.ts'

/**
 * `messages/send_nd`: feeds in a message as if the phone had written it to a shared number: the account's first, or the one that
 * `number` names, a parameter of ours (R139, V7). `success` says whether the account got it. Errors: 2000, 2001, 1006.
 */
export function sendNd(call: ActionCall): Answer | Promise<Answer> {
  return inject(call, ['phone', 'text'], 'number')
}

/** `messages/send_ndi`: the same to a number of the account's own, `ndi_number` (R139, V7; api-v2 2.1.12 [C]). Errors: 2000, 2001, 1006. */
export function sendNdi(call: ActionCall): Answer | Promise<Answer> {
  return inject(call, ['phone', 'text', 'ndi_number'], 'ndi_number')
}

async function inject(call: ActionCall, required: readonly string[], toName: string): Promise<Answer> {
  const { parameters, workspace, user, profile, caused } = call
  const absent = refuseMissing(parameters, ...required)
  if (absent !== undefined) return absent
  const from = requirePhone(parameters, 'phone')
  if (isApiError(from)) return from
  const text = requireText(parameters, 'text')
  if (isApiError(text)) return text
  const named = readAddress(call, toName)
  if (isApiError(named)) return named
  const to = named ?? firstNumberOf(workspace.deps, user.accountId, 'ND')
  if (to === undefined || !profile['api.inject_incoming']) return { success: false }
  const { result, messageId, accountId } = await workspace.inbound.submit({
    from,
    to: { kind: 'address', address: to },
    toWritten: to,
    text,
    networkId: null,
    via: null,
    joined: null,
    part: null,
  })
  if (messageId !== null) caused.add(messageId)
  return { success: reachedAccount(result) && accountId === user.accountId }
}

function readAddress({ parameters }: ActionCall, name: string): Address | ApiError | undefined {
  const text = parameters.text(name)
  if (text === undefined || text.trim() === '') return undefined
  const parsed = parseAddress(text)
  return parsed.kind === 'refused' ? apiError(2001, badValue(name, text)) : parsed.address
}
