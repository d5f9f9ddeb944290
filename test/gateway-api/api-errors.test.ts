import { describe, expect, test } from 'vitest'
import {
  API_ERRORS,
  apiError,
  describeApiError,
  isApiError,
  isApiErrorCode,
} from '../../emulator/gateway-api/https-v2/api-errors.ts'

/** The codes of api-v2 section 3 by type, as its tables list them. */
const CODES_BY_TYPE = {
  InvalidAction: [1000],
  InvalidUser: [1001],
  InvalidRole: [1002, 1005, 1007, 1008],
  InvalidIP: [1003, 1009],
  InvalidID: [1004],
  InvalidData: [1006],
  SystemError: [1010],
  InvalidToken: [1011, 1012],
  ValidationRequiredError: [2000],
  ValidationPhoneError: [2001],
  ValidationCodeError: [2002],
  SendError: [
    3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 3009, 3100, 3101, 3102, 3103, 3104, 3105, 3106,
    3107, 3108, 3109, 3110, 3111, 3200, 3201, 3202,
  ],
  MessageError: [3330, 3331],
  FileError: [4000, 4001],
  FileInvalid: [4002],
  PhoneError: [4100, 4101, 4102, 4103, 4104, 4105, 4106],
  PremiumError: [4200, 4201],
  AccountError: [
    4300, 4301, 4302, 4303, 4304, 4305, 4306, 4307, 4308, 4309, 4310, 4311, 4312, 4313, 4320, 4321, 4322,
    4323, 4324, 4325,
  ],
  SenderExists: [4400],
  SenderError: [4401, 4403, 4404, 4405, 4406, 4407],
  SenderInvalid: [4402],
  SubaccountError: [4500, 4501, 4502, 4503, 4504],
  BlacklistError: [4600, 4602],
  BlacklistPhoneExists: [4601],
}

describe('API_ERRORS', () => {
  test('api-v2 3: every code of the vendor is there, with its type', () => {
    const types = Object.fromEntries(Object.entries(API_ERRORS).map(([code, { type }]) => [code, type]))
    const expected = Object.entries(CODES_BY_TYPE).flatMap(([type, codes]) =>
      codes.map((code) => [code, type]),
    )
    expect(types).toEqual(Object.fromEntries(expected))
  })

  test('api-v2 1.9: an error is described by code, type and message, in this order', () => {
    const error = apiError(1001, { pl: 'Nie ma takiego użytkownika.', en: 'There is no such user.' })
    expect(JSON.stringify([describeApiError(error, 'pl'), describeApiError(error, 'en')])).toBe(
      '[{"code":1001,"type":"InvalidUser","message":"Nieprawidłowy login lub hasło"},' +
        '{"code":1001,"type":"InvalidUser","message":"Wrong login or password"}]',
    )
  })

  test('an error is told from an answer, and a code from other numbers', () => {
    expect([apiError(1000), { success: true }, null, 'api-error'].map(isApiError)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect([1000, 4602, 999, NaN].map(isApiErrorCode)).toEqual([true, true, false, false])
  })
})
