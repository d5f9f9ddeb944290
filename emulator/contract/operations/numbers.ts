import { z } from 'zod'
import { CreateKeyword, Keyword, UpdateKeyword } from '../keywords.ts'
import { CreateNumber, PlatformNumber, UpdateNumber } from '../numbers.ts'
import { PageQuery, pageOf } from '../scalars.ts'
import type { Operation } from '../operation.ts'
import { MEGABYTE, WS } from './terms.ts'

/** Numbers and their keywords. */
export const NUMBER_OPERATIONS = {
  listNumbers: {
    method: 'get',
    path: `${WS}/numbers`,
    tag: 'number',
    summary: 'Numbers of every type',
    description:
      'Sender names, which are numbers of the type `ALPHA_SENDER`, come last; each says what its type can do (`capabilities`).',
    query: PageQuery,
    status: 200,
    answer: pageOf(PlatformNumber),
    problems: [404],
  },
  createNumber: {
    method: 'post',
    path: `${WS}/numbers`,
    tag: 'number',
    summary: 'Add a number',
    description:
      'A shared number (`ND`, `SC`) belongs to nobody, any other one to `accountId` or the first own account. `E_NUMBER_TAKEN`: it is ' +
      'there, or in the 2way pool; `E_ADDRESS`: its type wants another form; `E_PREPAID`, `E_CAPABILITY`: the account or the type does ' +
      'not allow it.',
    body: CreateNumber,
    examples: {
      'a number of its own': { number: '532 600 999', type: 'NDI_SMS', label: 'Infolinia' },
    },
    status: 201,
    answer: PlatformNumber,
    problems: [404, 409, 422],
  },
  readNumber: {
    method: 'get',
    path: `${WS}/numbers/{number}`,
    tag: 'number',
    summary: 'One number',
    description: 'The numbers of the 2way pool and ECO+ can be read too, though nobody added them.',
    status: 200,
    answer: PlatformNumber,
    problems: [404],
  },
  updateNumber: {
    method: 'patch',
    path: `${WS}/numbers/{number}`,
    tag: 'number',
    summary: 'Change a number, turn it on or off',
    description:
      'Fields that are left out stay; `defaultAction` is replaced as a whole. `E_CAPABILITY`: numbers of this type have none of it, and ' +
      'a sender name is changed through `…/senders`.',
    body: UpdateNumber,
    examples: {
      'another name': { label: 'Plakat lato' },
      'switched off': { enabled: false },
    },
    status: 200,
    answer: PlatformNumber,
    problems: [404, 422],
  },
  deleteNumber: {
    method: 'delete',
    path: `${WS}/numbers/{number}`,
    tag: 'number',
    summary: 'Remove a number with its keywords',
    description: 'Its messages stay. A sender name is removed as a sender.',
    status: 204,
    problems: [404],
  },
  listKeywords: {
    method: 'get',
    path: `${WS}/numbers/{number}/keywords`,
    tag: 'keyword',
    summary: 'Keywords of a number, the neighbours’ too',
    description: 'The oldest first; `ownership` tells own ones from those of neighbours on a shared number.',
    query: PageQuery,
    status: 200,
    answer: pageOf(Keyword),
    problems: [404],
  },
  createKeyword: {
    method: 'post',
    path: `${WS}/numbers/{number}/keywords`,
    tag: 'keyword',
    summary: 'Reserve or add a keyword',
    description:
      'Only `kind` and `text` are needed; it is enabled, and everything else is off. Groups are made by their names when they are not ' +
      'there yet. `E_KEYWORD_TAKEN`, `E_KEYWORD_LIMIT` on shared numbers; `E_KEYWORD_FORM`, `E_KEYWORD_EMPTY` for texts that cannot be ' +
      'one; `E_CAPABILITY` for what the type of number does not have. What is allowed and doubtful is in `warnings`.',
    body: CreateKeyword,
    examples: {
      'joins a group and is answered': {
        kind: 'EXACT',
        text: 'LATO',
        groups: ['Wakacje'],
        answer: { text: 'Dziekujemy, do zobaczenia latem!' },
      },
      'open for a time': {
        kind: 'EXACT',
        text: 'LATO',
        validFrom: '2026-06-21 00:00',
        validTo: '2026-09-23 00:00',
      },
    },
    status: 201,
    answer: Keyword,
    problems: [404, 409, 422],
  },
  createKeywords: {
    method: 'post',
    path: `${WS}/numbers/{number}/keywords:batch`,
    tag: 'keyword',
    summary: 'Add many keywords in one transaction: all or none',
    description:
      'Each as `POST …/keywords` takes it; the first refusal names its place, `/keywords/3/text`, and nothing is stored.',
    body: z.strictObject({ keywords: z.array(CreateKeyword).min(1).max(100_000) }),
    examples: {
      'two at once': {
        keywords: [
          { kind: 'EXACT', text: 'LATO' },
          { kind: 'EXACT', text: 'ZIMA' },
        ],
      },
    },
    maxBodyBytes: 32 * MEGABYTE,
    status: 201,
    answer: z.strictObject({ created: z.number().int() }),
    problems: [404, 409, 422],
  },
  readKeyword: {
    method: 'get',
    path: `${WS}/numbers/{number}/keywords/{keyword}`,
    tag: 'keyword',
    summary: 'One keyword',
    description: 'With its groups, answers and `warnings`. `E_NO_KEYWORD` also for one of another number.',
    status: 200,
    answer: Keyword,
    problems: [404],
  },
  updateKeyword: {
    method: 'patch',
    path: `${WS}/numbers/{number}/keywords/{keyword}`,
    tag: 'keyword',
    summary: 'Change a keyword',
    description:
      'Fields that are left out stay; `null` takes an answer, a sequence or a limit of time away. Refused as when it is made.',
    body: UpdateKeyword,
    examples: {
      'another answer, once for each phone': { answer: { text: 'Dziekujemy!', repeat: { policy: 'once' } } },
      'no answer any more': { answer: null },
    },
    status: 200,
    answer: Keyword,
    problems: [404, 409, 422],
  },
  deleteKeyword: {
    method: 'delete',
    path: `${WS}/numbers/{number}/keywords/{keyword}`,
    tag: 'keyword',
    summary: 'Give a keyword up',
    description: 'Messages that it won stay and go on naming it; on a shared number its word is free again.',
    status: 204,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
