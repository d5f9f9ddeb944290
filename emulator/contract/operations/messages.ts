import { z } from 'zod'
import { TryText, TryTextAnswer } from '../match.ts'
import { Message, SendMessage, UpdateMessage, WithdrawMessages } from '../messages.ts'
import { PageQuery, pageOf } from '../scalars.ts'
import { Trace } from '../traces.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** What the message list understands; `q` is the search box. */
const MessageQuery = z.strictObject({
  ...PageQuery.shape,
  q: z
    .string()
    .max(500)
    .default('')
    .meta({
      description:
        'Words (beginnings of words, "quoted" for words in a row) and filters: `from:` `to:` `number:` `type:` `keyword:` `account:` ' +
        '`is:inbound|outbound|read|unread|matched|unmatched|stored|closed|command|lost|sent|refused|scheduled|withdrawn|answered|withheld|answer-failed|joined|left|blacklisted|opt-out|overlap|ambiguous|loop-guard` ' +
        '`parts:>1` `enc:ucs2|gsm` `before:` `after:`; `-` negates.',
    }),
})

/** Messages, their traces, and texts that are only tried. */
export const MESSAGE_OPERATIONS = {
  listMessages: {
    method: 'get',
    path: `${WS}/messages`,
    tag: 'message',
    summary: 'Messages of both directions, newest first',
    description:
      'What the panel’s list shows: `q` is its search box, words and filters together. `E_QUERY` names the filter that is not understood.',
    query: MessageQuery,
    status: 200,
    answer: pageOf(Message),
    problems: [404, 422],
  },
  sendMessage: {
    method: 'post',
    path: `${WS}/messages`,
    tag: 'message',
    summary: 'Send a message to a phone',
    description:
      'From ECO+ unless `sender` names another. One that the platform refuses is kept and answered all the same, with `refusal`; ' +
      '`E_SENDING_TIME`, `E_SENDER`, `E_TOO_LONG` are for those that are to be sent later.',
    body: SendMessage,
    examples: {
      'at once': { to: '602000001', text: 'Zapraszamy w sobotę!' },
      later: { to: '602000001', text: 'Zapraszamy jutro!', sendAt: '2026-06-12 18:00' },
    },
    status: 201,
    answer: Message,
    problems: [404, 422],
  },
  readMessage: {
    method: 'get',
    path: `${WS}/messages/{message}`,
    tag: 'message',
    summary: 'One message',
    description: 'Of either direction, by the public id that receipts and lists give.',
    status: 200,
    answer: Message,
    problems: [404],
  },
  withdrawMessages: {
    method: 'post',
    path: `${WS}/messages:withdraw`,
    tag: 'message',
    summary: 'Withdraw messages of an account that still wait for their time',
    description: 'A message that is no longer there, or was never scheduled, stays and counts as failed.',
    body: WithdrawMessages,
    status: 200,
    answer: z.strictObject({ withdrawn: z.number().int(), failed: z.number().int() }),
    problems: [404, 422],
  },
  updateMessage: {
    method: 'patch',
    path: `${WS}/messages/{message}`,
    tag: 'message',
    summary: 'Mark as read or unread',
    description: 'Whether an owner has seen it; nothing else of a message changes.',
    body: UpdateMessage,
    status: 200,
    answer: Message,
    problems: [404],
  },
  readTrace: {
    method: 'get',
    path: `${WS}/traces/{trace}`,
    tag: 'message',
    summary: 'Why a message ended as it did',
    description:
      'The steps in their order, each with its rule and a sentence in Polish and English, what was considered, near misses, effects and ' +
      'cost. Receipts, messages and ledger entries give the id.',
    status: 200,
    answer: Trace,
    problems: [404],
  },
  tryText: {
    method: 'post',
    path: `${WS}/match`,
    tag: 'message',
    summary: 'Try a text: what would happen, without effects',
    description:
      'As a phone that nobody knows would write it, unless `from` names one. Nothing is stored; the answer has the trace, and how other ' +
      'readings of the rules would have decided.',
    body: TryText,
    examples: {
      'a keyword': { to: '503340503', text: 'ogrodnik!' },
    },
    status: 200,
    answer: TryTextAnswer,
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
