import { ProfileKeyList, RuleList, ServerStatus } from '../settings.ts'
import type { Operation } from '../operation.ts'

/** The server itself: status, rule book, profile keys. */
export const SERVER_OPERATIONS = {
  readStatus: {
    method: 'get',
    path: '/status',
    tag: 'server',
    summary: 'What this server is',
    description:
      'Version, addresses and what may be connected to; the first call of a client that wants to know whether its token is right.',
    status: 200,
    answer: ServerStatus,
    problems: [],
  },
  listRules: {
    method: 'get',
    path: '/rules',
    tag: 'server',
    summary: 'The rule book',
    description:
      'Every rule that the emulator follows, R1 and on of the domain and V1 and on of the vendor’s interfaces, with where it is known ' +
      'from; traces and refusals name them.',
    status: 200,
    answer: RuleList,
    problems: [],
  },
  listProfileKeys: {
    method: 'get',
    path: '/profile-keys',
    tag: 'server',
    summary: 'Every key of the behaviour profile, explained',
    description:
      'What each key means, the rule it belongs to and its default; `inEffect: false` marks those that nothing reads yet. The values ' +
      'are in `…/profile` of a workspace.',
    status: 200,
    answer: ProfileKeyList,
    problems: [],
  },
} as const satisfies Record<string, Operation>
