import {
  ApiToken,
  ApiUser,
  CreateApiToken,
  CreateApiUser,
  MadeApiToken,
  UpdateApiUser,
} from '../api-users.ts'
import { PageQuery, pageOf } from '../scalars.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** Who may call the vendor's interfaces: users, subaccounts and tokens. */
export const API_USER_OPERATIONS = {
  listApiUsers: {
    method: 'get',
    path: `${WS}/api-users`,
    tag: 'api-user',
    summary: 'Users of the vendor’s interfaces, and their subaccounts',
    description:
      'By id, with rights, limits and the addresses that they may call from; passwords and tokens are never shown.',
    query: PageQuery,
    status: 200,
    answer: pageOf(ApiUser),
    problems: [404, 422],
  },
  createApiUser: {
    method: 'post',
    path: `${WS}/api-users`,
    tag: 'api-user',
    summary: 'Add a user or a subaccount',
    description:
      'Only a login is needed: any password then does, and every right is given. `parentId` makes a subaccount. `E_LOGIN_TAKEN`, ' +
      '`E_LOGIN_FORM`, `E_PASSWORD_FORM`, `E_IP_RANGE`, `E_SUBACCOUNT_DEPTH`.',
    body: CreateApiUser,
    examples: {
      'with a password': { username: 'kwiaciarnia', password: 'tajne' },
    },
    status: 201,
    answer: ApiUser,
    problems: [404, 409, 422],
  },
  readApiUser: {
    method: 'get',
    path: `${WS}/api-users/{user}`,
    tag: 'api-user',
    summary: 'One user',
    description: 'His password and tokens are not in it.',
    status: 200,
    answer: ApiUser,
    problems: [404],
  },
  updateApiUser: {
    method: 'patch',
    path: `${WS}/api-users/{user}`,
    tag: 'api-user',
    summary: 'Change a user: login, password, rights, limits, addresses',
    description:
      'Fields that are left out stay, in `rights` and `limits` too; `password: null` lets any do. Refused as when he is made.',
    body: UpdateApiUser,
    status: 200,
    answer: ApiUser,
    problems: [404, 409, 422],
  },
  deleteApiUser: {
    method: 'delete',
    path: `${WS}/api-users/{user}`,
    tag: 'api-user',
    summary: 'Remove a user with his tokens; one with subaccounts is refused',
    description:
      'Calls with his login or a token of his are refused from then on. `E_SUBACCOUNTS_LEFT` names his subaccounts.',
    status: 204,
    problems: [404, 422],
  },
  listApiTokens: {
    method: 'get',
    path: `${WS}/api-users/{user}/tokens`,
    tag: 'api-user',
    summary: 'Tokens of a user, without their values',
    description: 'Only how each value begins.',
    query: PageQuery,
    status: 200,
    answer: pageOf(ApiToken),
    problems: [404, 422],
  },
  createApiToken: {
    method: 'post',
    path: `${WS}/api-users/{user}/tokens`,
    tag: 'api-user',
    summary: 'Give a user a token: the one his system has, or a new one',
    description: 'The answer is the only one that ever shows its value. `E_TOKEN_FORM`, `E_TOKEN_TAKEN`.',
    body: CreateApiToken,
    status: 201,
    answer: MadeApiToken,
    problems: [404, 409, 422],
  },
  deleteApiToken: {
    method: 'delete',
    path: `${WS}/api-users/{user}/tokens/{token}`,
    tag: 'api-user',
    summary: 'Take a token away',
    description: 'Calls with it are refused from now on.',
    status: 204,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
