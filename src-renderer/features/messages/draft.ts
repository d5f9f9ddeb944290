import type { Message } from '../../../emulator/contract/messages.ts'
import type { Trace } from '../../../emulator/contract/traces.ts'
import { askedSender } from './curl.ts'
import { TWO_WAY_SENDER } from './sender-choices.ts'

/** What the form of an outgoing message begins with. */
export interface Draft {
  /** Empty: not known yet. */
  readonly to: string
  /** null: whatever suits an answer best. */
  readonly sender: string | null
  readonly text: string
  readonly utf: boolean
  /** The message it answers. */
  readonly answers: Message | null
}

export function newDraft(text = ''): Draft {
  return { to: '', sender: TWO_WAY_SENDER, text, utf: false, answers: null }
}

/** An answer to a message that came. */
export function replyDraft(message: Message): Draft {
  return { to: message.phone, sender: null, text: '', utf: false, answers: message }
}

/** The same message once more. */
export function againDraft(message: Message, trace: Trace | null): Draft {
  const { phone, text, encoding } = message
  return { to: phone, sender: askedSender(message, trace), text, utf: encoding === 'UCS-2', answers: null }
}
