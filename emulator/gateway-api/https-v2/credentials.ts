import type { IncomingMessage } from 'node:http'
import type { ApiCredentials, LoginFault } from '../../domain/api-login.ts'
import type { WireParameters } from '../wire/wire-parameters.ts'
import type { ApiErrorCode } from './api-errors.ts'

/** Reads who calls: a token in the header, or login and password among the parameters (api-v2 1.4 [V+C]). */
export function readCredentials({ headers }: IncomingMessage, parameters: WireParameters): ApiCredentials {
  const token = /^\s*Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1]
  return { token, username: parameters.text('username'), password: parameters.text('password') }
}

/** What a caller reads who is turned away (api-v2 1.4 [V]; nothing given is read as 1001). */
export const LOGIN_ERRORS: Readonly<Record<LoginFault, ApiErrorCode>> = {
  'nothing-given': 1001,
  wrong: 1001,
  'token-expired': 1011,
  'token-invalid': 1012,
  'ip-blocked': 1009,
  'ip-not-allowed': 1003,
  'no-api-right': 1002,
  inactive: 1007,
}
