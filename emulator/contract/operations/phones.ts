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
    body: CreatePhone,
    status: 201,
    answer: Phone,
    problems: [404, 409, 422],
  },
  updatePhone: {
    method: 'patch',
    path: `${WS}/phones/{phone}`,
    tag: 'phone',
    summary: 'Rename a phone',
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
    status: 204,
    problems: [404],
  },
  listPhoneMessages: {
    method: 'get',
    path: `${WS}/phones/{phone}/messages`,
    tag: 'phone',
    summary: 'What the phone shows, newest first',
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
    body: WriteFromPhone,
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
    maxBodyBytes: 16 * MEGABYTE,
    status: 201,
    answer: z.strictObject({ receipts: z.array(InboundReceipt) }),
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
