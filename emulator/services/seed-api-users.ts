import type { Msisdn } from '../domain/addresses.ts'
import { tokenPrefix } from '../domain/api-token.ts'
import { EVERY_RIGHT, NO_LIMITS, type ApiUser } from '../domain/api-user.ts'
import type { PasswordHash } from '../domain/secrets.ts'
import { insertApiToken } from '../store/api-tokens.ts'
import { insertApiUser } from '../store/api-users.ts'
import type { WritableDb } from '../store/database.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Login, password and token that the documentation tells everybody, so that a first call needs no setting up. */
const DEMO = 'demo'
/** What is kept of the password `demo`, made once: every sample is the same, and none takes the time to make it. */
const DEMO_PASSWORD_HASH =
  'scrypt-14-8-1:TgvxJpd_K_5no7wUZe03pA:RsDcB62gFsH6p5VF_O5X5Xp7bZHHQzruyuC1s5f4_Po' as PasswordHash

type Sample = Pick<ApiUser, 'username' | 'person' | 'rights' | 'limits'>

const DEMO_USER: Sample = {
  username: DEMO,
  person: { name: null, phone: null, email: null },
  rights: EVERY_RIGHT,
  limits: NO_LIMITS,
}

/** A user with limits to run into, and his two subaccounts. */
const SAMPLE_USER: Sample = {
  ...DEMO_USER,
  limits: { eco: 'no_limit', full: 1_000_000, voice: 10_000, mms: 10_000, lookup: 10_000, hlr: 10_000 },
}

const SAMPLE_SUBACCOUNTS: readonly Sample[] = [
  {
    username: 'wojtek',
    person: { name: 'Wojciech', phone: '+48999200001' as Msisdn, email: 'wojtek@mojafirma.example' },
    rights: { ...EVERY_RIGHT, subaccounts: false },
    limits: { eco: 'no_limit', full: 100, voice: 10, mms: 10, lookup: 5, hlr: 5 },
  },
  {
    username: 'sklep',
    person: { name: 'Sklep internetowy', phone: null, email: 'sklep@mojafirma.example' },
    rights: { ...EVERY_RIGHT, manage: false, foreign: false, subaccounts: false },
    limits: {
      eco: 500,
      full: 200,
      voice: 'not_available',
      mms: 'not_available',
      lookup: 'not_available',
      hlr: 'not_available',
    },
  },
]

/** A user to call with, who may do everything. */
export function seedDemoUser(deps: WorkspaceDeps, accountId: number): void {
  deps.database.write((tx) => insertWithToken(deps, tx, accountId, DEMO_USER))
}

/** A user to call with, who has limits, and two subaccounts that may do less; their password is `demo` too. */
export function seedSampleUsers(deps: WorkspaceDeps, accountId: number): void {
  deps.database.write((tx) => {
    const parentId = insertWithToken(deps, tx, accountId, SAMPLE_USER)
    for (const sample of SAMPLE_SUBACCOUNTS) insert(tx, accountId, parentId, sample)
  })
}

function insertWithToken(deps: WorkspaceDeps, tx: WritableDb, accountId: number, sample: Sample): number {
  const userId = insert(tx, accountId, null, sample)
  const token = {
    userId,
    name: 'Token do prób',
    prefix: tokenPrefix(DEMO),
    createdAt: deps.now(),
    expiresAt: null,
  }
  insertApiToken(tx, token, deps.secrets.digestToken(DEMO))
  return userId
}

function insert(tx: WritableDb, accountId: number, parentId: number | null, sample: Sample): number {
  const user = { ...sample, accountId, parentId, state: 'active', allowedIps: [], blockedIps: [] } as const
  return insertApiUser(tx, user, DEMO_PASSWORD_HASH)
}
