import { parsePhone } from '../../../domain/addresses.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import { isCompanyName, isEmail } from '../../../domain/registration.ts'
import { registerAccount } from '../../../services/register-account.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'
import { apiError, type ApiErrorCode } from '../api-errors.ts'
import { badValue, missing } from '../read-parameters.ts'

/** What must be said, and the code for each that is not: this action has its own instead of 2000. */
const REQUIRED = [
  ['phone', 4302],
  ['email', 4303],
  ['first_name', 4304],
  ['last_name', 4305],
  ['company', 4306],
] as const satisfies readonly (readonly [string, ApiErrorCode])[]

/**
 * `account/add`: asks for an account of one's own, which is recorded and nothing else (api-v2 2.4 [C]). Errors, the first that applies:
 * 4302 to 4306 for what is missing, 4307, 4308 and 4311 for its form, 4312 for somebody who is known already.
 */
export function addAccount({ parameters, workspace }: ActionCall): Answer {
  const textOf = (name: string) => parameters.text(name)?.trim() ?? ''
  for (const [name, code] of REQUIRED) if (textOf(name) === '') return apiError(code, missing(name).detail)
  const [email, company] = [textOf('email'), textOf('company')]
  const phone = parsePhone(textOf('phone'))
  if (phone.kind === 'refused') return apiError(4307, badValue('phone', textOf('phone')))
  if (!isEmail(email)) return apiError(4308, badValue('email', email))
  if (!isCompanyName(company)) return apiError(4311, badValue('company', company))
  const registered = registerAccount(workspace.deps, {
    phone: phone.address,
    email,
    firstName: textOf('first_name'),
    lastName: textOf('last_name'),
    company,
  })
  return isRefusal(registered) ? apiError(4312) : { success: true }
}
