import type { ApiToken as WireApiToken, ApiUser as WireApiUser } from '../contract/api-users.ts'
import type { ApiToken } from '../domain/api-token.ts'
import { EVERY_RIGHT, NO_LIMITS, type ApiPerson, type ApiUser } from '../domain/api-user.ts'
import { parseIpRange, type IpRange } from '../domain/ip-range.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { addApiToken, listApiTokens, removeApiToken } from '../services/api-tokens.ts'
import { addApiUser, changeApiUser, findApiUser, listApiUsers, removeApiUser } from '../services/api-users.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId, readInstant, readPhone, toPage } from './read-fields.ts'

type Ids =
  | 'listApiUsers'
  | 'createApiUser'
  | 'readApiUser'
  | 'updateApiUser'
  | 'deleteApiUser'
  | 'listApiTokens'
  | 'createApiToken'
  | 'deleteApiToken'

/** Who may call the vendor's interfaces. */
export const API_USER_HANDLERS: HandlersOf<Ids> = {
  listApiUsers({ workspace }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const users = listApiUsers(workspace.deps, after, query.limit + 1)
    return toPage(users, query.limit, renderApiUser, ({ id }) => String(id))
  },

  async createApiUser({ workspace }, { body }) {
    const read = readSettings(body)
    if (isRefusal(read)) return read
    const { username, password, accountId, parentId, state } = body
    const added = await addApiUser(workspace.deps, {
      username,
      password,
      accountId,
      parentId,
      state,
      person: { ...NOBODY, ...read.person },
      rights: { ...EVERY_RIGHT, ...given(body.rights) },
      limits: { ...NO_LIMITS, ...given(body.limits) },
      allowedIps: read.allowedIps ?? [],
      blockedIps: read.blockedIps ?? [],
    })
    return isRefusal(added) ? added : renderApiUser(added)
  },

  readApiUser({ workspace }, { params }) {
    const id = readUserId(params)
    if (isRefusal(id)) return id
    const user = findApiUser(workspace.deps, id)
    return isRefusal(user) ? user : renderApiUser(user)
  },

  async updateApiUser({ workspace }, { params, body }) {
    const id = readUserId(params)
    if (isRefusal(id)) return id
    const read = readSettings(body)
    if (isRefusal(read)) return read
    const { username, password, state } = body
    const changed = await changeApiUser(workspace.deps, id, {
      ...given({ username, password, state }),
      ...(body.rights === undefined ? {} : { rights: given(body.rights) }),
      ...(body.limits === undefined ? {} : { limits: given(body.limits) }),
      ...read,
    })
    return isRefusal(changed) ? changed : renderApiUser(changed)
  },

  deleteApiUser({ workspace }, { params }) {
    const id = readUserId(params)
    return isRefusal(id) ? id : removeApiUser(workspace.deps, id)
  },

  listApiTokens({ workspace }, { params, query }) {
    const id = readUserId(params)
    if (isRefusal(id)) return id
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const tokens = listApiTokens(workspace.deps, id, after, query.limit + 1)
    if (isRefusal(tokens)) return tokens
    return toPage(tokens, query.limit, renderApiToken, (token) => String(token.id))
  },

  createApiToken({ workspace }, { params, body }) {
    const id = readUserId(params)
    if (isRefusal(id)) return id
    const expiresAt = readInstant('/expiresAt', body.expiresAt)
    if (isRefusal(expiresAt)) return expiresAt
    const made = addApiToken(workspace.deps, id, { name: body.name, value: body.token, expiresAt })
    return isRefusal(made) ? made : { ...renderApiToken(made.token), token: made.value }
  },

  deleteApiToken({ workspace }, { params }) {
    const id = readUserId(params)
    if (isRefusal(id)) return id
    const tokenId = readId(params.token)
    if (tokenId === undefined) return refused('E_NO_API_TOKEN', { id: params.token })
    return removeApiToken(workspace.deps, id, tokenId)
  },
}

const NOBODY: ApiPerson = { name: null, phone: null, email: null }

interface RawSettings {
  readonly person?: { readonly [Field in keyof ApiPerson]?: string | null | undefined } | undefined
  readonly allowedIps?: readonly string[] | undefined
  readonly blockedIps?: readonly string[] | undefined
}

interface ReadSettings {
  readonly person?: Partial<ApiPerson>
  readonly allowedIps?: readonly IpRange[]
  readonly blockedIps?: readonly IpRange[]
}

/** Reads meaning out of those parts of a user that have one. Refusals: E_ADDRESS, E_IP_RANGE. */
function readSettings({ person = {}, ...raw }: RawSettings): ReadSettings | Refusal {
  const phone = typeof person.phone === 'string' ? readPhone('/person/phone', person.phone) : person.phone
  if (isRefusal(phone)) return phone
  const allowedIps = readIpRanges('/allowedIps', raw.allowedIps)
  if (isRefusal(allowedIps)) return allowedIps
  const blockedIps = readIpRanges('/blockedIps', raw.blockedIps)
  if (isRefusal(blockedIps)) return blockedIps
  const { name, email } = person
  return { person: given({ name, phone, email }), ...given({ allowedIps, blockedIps }) }
}

function readIpRanges(
  field: string,
  raw: readonly string[] | undefined,
): readonly IpRange[] | undefined | Refusal {
  if (raw === undefined) return undefined
  const ranges: IpRange[] = []
  for (const [index, text] of raw.entries()) {
    const range = parseIpRange(text)
    if (range === undefined) return refused('E_IP_RANGE', { got: text }, `${field}/${String(index)}`)
    ranges.push(range)
  }
  return ranges
}

function readUserId({ user }: { readonly user: string }): number | Refusal {
  return readId(user) ?? refused('E_NO_API_USER', { id: user })
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

/** Answers those fields that a request gives. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>
}

function renderApiUser(user: ApiUser): WireApiUser {
  return { ...user, allowedIps: [...user.allowedIps], blockedIps: [...user.blockedIps] }
}

function renderApiToken({ id, name, prefix, createdAt, expiresAt }: ApiToken): WireApiToken {
  return {
    id,
    name,
    prefix,
    createdAt: renderInstant(createdAt),
    expiresAt: expiresAt === null ? null : renderInstant(expiresAt),
  }
}
