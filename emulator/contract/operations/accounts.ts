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
    status: 200,
    answer: z.strictObject({ items: z.array(Account) }),
    problems: [404],
  },
  createAccount: {
    method: 'post',
    path: `${WS}/accounts`,
    tag: 'account',
    summary: 'Add an account',
    body: CreateAccount,
    status: 201,
    answer: Account,
    problems: [404, 422],
  },
  updateAccount: {
    method: 'patch',
    path: `${WS}/accounts/{account}`,
    tag: 'account',
    summary: 'Change an account',
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
    status: 200,
    answer: ProfileValues,
    problems: [404],
  },
  updateProfile: {
    method: 'patch',
    path: `${WS}/profile`,
    tag: 'profile',
    summary: 'Change keys of the behaviour profile',
    body: ProfilePatch,
    status: 200,
    answer: ProfileValues,
    problems: [404, 422],
  },
  readLedger: {
    method: 'get',
    path: `${WS}/ledger`,
    tag: 'ledger',
    summary: 'What was charged, and the totals',
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
    status: 200,
    answer: TwoWayPool,
    problems: [404],
  },
  expireTwoWayMapping: {
    method: 'post',
    path: `${WS}/two-way:expire`,
    tag: 'ledger',
    summary: 'Force mappings of a virtual number to expire now',
    body: z.strictObject({ virtualNumber: z.string().max(64), recipient: z.string().max(64).optional() }),
    status: 200,
    answer: TwoWayPool,
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
