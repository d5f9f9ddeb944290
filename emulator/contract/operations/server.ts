import { ProfileKeyList, RuleList, ServerStatus } from '../settings.ts'
import type { Operation } from '../operation.ts'

/** The server itself: status, rule book, profile keys. */
export const SERVER_OPERATIONS = {
  readStatus: {
    method: 'get',
    path: '/status',
    tag: 'server',
    summary: 'What this server is',
    status: 200,
    answer: ServerStatus,
    problems: [],
  },
  listRules: {
    method: 'get',
    path: '/rules',
    tag: 'server',
    summary: 'The rule book',
    status: 200,
    answer: RuleList,
    problems: [],
  },
  listProfileKeys: {
    method: 'get',
    path: '/profile-keys',
    tag: 'server',
    summary: 'Every key of the behaviour profile, explained',
    status: 200,
    answer: ProfileKeyList,
    problems: [],
  },
} as const satisfies Record<string, Operation>
