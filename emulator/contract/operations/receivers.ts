import { z } from 'zod'
import type { Operation } from '../operation.ts'
import { ListedReceiverCall, Receiver, ReceiverCall, ReceiverPreset, SetReceiver } from '../receivers.ts'
import { PageQuery, pageOf } from '../scalars.ts'
import { MEGABYTE, WS } from './terms.ts'

/** The built-in receivers of forwards to a URL, and what called them. */
export const RECEIVER_OPERATIONS = {
  listReceiverPresets: {
    method: 'get',
    path: '/receiver-presets',
    tag: 'receiver',
    summary: 'What somebody’s system says to a forward, ready to be set',
    description: 'Each `answer` can be given to `PUT …/receivers/{name}` as it is.',
    status: 200,
    answer: z.strictObject({ items: z.array(ReceiverPreset) }),
    problems: [],
  },
  listReceivers: {
    method: 'get',
    path: `${WS}/receivers`,
    tag: 'receiver',
    summary: 'Built-in receivers, by name',
    description:
      'A receiver is called at `/w/<workspace>/_bramka/receiver/<name>`, by any method and without a token. A name that was never set up ' +
      'says `OK`, and is here from its first call on.',
    query: PageQuery,
    status: 200,
    answer: pageOf(Receiver),
    problems: [404, 422],
  },
  setReceiver: {
    method: 'put',
    path: `${WS}/receivers/{name}`,
    tag: 'receiver',
    summary: 'Set what a receiver says',
    description: 'A name of 1 to 64 letters, digits, `-` and `_`. A sequence begins anew.',
    body: SetReceiver,
    examples: {
      'always OK': { answer: { kind: 'ok' } },
      'twice an error, then OK': {
        answer: {
          kind: 'sequence',
          steps: [
            { times: 2, answer: { kind: 'status', status: 500 } },
            { times: 1, answer: { kind: 'ok' } },
          ],
        },
      },
    },
    maxBodyBytes: MEGABYTE,
    status: 200,
    answer: Receiver,
    problems: [404, 422],
  },
  deleteReceiver: {
    method: 'delete',
    path: `${WS}/receivers/{name}`,
    tag: 'receiver',
    summary: 'Remove a receiver with its calls',
    description: 'The next call of its name makes it anew, and is told `OK`.',
    status: 204,
    problems: [404],
  },
  listReceiverCalls: {
    method: 'get',
    path: `${WS}/receivers/{name}/calls`,
    tag: 'receiver',
    summary: 'Calls of a receiver, newest first',
    description: 'The newest 5,000 of all receivers are kept.',
    query: PageQuery,
    status: 200,
    answer: pageOf(ListedReceiverCall),
    problems: [404, 422],
  },
  clearReceiverCalls: {
    method: 'delete',
    path: `${WS}/receivers/{name}/calls`,
    tag: 'receiver',
    summary: 'Forget the calls of a receiver, and that they were counted',
    description: 'A sequence stays where it is.',
    status: 204,
    problems: [404],
  },
  readReceiverCall: {
    method: 'get',
    path: `${WS}/receiver-calls/{call}`,
    tag: 'receiver',
    summary: 'One call of a receiver with its headers and body',
    description: 'The first 64 KiB of its body. `E_NO_RECEIVER_CALL` also for one that is no longer kept.',
    status: 200,
    answer: ReceiverCall,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
