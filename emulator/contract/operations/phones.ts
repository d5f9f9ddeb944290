import { z } from 'zod'
import {
  CreatePhone,
  InboundReceipt,
  Phone,
  PhoneMessage,
  UpdatePhone,
  WriteFromCrowd,
  WriteFromPhone,
} from '../messages.ts'
import { PageQuery, pageOf } from '../scalars.ts'
import type { Operation } from '../operation.ts'
import { MEGABYTE, WS } from './terms.ts'

/** Simulated phones and what is written on them. */
export const PHONE_OPERATIONS = {
  listPhones: {
    method: 'get',
    path: `${WS}/phones`,
    tag: 'phone',
    summary: 'Simulated phones',
    description: 'Handsets that the workspace has; writing works from any number, with and without one.',
    query: PageQuery,
    status: 200,
    answer: pageOf(Phone),
    problems: [404],
  },
  createPhone: {
    method: 'post',
    path: `${WS}/phones`,
    tag: 'phone',
    summary: 'Add a phone',
    description:
      'Needed only to see a phone in the panel. Without a number it gets one of the example range +48 999 500 001 and on. ' +
      '`E_PHONE_TAKEN`: it is there.',
    body: CreatePhone,
    examples: {
      'with a name': { name: 'Jan' },
      'with a number': { number: '602 000 009', name: 'Jan' },
    },
    status: 201,
    answer: Phone,
    problems: [404, 409, 422],
  },
  updatePhone: {
    method: 'patch',
    path: `${WS}/phones/{phone}`,
    tag: 'phone',
    summary: 'Rename a phone',
    description: 'Its number stays.',
    body: UpdatePhone,
    status: 200,
    answer: Phone,
    problems: [404],
  },
  deletePhone: {
    method: 'delete',
    path: `${WS}/phones/{phone}`,
    tag: 'phone',
    summary: 'Remove a phone; its messages stay',
    description: 'Its number goes on getting messages, and they can still be read.',
    status: 204,
    problems: [404],
  },
  listPhoneMessages: {
    method: 'get',
    path: `${WS}/phones/{phone}/messages`,
    tag: 'phone',
    summary: 'What the phone shows, newest first',
    description:
      'Of any number, also one that no phone was made for. What was sent to it is there once it has reached the phone, by virtual time; ' +
      '`result` and `ribbon` say what became of what it wrote.',
    query: PageQuery,
    status: 200,
    answer: pageOf(PhoneMessage),
    problems: [404, 422],
  },
  writeFromPhone: {
    method: 'post',
    path: `${WS}/phones/{phone}/messages`,
    tag: 'phone',
    summary: 'Write a message on the phone',
    description:
      'What the platform does at once is done and stored when it answers; what is due later, with delayed answers and reports, comes by ' +
      'the clock, and `GET …/idle` waits for what is due by now. A message that goes nowhere is no error: `result` says it, and the ' +
      'trace why. `E_ADDRESS`: `to` is no number.',
    body: WriteFromPhone,
    examples: {
      'a keyword': { to: '503340503', text: 'OGRODNIK' },
    },
    status: 201,
    answer: InboundReceipt,
    problems: [404, 422],
  },
  writeFromCrowd: {
    method: 'post',
    path: `${WS}/messages:receive`,
    tag: 'phone',
    summary: 'Many phones write, in one call',
    description:
      'Nothing is received unless every message can be read; all are stored when it answers. Numbers of high priority go first (R39).',
    body: WriteFromCrowd,
    examples: {
      'two phones': {
        messages: [
          { from: '602000001', to: '503340503', text: 'OGRODNIK' },
          { from: '602000002', to: '4301', text: 'PROMOCJA' },
        ],
      },
    },
    maxBodyBytes: 16 * MEGABYTE,
    status: 201,
    answer: z.strictObject({ receipts: z.array(InboundReceipt) }),
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
