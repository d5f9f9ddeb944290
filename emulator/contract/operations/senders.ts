import { z } from 'zod'
import { PageQuery, pageOf } from '../scalars.ts'
import {
  CreateSender,
  Sender,
  SendVerificationCode,
  TryVerificationCode,
  UpdateSender,
  Verification,
} from '../senders.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** Sender names with their authorisation, and the verification of own numbers. */
export const SENDER_OPERATIONS = {
  listSenders: {
    method: 'get',
    path: `${WS}/senders`,
    tag: 'sender',
    summary: 'Sender names of every account',
    description: 'By id; `status` says whether one may be sent from.',
    query: PageQuery,
    status: 200,
    answer: pageOf(Sender),
    problems: [404, 422],
  },
  listPredefinedSenders: {
    method: 'get',
    path: `${WS}/senders:predefined`,
    tag: 'sender',
    summary: 'The platform’s own names, which every account may send from',
    description: 'They need no authorisation.',
    status: 200,
    answer: z.strictObject({ names: z.array(z.string()) }),
    problems: [404],
  },
  createSender: {
    method: 'post',
    path: `${WS}/senders`,
    tag: 'sender',
    summary: 'Add a sender name; it waits to be authorised',
    description:
      'Of `accountId`, or the first own account; nothing is sent from it before `PATCH` authorises it. `E_SENDER`: no name that a phone ' +
      'can show; `E_SENDER_TAKEN`.',
    body: CreateSender,
    examples: {
      'a name': { name: 'KwiatyLato' },
    },
    status: 201,
    answer: Sender,
    problems: [404, 409, 422],
  },
  updateSender: {
    method: 'patch',
    path: `${WS}/senders/{sender}`,
    tag: 'sender',
    summary: 'Decide about a sender name in the place of the platform’s staff',
    description: '`status: authorized` lets it send at once. Fields that are left out stay.',
    body: UpdateSender,
    status: 200,
    answer: Sender,
    problems: [404, 422],
  },
  deleteSender: {
    method: 'delete',
    path: `${WS}/senders/{sender}`,
    tag: 'sender',
    summary: 'Remove a sender name',
    description: 'Messages sent from it stay.',
    status: 204,
    problems: [404],
  },
  readVerification: {
    method: 'get',
    path: `${WS}/numbers/{number}/verification`,
    tag: 'sender',
    summary: 'How far an own number has come',
    description: '`E_NO_NUMBER` also for a number that is no own number (R168).',
    status: 200,
    answer: Verification,
    problems: [404],
  },
  sendVerificationCode: {
    method: 'post',
    path: `${WS}/numbers/{number}/verification:send`,
    tag: 'sender',
    summary: 'Send a new code to the owner of an own number',
    description:
      'It comes to the owner’s phone, as an SMS or as a call; an earlier one is worth nothing any more. `E_VERIFICATION`: it is ' +
      'verified, or a landline shall get an SMS.',
    body: SendVerificationCode,
    status: 200,
    answer: Verification,
    problems: [404, 422],
  },
  tryVerificationCode: {
    method: 'post',
    path: `${WS}/numbers/{number}/verification:try`,
    tag: 'sender',
    summary: 'Try a code; a wrong one costs a try',
    description:
      'The code stands on the owner’s phone (`…/phones/{phone}/messages`). `E_VERIFICATION` says why it was not taken, and how many ' +
      'tries are left.',
    body: TryVerificationCode,
    status: 200,
    answer: Verification,
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
