import { z } from 'zod'
import { Account, CreateAccount, UpdateAccount } from '../accounts.ts'
import { Ledger } from '../ledger.ts'
import { PageQuery } from '../scalars.ts'
import { ProfilePatch, ProfileValues } from '../settings.ts'
import { TwoWayPool } from '../two-way.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** Accounts, the behaviour profile, what was charged, and the 2way pool. */
export const ACCOUNT_OPERATIONS = {
  listAccounts: {
    method: 'get',
    path: `${WS}/accounts`,
    tag: 'account',
    summary: 'Own and neighbour accounts',
    description: 'All in one answer; the first own one is what `accountId` means wherever it is left out.',
    status: 200,
    answer: z.strictObject({ items: z.array(Account) }),
    problems: [404],
  },
  createAccount: {
    method: 'post',
    path: `${WS}/accounts`,
    tag: 'account',
    summary: 'Add an account',
    description:
      'An own, post-paid one without a limit of money unless the body says otherwise. `E_AMOUNT`, `E_ADDRESS`, `E_SENDER` name their field.',
    body: CreateAccount,
    examples: {
      'pre-paid': { name: 'Kwiaciarnia', kind: 'PREPAID', balance: '100.00' },
    },
    status: 201,
    answer: Account,
    problems: [404, 422],
  },
  updateAccount: {
    method: 'patch',
    path: `${WS}/accounts/{account}`,
    tag: 'account',
    summary: 'Change an account',
    description:
      'Fields that are left out stay. `E_PREPAID`: it has numbers or keywords that need a post-paid account.',
    body: UpdateAccount,
    status: 200,
    answer: Account,
    problems: [404, 422],
  },
  readProfile: {
    method: 'get',
    path: `${WS}/profile`,
    tag: 'profile',
    summary: 'The behaviour profile',
    description: 'The value of every key, defaults included; `GET /profile-keys` explains them.',
    status: 200,
    answer: ProfileValues,
    problems: [404],
  },
  updateProfile: {
    method: 'patch',
    path: `${WS}/profile`,
    tag: 'profile',
    summary: 'Change keys of the behaviour profile',
    description:
      'Keys that are left out stay; it holds from the next message on. `E_NUMBER_TAKEN`: the 2way pool has a number that is another one here.',
    body: ProfilePatch,
    examples: {
      'other quiet hours': { 'quiet.from': '22:00', 'quiet.to': '07:00' },
      'without the loop guard': { 'loop.guard': false },
    },
    status: 200,
    answer: ProfileValues,
    problems: [404, 422],
  },
  readLedger: {
    method: 'get',
    path: `${WS}/ledger`,
    tag: 'ledger',
    summary: 'What was charged, and the totals',
    description:
      'The oldest first, with the message charged for and the one that caused it; `totals` are of all entries, not of the page.',
    query: PageQuery,
    status: 200,
    answer: Ledger,
    problems: [404],
  },
  readTwoWayPool: {
    method: 'get',
    path: `${WS}/two-way`,
    tag: 'ledger',
    summary: 'The 2way pool and its mappings',
    description: '`live` mappings decide whose replies are whose; past ones stay to be seen (R73).',
    status: 200,
    answer: TwoWayPool,
    problems: [404],
  },
  expireTwoWayMapping: {
    method: 'post',
    path: `${WS}/two-way:expire`,
    tag: 'ledger',
    summary: 'Force mappings of a virtual number to expire now',
    description:
      'Of one `recipient`, or of all; replies then find nobody (R77). Without a live mapping nothing changes.',
    body: z.strictObject({ virtualNumber: z.string().max(64), recipient: z.string().max(64).optional() }),
    status: 200,
    answer: TwoWayPool,
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
