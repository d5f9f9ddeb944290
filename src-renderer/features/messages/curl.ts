import type { Message } from '../../../emulator/contract/messages.ts'
import { CONTROL_API_PATH, ROUTES } from '../../../emulator/contract/routes.ts'
import type { Trace } from '../../../emulator/contract/traces.ts'
import { shellWord } from '../../ui/shell-word.ts'

/** Where the emulator is: its base address (`http://127.0.0.1:4310`) and the workspace. */
export interface EmulatorPlace {
  readonly http: string
  readonly workspace: string
}

/**
 * Answers the request that writes this message, as a command for a shell: from its phone, or from the platform. The token
 * is left to the variable BRAMKA_TOKEN, so that a pasted command gives nothing away.
 */
export function curlOf(message: Message, trace: Trace | null, { http, workspace }: EmulatorPlace): string {
  const isInbound = message.direction === 'inbound'
  const [method, route] = ROUTES[isInbound ? 'writeFromPhone' : 'sendMessage'].split(' ') as [string, string]
  const path = route
    .replace('{workspace}', encodeURIComponent(workspace))
    .replace('{phone}', encodeURIComponent(message.phone))
  const body = isInbound ? writtenBody(message) : sentBody(message, trace)
  return [
    `curl -X ${method.toUpperCase()} ${shellWord(`${http}${CONTROL_API_PATH}${path}`)}`,
    `  -H "Authorization: Bearer $BRAMKA_TOKEN"`,
    `  -H 'Content-Type: application/json'`,
    `  -d ${shellWord(JSON.stringify(body))}`,
  ].join(' \\\n')
}

function writtenBody({ number, text, networkId, result }: Message) {
  return {
    to: number ?? '',
    text,
    ...(networkId !== null && { networkId }),
    // The number was typed by hand: without saying so, the phone would use its Reply function (R19).
    ...(result === 'TWO_WAY_NOT_A_REPLY' && { via: 'typed' }),
  }
}

function sentBody(message: Message, trace: Trace | null) {
  const sendAt = message.delivery?.sendAt ?? null
  const isUtf = message.encoding === 'UCS-2'
  return {
    to: message.phone,
    text: message.text,
    sender: askedSender(message, trace),
    ...(isUtf && { utf: true }),
    ...(message.flash && { flash: true }),
    ...(sendAt !== null && { sendAt }),
  }
}

/** The sender as it was asked for. What the recipient sees of ECO+ and 2way is a number nobody may ask for. */
export function askedSender({ number, numberType }: Message, trace: Trace | null): string {
  const asked = trace?.lines.find(({ code }) => code === 'send-requested')?.data['sender']
  if (typeof asked === 'string') return asked
  if (numberType === 'ECO_PLUS') return ''
  return numberType === 'TWO_WAY' ? '2waySMS' : (number ?? '')
}
