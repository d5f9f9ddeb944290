import type { ApiUser } from '../../../../emulator/contract/api-users.ts'
import { LIMIT_NAMES, RIGHT_NAMES, type LimitName, type RightName } from './user-words.ts'

type Limit = ApiUser['limits'][LimitName]

/** A user as he is being written. */
export interface UserDraft {
  username: string
  takesAny: boolean
  /** Empty: the password stays. */
  password: string
  state: ApiUser['state']
  person: string
  rights: Record<RightName, boolean>
  limits: Record<LimitName, string>
  allowedIps: string
  blockedIps: string
}

/** What is not available, as one types it. */
const DASH = /^[-–—]$/

/** The draft to begin with: that of a user, or of a new one who may do everything. */
export function draftOf(user: ApiUser | null): UserDraft {
  return {
    username: user?.username ?? '',
    takesAny: user === null || !user.asksPassword,
    password: '',
    state: user?.state ?? 'active',
    person: user?.person.name ?? '',
    rights: byName(RIGHT_NAMES, (name) => user?.rights[name] ?? true),
    limits: byName(LIMIT_NAMES, (name) => writtenLimit(user?.limits[name] ?? 'no_limit')),
    allowedIps: (user?.allowedIps ?? []).join('\n'),
    blockedIps: (user?.blockedIps ?? []).join('\n'),
  }
}

/** A limit as it was typed; undefined: it cannot be read. */
export function parseLimit(text: string): Limit | undefined {
  const written = text.replaceAll(/\s/g, '')
  if (written === '') return 'no_limit'
  if (DASH.test(written)) return 'not_available'
  return /^\d{1,9}$/.test(written) ? Number(written) : undefined
}

/** What a draft asks for, but for the password. */
type UserSettings = Pick<
  ApiUser,
  'username' | 'state' | 'rights' | 'limits' | 'allowedIps' | 'blockedIps'
> & { readonly person: Pick<ApiUser['person'], 'name'> }

export function toSettings(draft: UserDraft): UserSettings {
  return {
    username: draft.username.trim(),
    state: draft.state,
    person: { name: draft.person.trim() === '' ? null : draft.person.trim() },
    rights: { ...draft.rights },
    limits: byName(LIMIT_NAMES, (name) => parseLimit(draft.limits[name]) ?? 'no_limit'),
    allowedIps: linesOf(draft.allowedIps),
    blockedIps: linesOf(draft.blockedIps),
  }
}

function writtenLimit(limit: Limit): string {
  if (limit === 'no_limit') return ''
  return limit === 'not_available' ? '–' : String(limit)
}

function linesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((line) => line !== '')
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>
}
